package org.starpunk.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A server that others wrote, with its files in a directory, on loopback. */
public record OtherServer(Process process) implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(30);

    /** Starts it, and waits until its ports are open; fails with its log when it ends or takes too long. */
    public static OtherServer start(
            Path directory, List<Integer> ports, Map<String, String> environment, String... command)
            throws IOException {
        Path log = directory.resolve(Path.of(command[0]).getFileName() + ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        OtherServer server = new OtherServer(builder.start());
        Instant deadline = Instant.now().plus(START);
        while (!ports.stream().allMatch(OtherServer::isOpen)) {
            if (!server.process.isAlive() || Instant.now().isAfter(deadline)) {
                server.close();
                throw new IllegalStateException(
                        String.join(" ", command) + " does not start:\n" + Files.readString(log));
            }
            Pause.shortly();
        }
        return server;
    }

    private static boolean isOpen(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
