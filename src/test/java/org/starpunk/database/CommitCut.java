package org.starpunk.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A way to PostgreSQL that breaks, once, with the first commit: before the server hears of it, or before it answers. */
final class CommitCut implements AutoCloseable {

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int target;
    private final boolean isHeard;
    private volatile boolean isCut;

    CommitCut(int target, boolean isHeard) throws IOException {
        this.target = target;
        this.isHeard = isHeard;
        background(() -> {
            while (true) {
                Socket client = door.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), this.target);
                background(() -> ask(client, server));
                background(() -> answer(server, client));
            }
        });
    }

    int port() {
        return door.getLocalPort();
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
