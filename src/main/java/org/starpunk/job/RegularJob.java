package org.starpunk.job;

import java.time.Duration;

/** Work that comes again: soon after each start, and then after a pause, however the last time went. */
public interface RegularJob extends JobKind {

    /** From the end of the last time on, whichever node it was on. */
    Duration pause();

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
