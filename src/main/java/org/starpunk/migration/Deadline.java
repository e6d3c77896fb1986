package org.starpunk.migration;

import java.time.Duration;

/** The moment at which waiting ends. */
record Deadline(Time time, Duration moment) {

    static Deadline in(Duration wait, Time time) {
        return new Deadline(time, time.elapsed().plus(wait));
    }

    /** Never negative. */
    Duration remaining() {
        Duration remaining = moment.minus(time.elapsed());
        return remaining.isNegative() ? Duration.ZERO : remaining;
    }

    boolean hasPassed() {
        return remaining().isZero();
    }
}
