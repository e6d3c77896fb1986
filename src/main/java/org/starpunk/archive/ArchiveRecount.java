package org.starpunk.archive;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.starpunk.job.RegularJob;

/** Counts the notes of each month anew after each start and every day, as tags are, and repairs what is wrong. */
@Dependent
class ArchiveRecount implements RegularJob {

    private static final Logger LOGGER = Logger.getLogger(ArchiveRecount.class.getName());

    private static final Duration PAUSE = Duration.ofDays(1);

    @Inject
    private ArchiveService archive;

    @Override
    public String name() {
        return "archive-recount";
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public boolean isNeeded() {
        return archive.isMiscounted();
    }

    @Override
    public void perform() {
        int wrong = archive.recount();
        if (wrong > 0) {
            LOGGER.log(Level.WARNING, "Repaired {0} wrong counts of months", wrong);
        }
    }
}
