package org.starpunk.tag;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.starpunk.job.RegularWork;

/**
 * Counts tags anew after each start and every day, and repairs what is wrong: the triggers that count may have been off
 * while somebody worked on the database. Every node looks, which costs the others nothing; one repairs.
 */
@Singleton
@Startup
@DependsOn("SchemaMigrator")
@TransactionManagement(TransactionManagementType.BEAN)
public class TagRecount {

    private static final Logger LOGGER = Logger.getLogger(TagRecount.class.getName());

    private static final Duration PAUSE = Duration.ofDays(1);

    @Inject
    private RegularWork work;

    @Inject
    private TagService tags;

    @PostConstruct
    void start() {
        work.every(PAUSE, this::recount);
    }

    private void recount() {
        try {
            int wrong = tags.isMiscounted() ? tags.recount() : 0;
            if (wrong > 0) {
                LOGGER.log(Level.WARNING, "Repaired {0} wrong counts and list entries of tags", wrong);
            }
        } catch (RuntimeException e) {
            // The database may be back tomorrow.
            LOGGER.log(Level.WARNING, "Tags cannot be counted anew", e);
        }
    }
}
