package org.starpunk.admin;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.starpunk.microformats.NoteEntry;
import org.starpunk.note.NoteStatus;

/**
 * A field of a note as it is now, beside the form of whoever has begun with another version.
 *
 * @param text whether it is the text of the note, which is long
 */
public record CurrentField(String label, String value, boolean text) {

    /** The text, and whatever else is not what the form says; what the form does not say is not compared. */
    static List<CurrentField> of(NoteForm now, NoteForm mine) {
        return Stream.of(
                        differing("Title", now.getName(), mine.getName()),
                        Optional.of(new CurrentField("Text", now.getContent(), true)),
                        differing("Tags", now.getTags(), mine.getTags()),
                        differing("Address", now.getSlug(), mine.getSlug()),
                        differing("Status", label(now.getStatus()), label(mine.getStatus())),
                        differing("Date", readable(now.getPublished()), readable(mine.getPublished())))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<CurrentField> differing(String label, String now, String mine) {
        return Optional.ofNullable(mine)
                .filter(text -> !text.equals(now))
                .map(text -> new CurrentField(label, now.isEmpty() ? "none" : now, false));
    }

    /** As the form calls it. */
    private static String label(NoteStatus status) {
        return status == null
                ? null
                : status.name().charAt(0) + NoteEntry.word(status).substring(1);
    }

    private static String readable(String typed) {
        return typed == null ? null : typed.replace('T', ' ');
    }
}
