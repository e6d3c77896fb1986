package org.starpunk.note;

import java.util.List;

/**
 * Notes are about to say something else, to be deleted or to be undeleted: their rows are still as they were. It is fired
 * in the transaction that changes them, as {@link StoredNoteEvent} is afterwards.
 */
public record ChangingNotesEvent(Kind kind, List<Long> ids) {

    /** What will become of them. */
    public enum Kind {
        REVISED,
        DELETED,
        UNDELETED
    }
}
