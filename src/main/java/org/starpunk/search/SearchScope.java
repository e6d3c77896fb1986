package org.starpunk.search;

import java.time.Instant;
import java.time.Year;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.starpunk.note.NoteCursor;
import org.starpunk.note.NoteSelection;
import org.starpunk.note.PostType;
import org.starpunk.tag.Tag;

/**
 * Where is searched.
 *
 * @param notes a condition on the notes: what the one who asks may find
 * @param from the date that the notes have at least
 * @param until the date that they do not reach
 * @param after where a page begins
 * @param backwards whether it ends there instead, and is read from its end
 */
record SearchScope(
        String notes,
        Optional<PostType> type,
        Optional<Tag> tag,
        Instant from,
        Instant until,
        Optional<NoteCursor> after,
        boolean backwards) {

    private static final Instant EARLIEST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z").plus(1, ChronoUnit.SECONDS);

    /** What visitors may find. */
    static SearchScope visitors(SearchFilter filter, Optional<NoteCursor> after) {
        ZoneId zone = filter.zone();
        return new SearchScope(
                "n.listed_at IS NOT NULL",
                filter.type(),
                filter.tag(),
                filter.year().map(year -> start(year, zone)).orElse(EARLIEST),
                filter.year().map(year -> start(year.plusYears(1), zone)).orElse(LATEST),
                after,
                false);
    }

    private static Instant start(Year year, ZoneId zone) {
        return year.atDay(1).atStartOfDay(zone).toInstant();
    }

    /** What the owner may find of what is not deleted. */
    static SearchScope owner(NoteSelection selection) {
        StringBuilder notes = new StringBuilder("n.deleted_at IS NULL");
        selection.status().ifPresent(status -> notes.append(" AND n.status = '%s'".formatted(status)));
        selection.visibility().ifPresent(seen -> notes.append(" AND n.visibility = '%s'".formatted(seen)));
        return new SearchScope(
                notes.toString(),
                selection.type(),
                selection.tag(),
                selection.dates().map(NoteSelection.Dates::from).orElse(EARLIEST),
                selection.dates().map(NoteSelection.Dates::until).orElse(LATEST),
                selection.after().or(selection::before),
                selection.before().isPresent());
    }

    /** That a place is in this scope. */
    SearchStatement holds(String place) {
        SearchStatement condition = new SearchStatement();
        after.ifPresent(cursor -> condition
                .add(place + (backwards ? " > " : " < "))
                // Notes of the same date have the places behind it.
                .add("COALESCE((SELECT c.place FROM search_entries c WHERE c.note_id = ?", cursor.id())
                .add(" AND c.place >= ? AND c.place < ?)", place(cursor), place(cursor) + IndexEntry.MOST_OF_A_DATE)
                .add(", ?) AND ", place(cursor)));
        return condition.add(place + " >= ? AND " + place + " < ?", IndexEntry.place(from), IndexEntry.place(until));
    }

    private static long place(NoteCursor cursor) {
        return IndexEntry.place(cursor.publishedAt());
    }

    /** That a note is. */
    SearchStatement holdsNote() {
        SearchStatement condition = new SearchStatement().add(notes);
        tag.ifPresent(wanted -> condition.add(
                " AND EXISTS (SELECT 1 FROM note_tags t WHERE t.note_id = n.id AND t.tag_id = ?)", wanted.id()));
        return condition;
    }

    String order(String place) {
        return " ORDER BY " + place + (backwards ? "" : " DESC");
    }
}
