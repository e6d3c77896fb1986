package org.starpunk.passkey;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.starpunk.job.RegularJob;

/** Forgets, every hour, the answered challenges that are too old to be answered again. */
@Dependent
class PasskeySweep implements RegularJob {

    @Inject
    private PasskeyRepository passkeys;

    @Inject
    private Clock clock;

    @Override
    public String name() {
        return "passkey-sweep";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(1);
    }

    @Override
    public boolean isNeeded() {
        return passkeys.existsSpent(oldest());
    }

    @Override
    public void perform() {
        passkeys.forgetSpent(oldest());
    }

    /** A challenge may have been made by a clock that is ahead. */
    private Instant oldest() {
        return clock.instant().minus(Challenge.LIFE.multipliedBy(2));
    }
}
