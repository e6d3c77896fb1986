package org.starpunk.page;

import java.util.List;
import java.util.Optional;
import org.starpunk.entry.Entry;
import org.starpunk.entry.NoteKind;
import org.starpunk.entry.UploadedFiles;
import org.starpunk.note.NoteCursor;
import org.starpunk.note.NoteList;

/** The newest notes of a kind, or a page of older ones. */
public record KindPage(Frame frame, NoteKind kind, List<Entry> entries, Pages pages) {

    static KindPage of(Frame frame, NoteKind kind, Optional<NoteCursor> before, NoteList list, UploadedFiles uploads) {
        List<Entry> entries = list.notes().stream()
                .map(note -> Entry.listed(note, frame.site(), frame.zone(), uploads))
                .toList();
        return new KindPage(frame, kind, entries, Pages.of(kind.address(), before, list));
    }

    public String name() {
        return frame.say(kind.label());
    }

    /** The absolute address of the first page. */
    public String url() {
        return frame.site().resolve(kind.address()).toString();
    }

    public List<FeedLink> feeds() {
        return FeedLink.list(frame, frame.titleOf(name()), frame.site().resolve("/notes/feed"), kind.query());
    }

    public String title() {
        return frame.titleOf(pages.isFirst() ? name() : frame.say("page.label.olderOf", name()));
    }
}
