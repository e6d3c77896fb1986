package org.starpunk.note;

import java.time.Instant;
import java.util.Optional;
import org.starpunk.tag.Tag;

/**
 * Which notes a list of the owner's has.
 *
 * @param tag that they carry
 * @param dates in which theirs lie
 * @param after only those that come after this place in the list: the older ones
 * @param before only those that come before it, the nearest; not together with {@code after}
 */
public record NoteSelection(
        Optional<PostType> type,
        Optional<NoteStatus> status,
        Optional<Visibility> visibility,
        Optional<Tag> tag,
        Optional<Dates> dates,
        Optional<NoteCursor> after,
        Optional<NoteCursor> before) {

    /**
     * A stretch of time.
     *
     * @param until the first moment after it
     */
    public record Dates(Instant from, Instant until) {}

    /** With any tag or none, of any date. */
    public NoteSelection(
            Optional<PostType> type,
            Optional<NoteStatus> status,
            Optional<Visibility> visibility,
            Optional<NoteCursor> after,
            Optional<NoteCursor> before) {
        this(type, status, visibility, Optional.empty(), Optional.empty(), after, before);
    }

    /** All of them. */
    public static NoteSelection all() {
        return new NoteSelection(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public NoteSelection withTag(Tag wanted) {
        return new NoteSelection(type, status, visibility, Optional.of(wanted), dates, after, before);
    }

    public NoteSelection within(Dates wanted) {
        return new NoteSelection(type, status, visibility, tag, Optional.of(wanted), after, before);
    }
}
