package org.starpunk.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A way to a server on this machine that leads through the test, which may break it. */
public final class Relay implements AutoCloseable {

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

    /**
     * @param target the port of the server
     * @param questions carries what a client says, until it ends
     * @param answers carries what the server says, until it ends
     */
    public Relay(int target, Passage questions, Passage answers) throws IOException {
        Background.start(() -> {
            while (true) {
                Socket client = door.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                Background.start(() -> questions.carry(client, server));
                Background.start(() -> answers.carry(server, client));
            }
        });
    }

    /** Carries bytes from one to the other; whoever hangs up ends it. */
    @FunctionalInterface
    public interface Passage {
        void carry(Socket from, Socket to) throws IOException;
    }

    public int port() {
        return door.getLocalPort();
    }

    /** Lets nobody else in; whoever is in stays. */
    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
