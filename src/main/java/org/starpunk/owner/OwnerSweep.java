package org.starpunk.owner;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.starpunk.job.RegularJob;

/** Takes away, every hour, the rows of sessions that have ended by themselves and of failures that are forgotten. */
@Dependent
class OwnerSweep implements RegularJob {

    @Inject
    private OwnerSessionRepository sessions;

    @Inject
    private SignInSourceRepository sources;

    @Inject
    private Clock clock;

    @Override
    public String name() {
        return "owner-sweep";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(1);
    }

    @Override
    public boolean isNeeded() {
        return sessions.existsEnded(clock.instant()) || sources.existsForgotten(clock.instant());
    }

    @Override
    public void perform() {
        sessions.sweep(clock.instant());
        sources.sweep(clock.instant());
    }
}
