package org.starpunk.database;

/**
 * How the connections of this node are used.
 *
 * @param active those that somebody has
 * @param idle those that are open, and nobody has
 * @param waiting threads that want one
 */
public record PoolFigures(int active, int idle, int waiting) {}
