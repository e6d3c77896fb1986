package org.starpunk.testing;

import java.util.concurrent.TimeUnit;

/** Between two looks of a wait that has a name and a deadline: who looks on without one takes the processor from whom it waits for. */
public final class Pause {

    private static final int MILLISECONDS = 50;

    private Pause() {}

    /** Ends at once in a thread that is to end. */
    public static void shortly() {
        try {
            TimeUnit.MILLISECONDS.sleep(MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
