package org.starpunk.note;

import java.util.Optional;

/**
 * Which notes a list of the owner's has.
 *
 * @param text what the name, the summary or the content contains
 * @param after only those that come after this place in the list: the older ones
 * @param before only those that come before it, the nearest; not together with {@code after}
 */
public record NoteSelection(
        Optional<PostType> type,
        Optional<NoteStatus> status,
        Optional<Visibility> visibility,
        Optional<String> text,
        Optional<NoteCursor> after,
        Optional<NoteCursor> before) {

    /** All of them. */
    public static NoteSelection all() {
        return new NoteSelection(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
