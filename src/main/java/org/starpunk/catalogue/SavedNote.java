package org.starpunk.catalogue;

import org.starpunk.note.Note;
import org.starpunk.sentence.Sentence;

/**
 * A note that was saved just now, as the list says it.
 *
 * @param sentence what became of it
 * @param page where the owner can look at it
 */
public record SavedNote(Sentence sentence, String page) {

    static SavedNote of(Note note) {
        Sentence sentence =
                switch (note.status()) {
                    case DRAFT -> Sentence.of("catalogue.draftSaved");
                    case SCHEDULED -> Sentence.of("catalogue.noteScheduled");
                    case PUBLISHED -> Sentence.of("catalogue.noteSaved");
                };
        return new SavedNote(sentence, NoteRow.page(note));
    }
}
