package org.starpunk.search;

import java.time.Instant;
import org.starpunk.note.Note;

/**
 * What the index has of a note.
 *
 * @param wishedPlace the microsecond of its date; the next that is free is as good
 * @param words as {@link IndexedWords} writes them
 */
public record IndexEntry(long noteId, long wishedPlace, String words) {

    /** How many notes of the same date keep their order. */
    static final long MOST_OF_A_DATE = 100_000;

    static IndexEntry of(Note note) {
        return new IndexEntry(note.id(), place(note.datedAt()), IndexedWords.of(note));
    }

    static long place(Instant date) {
        return date.getEpochSecond() * 1_000_000 + date.getNano() / 1000;
    }

    /** Whether a place is one for its date. */
    boolean fits(long place) {
        return place >= wishedPlace && place - wishedPlace < MOST_OF_A_DATE;
    }
}
