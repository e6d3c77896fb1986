package org.starpunk.database;

import java.time.Duration;
import java.util.Optional;

/** What became of the last write of this process. A write that failed says something about the next one for a while. */
final class LastWrite {

    private static final Duration MEMORY = Duration.ofSeconds(30);

    private static volatile Failure failure;

    private LastWrite() {}

    /** @param at as {@link System#nanoTime}: a clock that was set back makes no failure last */
    private record Failure(Obstacle obstacle, long at) {}

    static void failed(Obstacle obstacle) {
        failure = new Failure(obstacle, System.nanoTime());
    }

    static void succeeded() {
        failure = null;
    }

    /** What was in the way a moment ago; empty when something has been written since. */
    static Optional<Obstacle> obstacle() {
        return Optional.ofNullable(failure)
                .filter(last -> System.nanoTime() - last.at() < MEMORY.toNanos())
                .map(Failure::obstacle);
    }
}
