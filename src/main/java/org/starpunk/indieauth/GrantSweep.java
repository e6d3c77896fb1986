package org.starpunk.indieauth;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.starpunk.job.RegularJob;

/** Removes what ended long ago: codes that nobody redeemed, tokens that others have replaced, grants. */
@Dependent
class GrantSweep implements RegularJob {

    @Inject
    private IndieAuthService tokens;

    @Override
    public String name() {
        return "grant-sweep";
    }

    @Override
    public Duration pause() {
        return Duration.ofDays(1);
    }

    @Override
    public void perform() {
        tokens.sweep();
    }
}
