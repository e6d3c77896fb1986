package org.starpunk.listener;

import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.logging.Logger;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.IOEvent;
import org.glassfish.grizzly.nio.NIOConnection;
import org.glassfish.grizzly.nio.SelectorRunner;
import org.glassfish.grizzly.strategies.AbstractIOStrategy;
import org.glassfish.grizzly.strategies.LeaderFollowerNIOStrategy;

/**
 * Leader and follower as Grizzly has them, with one difference: the thread that hears of a request has another one
 * listen in its place not at once, but when the request turns out to take time ({@link #handOver}). What takes none is
 * answered without waking anybody.
 */
final class LateHandOver extends AbstractIOStrategy {

    private static final Logger LOGGER = Logger.getLogger(LateHandOver.class.getName());

    /** What this thread would hand over; null while it listens for nobody. */
    private static final ThreadLocal<Listening> PRESENT = new ThreadLocal<>();

    private final LeaderFollowerNIOStrategy early = LeaderFollowerNIOStrategy.getInstance();

    private record Listening(SelectorRunner selector, Executor followers) {

        void handOver() {
            selector.postpone();
            followers.execute(selector);
        }
    }

    /** Has another thread listen from here on, unless one does already: what follows may wait. */
    static void handOver() {
        Listening listening = PRESENT.get();
        if (listening != null) {
            PRESENT.remove();
            listening.handOver();
        }
    }

    /** False when another thread listens now. */
    @Override
    @SuppressWarnings("rawtypes")
    public boolean executeIoEvent(Connection connection, IOEvent event, boolean isEnabled) throws IOException {
        if (event != IOEvent.READ || !isEnabled) {
            return early.executeIoEvent(connection, event, isEnabled);
        }
        connection.disableIOEvent(event);
        PRESENT.set(
                new Listening(((NIOConnection) connection).getSelectorRunner(), getThreadPoolFor(connection, event)));
        try {
            fireIOEvent(connection, event, ENABLE_INTEREST_LIFECYCLE_LISTENER, LOGGER);
            return PRESENT.get() != null;
        } finally {
            PRESENT.remove();
        }
    }
}
