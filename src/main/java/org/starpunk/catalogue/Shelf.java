package org.starpunk.catalogue;

import java.util.List;
import java.util.stream.Stream;
import org.starpunk.note.NoteCounts;
import org.starpunk.note.NoteStatus;
import org.starpunk.note.Visibility;
import org.starpunk.sentence.Sentence;

/** A list of notes that are easily forgotten, and how many they are; those without notes are not shown. */
public record Shelf(String path, Sentence label, int count, boolean current) {

    /** Those above the list that the filter shows. */
    static List<Shelf> aboveList(NoteCounts counts, NoteFilter shown) {
        return list(counts, shown, !shown.isNarrow(), false);
    }

    static List<Shelf> aboveBin(NoteCounts counts) {
        return list(counts, NoteFilter.of(any -> ""), false, true);
    }

    private static List<Shelf> list(NoteCounts counts, NoteFilter shown, boolean isAll, boolean isBin) {
        return Stream.of(
                        new Shelf("/admin/notes", Sentence.of("catalogue.label.all"), NoteCounts.MOST, isAll),
                        of(
                                NoteStatus.DRAFT,
                                Sentence.of("catalogue.label.drafts", counts.drafts()),
                                counts.drafts(),
                                shown),
                        of(
                                NoteStatus.SCHEDULED,
                                Sentence.of("catalogue.label.scheduled", counts.scheduled()),
                                counts.scheduled(),
                                shown),
                        of(
                                Visibility.UNLISTED,
                                Sentence.of("catalogue.label.unlisted", counts.unlisted()),
                                counts.unlisted(),
                                shown),
                        of(
                                Visibility.PRIVATE,
                                Sentence.of("catalogue.label.private", counts.privates()),
                                counts.privates(),
                                shown),
                        new Shelf(
                                "/admin/notes/bin",
                                Sentence.of("catalogue.label.binOf", counts.deleted()),
                                counts.deleted(),
                                isBin))
                .filter(shelf -> shelf.count > 0 || shelf.current)
                .toList();
    }

    private static Shelf of(NoteStatus status, Sentence label, int count, NoteFilter shown) {
        boolean current = shown.status().filter(status::equals).isPresent();
        return new Shelf("/admin/notes?status=" + NoteFilter.word(status), label, count, current);
    }

    private static Shelf of(Visibility visibility, Sentence label, int count, NoteFilter shown) {
        boolean current = shown.visibility().filter(visibility::equals).isPresent();
        return new Shelf("/admin/notes?visibility=" + NoteFilter.word(visibility), label, count, current);
    }
}
