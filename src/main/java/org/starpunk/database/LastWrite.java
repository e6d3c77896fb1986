package org.starpunk.database;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What became of the last write of this process. A write that failed says something about the next one for a while. */
final class LastWrite {

    private static final Duration MEMORY = Duration.ofSeconds(30);

    private static volatile Failure failure;

    private LastWrite() {}

    private record Failure(Obstacle obstacle, Instant at) {}

    static void failed(Obstacle obstacle) {
        failure = new Failure(obstacle, Instant.now());
    }

    static void succeeded() {
        failure = null;
    }

    /** What was in the way a moment ago; empty when something has been written since. */
    static Optional<Obstacle> obstacle() {
        return Optional.ofNullable(failure)
                .filter(last -> Duration.between(last.at(), Instant.now()).compareTo(MEMORY) < 0)
                .map(Failure::obstacle);
    }
}
