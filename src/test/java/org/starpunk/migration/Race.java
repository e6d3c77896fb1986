package org.starpunk.migration;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What came of several workers that were let loose on one database. */
record Race(Instant begin, List<WorkerResult> results) {

    /** Until the last was done. */
    Duration duration() {
        return Duration.between(
                begin,
                results.stream().map(WorkerResult::end).max(Instant::compareTo).orElseThrow());
    }

    List<WorkerResult> failed() {
        return results.stream().filter(WorkerResult::failed).toList();
    }

    long appliers() {
        return results.stream().filter(result -> result.applied() > 0).count();
    }

    int applied() {
        return results.stream().mapToInt(WorkerResult::applied).sum();
    }

    int retries() {
        return results.stream().mapToInt(WorkerResult::retries).sum();
    }
}
