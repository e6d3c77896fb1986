package org.starpunk.job;

import java.time.Instant;
import java.util.List;

/**
 * How the jobs of all nodes are doing. What was done is gone.
 *
 * @param waiting those that are due or will be
 * @param running those that a node holds
 * @param failed those that were given up, the last first, as many as anybody looks at
 * @param nodes those that hold one
 */
public record JobFigures(long waiting, long running, List<Failed> failed, List<String> nodes) {

    /** A job that was given up, and why. */
    public record Failed(long id, String kind, String key, String reason, Instant at) {}
}
