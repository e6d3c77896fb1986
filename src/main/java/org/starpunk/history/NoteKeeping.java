package org.starpunk.history;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.starpunk.note.ChangingNotesEvent;

/** Hears of notes that are about to change. */
@Dependent
class NoteKeeping {

    @Inject
    private HistoryService history;

    void keep(@Observes ChangingNotesEvent change) {
        history.keep(change);
    }
}
