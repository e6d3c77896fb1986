package org.starpunk.note;

/**
 * A note was stored, revised, deleted or undeleted, whoever may read it. It is fired in the transaction that makes it so:
 * what an observer writes is stored with the note or not at all.
 */
public record StoredNoteEvent(Note note) {}
