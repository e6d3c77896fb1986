package org.starpunk.database;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.starpunk.testing.Relay;

/** A way to PostgreSQL that breaks, once, with the first commit: before the server hears of it, or before it answers. */
final class CommitCut implements AutoCloseable {

    private final Relay relay;
    private final boolean isHeard;
    private volatile boolean isCut;

    CommitCut(int target, boolean isHeard) throws IOException {
        this.isHeard = isHeard;
        relay = new Relay(target, this::ask, CommitCut::answer);
    }

    int port() {
        return relay.port();
    }

    private void ask(Socket client, Socket server) throws IOException {
        try (InputStream in = client.getInputStream()) {
            byte[] buffer = new byte[65536];
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                String said = new String(buffer, 0, length, StandardCharsets.ISO_8859_1);
                if (said.contains("COMMIT") && !isCut) {
                    isCut = true;
                    client.close();
                    if (isHeard) {
                        server.getOutputStream().write(buffer, 0, length);
                        server.shutdownOutput();
                    } else {
                        server.close();
                    }
                    return;
                }
                server.getOutputStream().write(buffer, 0, length);
            }
        }
    }

    private static void answer(Socket server, Socket client) throws IOException {
        server.getInputStream().transferTo(client.getOutputStream());
    }

    @Override
    public void close() {
        relay.close();
    }
}
