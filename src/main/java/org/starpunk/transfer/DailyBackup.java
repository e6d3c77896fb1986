package org.starpunk.transfer;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.starpunk.job.RegularJob;

/** Looks every hour whether the last backup is from yesterday; so a server that was off for the night makes it, too. */
@Dependent
class DailyBackup implements RegularJob {

    private static final Duration PAUSE = Duration.ofHours(1);

    private static final Duration AGE = Duration.ofDays(1);

    @Inject
    private Backups backups;

    @Inject
    private Clock clock;

    @Override
    public String name() {
        return "daily-backup";
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public boolean isNeeded() {
        return backups.isWanted()
                && backups.last()
                        .map(last -> Duration.between(last, clock.instant()))
                        .filter(age -> age.compareTo(AGE) < 0)
                        .isEmpty()
                && backups.arePossible();
    }

    @Override
    public void perform() {
        backups.make();
    }
}
