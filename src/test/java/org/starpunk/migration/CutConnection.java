package org.starpunk.migration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A way to PostgreSQL that breaks, once and for all, when a client that migrates wants to roll back. */
final class CutConnection implements AutoCloseable {

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int target;

    CutConnection(int target) throws IOException {
        this.target = target;
        background(() -> {
            while (true) {
                Socket client = door.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), this.target);
                background(() -> pass(client, server, true));
                background(() -> pass(server, client, false));
            }
        });
    }

    int port() {
        return door.getLocalPort();
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
                    door.close();
                    return;
                }
                to.getOutputStream().write(buffer, 0, length);
            }
        }
    }

    @FunctionalInterface
    private interface Task {
        void run() throws IOException;
    }

    private static void background(Task task) {
        Thread thread = new Thread(() -> {
            try {
                task.run();
            } catch (IOException e) {
                // One of the two has hung up.
                return;
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
