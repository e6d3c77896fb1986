package org.starpunk.listener;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/**
 * How the listeners come to their end: first each answer is the last one of its connection, then no more requests are
 * taken, and those that were are waited for. Without a proxy: any thread asks it.
 */
@Singleton
public class Draining {

    private static final long MILLISECONDS_BETWEEN_LOOKS = 20;

    private final List<Arrivals> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean begun;
    private volatile boolean closed;

    void include(Arrivals listener) {
        listeners.add(listener);
    }

    /** Requests are taken as ever, but no connection gets more than one answer from here on. */
    public void begin() {
        begun = true;
    }

    public boolean isBegun() {
        return begun;
    }

    /** Whether a request that comes now is refused. */
    boolean isClosed() {
        return closed;
    }

    /**
     * Refuses what comes from here on, ends the connections that rest, and lets the others have their answers.
     *
     * @return how many have not, when the time is over
     */
    public int finish(Duration patience) throws InterruptedException {
        closed = true;
        listeners.forEach(Arrivals::endResting);
        long deadline = System.nanoTime() + patience.toNanos();
        int left = unanswered();
        while (left > 0 && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(MILLISECONDS_BETWEEN_LOOKS);
            left = unanswered();
        }
        return left;
    }

    private int unanswered() {
        return listeners.stream().mapToInt(Arrivals::unanswered).sum();
    }
}
