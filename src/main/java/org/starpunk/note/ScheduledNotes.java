package org.starpunk.note;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.starpunk.job.RegularJob;

/**
 * Brings notes out when their time has come. Every node looks, and one of them does it; what came due while no node ran
 * comes out when one starts.
 */
@Dependent
class ScheduledNotes implements RegularJob {

    private static final Logger LOGGER = Logger.getLogger(ScheduledNotes.class.getName());

    private static final Duration PAUSE = Duration.ofSeconds(1);

    @Inject
    private NoteService notes;

    @Inject
    private Event<CameOut> cameOut;

    private record CameOut(int notes) {}

    @Override
    public String name() {
        return "scheduled-notes";
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public boolean isTransaction() {
        return true;
    }

    @Override
    public boolean isNeeded() {
        return notes.isAnyDue();
    }

    @Override
    public void perform() {
        int published = notes.publishDue();
        if (published > 0) {
            cameOut.fire(new CameOut(published));
        }
    }

    /** Before that, the transaction may still fail. */
    void announce(@Observes(during = TransactionPhase.AFTER_SUCCESS) CameOut event) {
        LOGGER.log(Level.INFO, "Published {0} scheduled notes", event.notes());
    }
}
