package org.starpunk.job;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/**
 * Since when the rows of jobs are as they are, by this node's own measure: clocks are set, and those of two nodes differ.
 */
final class Sightings {

    private record Sighting(long version, long at) {}

    private final LongSupplier nanoTime;
    private final Map<Long, Sighting> first = new HashMap<>();

    /** @param nanoTime as {@link System#nanoTime} */
    Sightings(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** How long ago this version was first seen here: no time, when that is now. */
    Duration age(JobState state) {
        long now = nanoTime.getAsLong();
        Sighting sighting = first.compute(
                state.id(),
                (id, known) -> known != null && known.version() == state.version()
                        ? known
                        : new Sighting(state.version(), now));
        return Duration.ofNanos(now - sighting.at());
    }

    /** Whatever it was, it begins now. */
    void restart(JobState state) {
        first.put(state.id(), new Sighting(state.version(), nanoTime.getAsLong()));
    }

    void forgetAllBut(Collection<JobState> states) {
        Set<Long> ids = states.stream().map(JobState::id).collect(Collectors.toSet());
        first.keySet().retainAll(ids);
    }
}
