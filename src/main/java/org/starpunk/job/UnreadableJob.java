package org.starpunk.job;

/**
 * The row of a job in which something is not what this program writes.
 *
 * @param reason what is not, for the operator
 */
record UnreadableJob(long id, String key, String reason) {}
