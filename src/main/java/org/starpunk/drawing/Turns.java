package org.starpunk.drawing;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * One picture is drawn at a time, as each needs memory. Who waits holds a thread meanwhile, so that few may, and threads
 * are left to everybody who wants no picture.
 */
final class Turns {

    /** The one that is being drawn counts, too. */
    static final int MAX = 5;

    private final Semaphore places = new Semaphore(MAX);

    /** Draws when those before are done; empty when too many are waiting. */
    <T> Optional<T> take(Supplier<T> drawing) {
        if (!places.tryAcquire()) {
            return Optional.empty();
        }
        try {
            synchronized (this) {
                return Optional.of(drawing.get());
            }
        } finally {
            places.release();
        }
    }
}
