package org.starpunk.page;

import java.util.Optional;
import org.starpunk.note.NoteCursor;
import org.starpunk.note.NoteList;

/**
 * The pages of a list of notes, and the way from one to the next.
 *
 * @param first the address of the first one
 * @param before where this one begins; empty on the first
 * @param newer what the page before this one ends with
 * @param older where the page after this one begins; empty on the last
 */
public record Pages(String first, Optional<NoteCursor> before, Optional<NoteCursor> newer, Optional<NoteCursor> older) {

    static Pages of(String first, Optional<NoteCursor> before, NoteList list) {
        Optional<NoteCursor> top = list.notes().stream()
                .findFirst()
                .filter(any -> before.isPresent())
                .map(NoteCursor::after);
        return new Pages(first, before, top, list.older());
    }

    public boolean isFirst() {
        return before.isEmpty();
    }

    /** Whether there is another one. */
    public boolean areMany() {
        return !isFirst() || older.isPresent();
    }

    /** The address of this very page. */
    public String self() {
        return before.map(cursor -> at(first, cursor)).orElse(first);
    }

    public Optional<String> newerAddress() {
        return newer.map(cursor -> with(first, "after", cursor));
    }

    public Optional<String> olderAddress() {
        return older.map(cursor -> at(first, cursor));
    }

    /** The address of the page that begins at a place. */
    static String at(String first, NoteCursor before) {
        return with(first, "before", before);
    }

    private static String with(String first, String parameter, NoteCursor cursor) {
        return first + (first.contains("?") ? "&" : "?") + parameter + "=" + cursor;
    }
}
