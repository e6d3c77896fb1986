package org.starpunk.job;

import java.util.List;

/**
 * What of a kind waits, rests or is being done.
 *
 * @param readable the first due first
 * @param unreadable rows that were changed by hand, so that nobody can tell when they are due
 */
public record JobRows(List<JobState> readable, List<UnreadableJob> unreadable) {}
