package org.starpunk.migration;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.starpunk.testing.Relay;

/** A way to PostgreSQL that breaks, once and for all, when a client that migrates wants to roll back. */
final class CutConnection implements AutoCloseable {

    private final Relay relay;

    CutConnection(int target) throws IOException {
        relay = new Relay(
                target,
                (client, server) -> pass(client, server, true),
                (server, client) -> pass(server, client, false));
    }

    int port() {
        return relay.port();
    }

    private void pass(Socket from, Socket to, boolean watched) throws IOException {
        byte[] buffer = new byte[65536];
        boolean migrates = false;
        try (from;
                to;
                InputStream in = from.getInputStream()) {
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                String said = new String(buffer, 0, length, StandardCharsets.ISO_8859_1);
                migrates |= said.contains("pg_advisory_xact_lock");
                if (watched && migrates && said.contains("ROLLBACK")) {
                    relay.close();
                    return;
                }
                to.getOutputStream().write(buffer, 0, length);
            }
        }
    }

    @Override
    public void close() {
        relay.close();
    }
}
