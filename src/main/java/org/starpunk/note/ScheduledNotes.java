package org.starpunk.note;

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
 * Brings notes out when their time has come. Every node looks, and the database gives each note to one of them; what
 * came due while no node ran comes out when one starts.
 */
@Singleton
@Startup
@DependsOn("SchemaMigrator")
@TransactionManagement(TransactionManagementType.BEAN)
public class ScheduledNotes {

    private static final Logger LOGGER = Logger.getLogger(ScheduledNotes.class.getName());

    private static final Duration PAUSE = Duration.ofSeconds(5);

    @Inject
    private NoteService notes;

    @Inject
    private RegularWork work;

    @PostConstruct
    void start() {
        work.every(PAUSE, this::publishDue);
    }

    private void publishDue() {
        try {
            if (notes.isAnyDue()) {
                int published = notes.publishDue();
                if (published > 0) {
                    LOGGER.log(Level.INFO, "Published {0} scheduled notes", published);
                }
            }
        } catch (RuntimeException e) {
            // The database may be back next time.
            LOGGER.log(Level.WARNING, "Scheduled notes have to wait", e);
        }
    }
}
