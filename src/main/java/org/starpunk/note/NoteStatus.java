package org.starpunk.note;

/** Whether a note is out: Micropub's {@code post-status}. */
public enum NoteStatus {
    DRAFT,
    /** It comes out by itself on its date. */
    SCHEDULED,
    PUBLISHED
}
