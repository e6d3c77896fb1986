package org.starpunk.migration;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The passing of time; given from outside, so that a test lets two minutes pass in no time. */
interface Time {

    /** Real time. It does not jump when the machine's clock is set, as often happens while a machine starts. */
    Time REAL = new Time() {
        @Override
        public Duration elapsed() {
            return Duration.ofNanos(System.nanoTime());
        }

        @Override
        public void sleep(Duration duration) throws InterruptedException {
            TimeUnit.NANOSECONDS.sleep(duration.toNanos());
        }
    };

    /** The time since some fixed moment. */
    Duration elapsed();

    void sleep(Duration duration) throws InterruptedException;
}
