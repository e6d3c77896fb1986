package org.starpunk.note;

/**
 * What became of a note for those who may read it at its address. It is fired for each note, also for a scheduled one
 * that comes out, in the transaction that makes it so: who observes it in progress writes a row of its own or none, with
 * the note, and who observes it after success hears only of what was stored.
 *
 * @param slug where the note is now, or was until it was removed
 */
public record NoteEvent(Kind kind, long id, Slug slug) {

    /** What happened to it. */
    public enum Kind {
        /** It can be read from now on: new, due, or undeleted. */
        PUBLISHED,
        /** It says something else, or is shown elsewhere; whatever else the owner changed counts, too. */
        REVISED,
        /** It can be read no longer: deleted, or taken back. */
        REMOVED
    }
}
