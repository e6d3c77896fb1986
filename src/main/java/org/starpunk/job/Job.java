package org.starpunk.job;

/**
 * Work to be done later.
 *
 * @param kind the {@link JobKind#name} of whoever does it
 * @param key what it is about: of each kind there is one job for a key, and what is asked for twice is done once
 * @param payload what else must be known; of two wishes the later one's
 */
public record Job(String kind, String key, String payload) {}
