package org.starpunk.library;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.starpunk.note.StoredNoteEvent;

/** Hears of notes that are stored. A note in the bin uses what it uses: it may come back. */
@Dependent
class UseKeeping {

    @Inject
    private LibraryService library;

    void keep(@Observes StoredNoteEvent event) {
        library.keep(event.note());
    }
}
