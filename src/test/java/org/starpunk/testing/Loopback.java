package org.starpunk.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;

/** What keeps a test server from being reached from elsewhere. */
public final class Loopback {

    /** Below those that the system gives to clients: none of them takes a port before its server has come up. */
    private static final int FIRST_PORT = 10_000;

    private static final int LAST_PORT = 30_000;

    private Loopback() {}

    /** What to pass to Payara Micro as its pre-boot command file. */
    static Path commandFile() {
        return Path.of("server-config", "loopback.asadmin").toAbsolutePath();
    }

    /** By chance, so that test runs beside each other hardly ever want the same one. */
    public static int freePort() {
        int port = ThreadLocalRandom.current().nextInt(FIRST_PORT, LAST_PORT);
        return isFree(port) ? port : freePort();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
