package org.starpunk.migration;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How often, how long apart and until when something is tried again.
 *
 * @param limit for all tries together, measured from the first
 */
record Backoff(int retries, Duration limit, RandomGenerator random) {

    private static final Duration STEP = Duration.ofMillis(100);

    /**
     * The delay before a retry: 0.1 s × 2^retry, and up to 0.1 s more so that workers do not meet again.
     *
     * @param retry from 1
     * @param elapsed since the first try began
     * @return empty when it is time to give up
     */
    Optional<Duration> delay(int retry, Duration elapsed) {
        if (retry > retries) {
            return Optional.empty();
        }
        Duration delay = STEP.multipliedBy(1L << retry).plusNanos(random.nextLong(STEP.toNanos()));
        return Optional.of(delay).filter(wait -> elapsed.plus(wait).compareTo(limit) < 0);
    }
}
