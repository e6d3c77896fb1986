package org.starpunk.page;

import java.util.List;
import java.util.Optional;
import org.starpunk.entry.Entry;
import org.starpunk.entry.UploadedFiles;
import org.starpunk.note.NoteCursor;
import org.starpunk.note.NoteList;

/**
 * The newest notes, or a page of older ones.
 *
 * @param pages the first of which alone introduces the author
 */
public record HomePage(Frame frame, List<Entry> entries, Pages pages) {

    static HomePage of(Frame frame, Optional<NoteCursor> before, NoteList list, UploadedFiles uploads) {
        List<Entry> entries = list.notes().stream()
                .map(note -> Entry.listed(note, frame.site(), frame.zone(), uploads))
                .toList();
        return new HomePage(frame, entries, Pages.of("/", before, list));
    }

    public boolean isFirst() {
        return pages.isFirst();
    }

    /** Of this very page. */
    public String url() {
        return frame.site().resolve(pages.self()).toString();
    }

    public OpenGraph openGraph() {
        return OpenGraph.ofHome(frame);
    }

    public String title() {
        return isFirst() ? frame.siteTitle() : frame.titleOf(frame.say("page.label.older"));
    }

    /** Whether the site's title is to be shown: above its author's own name it would be said twice. */
    public boolean namesSite() {
        return !isFirst()
                || !frame.appearance().titleLeads()
                        && !frame.siteTitle().equals(frame.author().name());
    }
}
