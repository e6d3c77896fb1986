package org.starpunk.note;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What became of a note before it came here.
 *
 * @param created empty when nobody knows: then it is now
 * @param updated when it was last revised since it came out
 * @param deleted of a tombstone
 * @param formerSlugs the first one first
 * @param isComplete whether its tags are all that it has: then those that its text names are among them, or were taken off
 */
public record NotePast(
        Optional<Instant> created,
        Optional<Instant> updated,
        Optional<Instant> deleted,
        List<Slug> formerSlugs,
        boolean isComplete) {

    /** Of a note of which nothing is known but what it says. */
    public static NotePast unknown() {
        return new NotePast(Optional.empty(), Optional.empty(), Optional.empty(), List.of(), false);
    }
}
