package org.starpunk.transfer;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.starpunk.job.Job;
import org.starpunk.job.JobKind;

/** A backup that the owner has asked for. */
@Dependent
class BackupJob implements JobKind {

    static final String NAME = "backup";

    @Inject
    private Backups backups;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean isNeeded() {
        return backups.arePossible();
    }

    /** A node on which no directory is named any more has nothing to do. */
    @Override
    public void perform(Job job) {
        if (backups.isWanted()) {
            backups.make();
        }
    }

    @Override
    public int atOnce() {
        return 1;
    }
}
