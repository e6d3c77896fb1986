package org.starpunk.job;

import java.time.Duration;
import java.util.List;

/**
 * A kind of work that is done later: rooms have one as a CDI bean for each, and it is found. Every job is done at least
 * once, on whichever node, and never by two at the same time.
 */
public interface JobKind {

    /** What its rows are known by, in every release. */
    String name();

    /**
     * Whether this node has anything to do about them, as far as one can tell by reading: if not, they are left to other
     * nodes, and nothing is written either.
     */
    default boolean isNeeded() {
        return true;
    }

    /** Does it; whatever it throws, it is tried again. Twice is as good as once. */
    void perform(Job job);

    /**
     * Whether all that it does is in the database: then it is done in one transaction with the row of the job, exactly
     * once, and nobody waits for a node that was killed in the middle.
     */
    default boolean isTransaction() {
        return false;
    }

    /** How long to wait after each failure; after the last one it is given up. */
    default List<Duration> waits() {
        return List.of(
                Duration.ofSeconds(10),
                Duration.ofMinutes(1),
                Duration.ofMinutes(10),
                Duration.ofHours(1),
                Duration.ofHours(6));
    }

    /** How many of them a node does at once. */
    default int atOnce() {
        return 2;
    }
}
