package org.starpunk.export;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.starpunk.forwarding.ForwardingService;
import org.starpunk.note.MovingNoteService;
import org.starpunk.note.Note;
import org.starpunk.note.NotePermalinks;
import org.starpunk.note.Slug;

/** Every note, deleted ones too, the first created first: a page of them in memory at a time, each of four statements. */
@Dependent
class ExportedNotes {

    private static final int PAGE = 100;

    private final MovingNoteService notes;
    private final ForwardingService forwarding;
    private final NotePermalinks permalinks;

    @Inject
    ExportedNotes(MovingNoteService notes, ForwardingService forwarding, NotePermalinks permalinks) {
        this.notes = notes;
        this.forwarding = forwarding;
        this.permalinks = permalinks;
    }

    /** What becomes of each. */
    interface Taker {
        void take(ExportedNote note) throws IOException;
    }

    /** Gives the number of notes. */
    long each(Taker taker) throws IOException {
        long count = 0;
        List<Note> page = notes.listAfter(0, PAGE);
        while (!page.isEmpty()) {
            for (ExportedNote note : complete(page)) {
                taker.take(note);
            }
            count += page.size();
            page = notes.listAfter(page.get(page.size() - 1).id(), PAGE);
        }
        return count;
    }

    private List<ExportedNote> complete(List<Note> page) {
        Map<Long, List<Slug>> slugs = notes.listFormerSlugs(page);
        Map<Long, List<String>> paths = forwarding.listPaths(page);
        Map<Long, List<String>> origins = forwarding.listOrigins(page);
        return page.stream()
                .map(note -> new ExportedNote(
                        note,
                        Stream.concat(
                                        slugs.get(note.id()).stream()
                                                .map(slug -> permalinks.of(slug).getPath()),
                                        paths.getOrDefault(note.id(), List.of()).stream())
                                .toList(),
                        Stream.concat(
                                        Stream.of(permalinks.of(note).toString()),
                                        origins.getOrDefault(note.id(), List.of()).stream())
                                .distinct()
                                .toList()))
                .toList();
    }
}
