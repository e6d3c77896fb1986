package org.starpunk;

import jakarta.inject.Singleton;
import java.time.Duration;

/** How many requests are being answered, and whether the server takes another one. Without a proxy: any thread asks it. */
@Singleton
class RequestsInProgress {

    private int count;
    private boolean closed;

    /** False when the server is about to end; else {@link #end()} must follow. */
    synchronized boolean begin() {
        if (!closed) {
            count++;
        }
        return !closed;
    }

    synchronized void end() {
        count--;
        notifyAll();
    }

    /** Takes no more, and waits until those that were taken are answered; gives the number of those that are not. */
    synchronized int close(Duration patience) throws InterruptedException {
        closed = true;
        long deadline = System.nanoTime() + patience.toNanos();
        for (long left = patience.toMillis();
                count > 0 && left > 0;
                left = (deadline - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
        return count;
    }
}
