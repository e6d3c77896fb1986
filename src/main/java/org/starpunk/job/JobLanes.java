package org.starpunk.job;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The jobs of all kinds on this node, which end together. */
record JobLanes(List<JobLane> lanes) {

    /** When the database does not answer one, the others need not ask. */
    void poll() {
        lanes.stream().allMatch(JobLane::poll);
    }

    void renew() {
        lanes.forEach(JobLane::renew);
    }

    /** Begins nothing more, and waits for what is being done, for so long in all; gives the kinds that need longer. */
    List<String> end(Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        lanes.forEach(JobLane::end);
        List<String> late = new ArrayList<>();
        for (JobLane lane : lanes) {
            if (!lane.awaitEnd(Duration.ofNanos(deadline - System.nanoTime()))) {
                late.add(lane.kind());
            }
        }
        return late;
    }
}
