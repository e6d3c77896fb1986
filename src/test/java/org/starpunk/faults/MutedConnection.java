package org.starpunk.faults;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import org.starpunk.testing.Relay;

/** A way to PostgreSQL on which nothing comes through for a while, as when a cable is cut: nobody is told. */
final class MutedConnection implements AutoCloseable {

    private final Relay relay;

    private volatile boolean muted;

    MutedConnection(int target) throws IOException {
        relay = new Relay(target, this::pass, this::pass);
    }

    int port() {
        return relay.port();
    }

    void mute(boolean on) {
        muted = on;
    }

    /** What was lost in between cannot be made good: such a connection ends with the next word. */
    private void pass(Socket from, Socket to) throws IOException {
        byte[] buffer = new byte[65536];
        boolean lost = false;
        try (from;
                to;
                InputStream in = from.getInputStream()) {
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                lost |= muted;
                if (lost && !muted) {
                    return;
                }
                if (!lost) {
                    to.getOutputStream().write(buffer, 0, length);
                }
            }
        }
    }

    @Override
    public void close() {
        relay.close();
    }
}
