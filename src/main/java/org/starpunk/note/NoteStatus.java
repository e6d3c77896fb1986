package org.starpunk.note;

/** Whether a note is out: Micropub's {@code post-status}. */
public enum NoteStatus {
    DRAFT,
    PUBLISHED
}
