package org.starpunk.editor;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.starpunk.job.RegularJob;

/** Takes away, every hour, the working copies that nobody has come back to. */
@Dependent
class WorkingCopySweep implements RegularJob {

    @Inject
    private WorkingCopyService copies;

    @Override
    public String name() {
        return "working-copy-sweep";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(1);
    }

    @Override
    public boolean isNeeded() {
        return copies.isAnyForgotten();
    }

    @Override
    public void perform() {
        copies.forget();
    }
}
