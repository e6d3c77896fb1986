package org.starpunk.note;

import java.util.List;
import java.util.Optional;

/**
 * One page of notes, newest first.
 *
 * @param older where the next page begins; empty on the last one
 */
public record NoteList(List<Note> notes, Optional<NoteCursor> older) {

    /** A page that ends at a place where the list went on. */
    public static NoteList newer(List<Note> found) {
        return new NoteList(
                found, found.isEmpty() ? Optional.empty() : Optional.of(NoteCursor.after(found.get(found.size() - 1))));
    }

    /**
     * @param found up to one note more than the page holds
     */
    public static NoteList of(List<Note> found, int limit) {
        return found.size() <= limit
                ? new NoteList(found, Optional.empty())
                : new NoteList(found.subList(0, limit), Optional.of(NoteCursor.after(found.get(limit - 1))));
    }
}
