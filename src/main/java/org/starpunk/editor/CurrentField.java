package org.starpunk.editor;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.starpunk.note.NoteStatus;
import org.starpunk.sentence.Sentence;

/**
 * A field of a note as it is now, beside the form of whoever has begun with another version.
 *
 * @param text whether it is the text of the note, which is long
 */
public record CurrentField(Sentence label, String value, boolean text) {

    /** The text, and whatever else is not what the form says; what the form does not say is not compared. */
    static List<CurrentField> of(NoteForm now, NoteForm mine) {
        return Stream.of(
                        differing(Sentence.of("admin.label.noteTitle"), now.getName(), mine.getName()),
                        differing(Sentence.of("editor.label.summary"), now.getSummary(), mine.getSummary()),
                        Optional.of(new CurrentField(Sentence.of("admin.label.text"), now.getContent(), true)),
                        differing(Sentence.of("admin.label.tags"), now.getTags(), mine.getTags()),
                        differing(Sentence.of("admin.label.address"), now.getSlug(), mine.getSlug()),
                        differing(Sentence.of("admin.label.status"), label(now.getStatus()), label(mine.getStatus())),
                        differing(
                                Sentence.of("admin.label.date"),
                                readable(now.getPublished()),
                                readable(mine.getPublished())))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<CurrentField> differing(Sentence label, String now, String mine) {
        return Optional.ofNullable(mine)
                .filter(text -> !text.equals(now))
                .map(text -> new CurrentField(
                        label, now.isEmpty() ? Sentence.of("admin.label.none").toString() : now, false));
    }

    /** As the form calls it. */
    private static String label(NoteStatus status) {
        if (status == null) {
            return null;
        }
        Sentence label =
                switch (status) {
                    case DRAFT -> Sentence.of("admin.label.draft");
                    case SCHEDULED -> Sentence.of("admin.label.scheduled");
                    case PUBLISHED -> Sentence.of("admin.label.published");
                };
        return label.toString();
    }

    private static String readable(String typed) {
        return typed == null ? null : typed.replace('T', ' ');
    }
}
