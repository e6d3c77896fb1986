package org.starpunk.job;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The row of a job, as it was when somebody looked.
 *
 * @param version raised by whatever happens to the row
 * @param wishes how often it was asked for
 * @param holder who does it
 * @param rest how long this version is to be left alone, by the measure of whoever looks
 * @param due when that ends by the clock
 */
record JobState(
        long id,
        Job job,
        long version,
        long wishes,
        Optional<String> holder,
        Duration rest,
        Instant due,
        int attempts) {

    /** As it is when it is being done. */
    JobState heldBy(String holder) {
        return new JobState(id, job, version + 1, wishes, Optional.of(holder), rest, due, attempts + 1);
    }
}
