package org.starpunk.job;

import java.time.Duration;

/** Work that comes again: soon after each start, and then after a pause, however the last time went. */
public interface RegularJob extends JobKind {

    /** From the end of the last time on, whichever node it was on. */
    Duration pause();

    /** Whether there is anything to do, as far as one can tell by reading: if not, nothing is written either. */
    default boolean isNeeded() {
        return true;
    }

    void perform();

    @Override
    default void perform(Job job) {
        perform();
    }

    @Override
    default int atOnce() {
        return 1;
    }
}
