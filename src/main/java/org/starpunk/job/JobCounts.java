package org.starpunk.job;

/**
 * How many jobs there are on all nodes. What was done is gone.
 *
 * @param waiting those that are due or will be
 * @param running those that a node holds
 * @param failed those that were given up
 * @param overdue those of the waiting ones that somebody should have begun five minutes ago, regular ones aside
 */
public record JobCounts(long waiting, long running, long failed, long overdue) {}
