package org.starpunk.migration;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Time that passes only when somebody sleeps, and then at once. */
final class ManualTime implements Time {

    final List<Duration> sleeps = new ArrayList<>();
    private Duration elapsed = Duration.ofDays(3);

    void pass(Duration duration) {
        elapsed = elapsed.plus(duration);
    }

    @Override
    public Duration elapsed() {
        return elapsed;
    }

    @Override
    public void sleep(Duration duration) {
        sleeps.add(duration);
        pass(duration);
    }
}
