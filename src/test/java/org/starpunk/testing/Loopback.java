package org.starpunk.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;

/** What keeps a test server from being reached from elsewhere. */
final class Loopback {

    private Loopback() {}

    /** What to pass to Payara Micro as its pre-boot command file. */
    static Path commandFile() {
        return Path.of("server-config", "loopback.asadmin").toAbsolutePath();
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
