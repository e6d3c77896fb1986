package org.starpunk.note;

/** What visitors find at a note's address. */
public enum Presence {
    /** A draft, a scheduled or a private note leaves no trace, not even when it is deleted or renamed. */
    HIDDEN,
    /** A tombstone. */
    GONE,
    READABLE;

    static Presence of(NoteStatus status, Visibility visibility, boolean isDeleted) {
        if (status != NoteStatus.PUBLISHED || visibility == Visibility.PRIVATE) {
            return HIDDEN;
        }
        return isDeleted ? GONE : READABLE;
    }
}
