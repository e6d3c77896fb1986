package org.starpunk.tagging;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.starpunk.job.RegularJob;

/**
 * Counts tags anew after each start and every day, and repairs what is wrong: the triggers that count may have been off
 * while somebody worked on the database. Every node looks, which costs the others nothing; one repairs.
 */
@Dependent
class TagRecount implements RegularJob {

    private static final Logger LOGGER = Logger.getLogger(TagRecount.class.getName());

    private static final Duration PAUSE = Duration.ofDays(1);

    @Inject
    private TaggingService taggings;

    @Override
    public String name() {
        return "tag-recount";
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public boolean isNeeded() {
        return taggings.isMiscounted();
    }

    @Override
    public void perform() {
        int wrong = taggings.recount();
        if (wrong > 0) {
            LOGGER.log(Level.WARNING, "Repaired {0} wrong counts and list entries of tags", wrong);
        }
    }
}
