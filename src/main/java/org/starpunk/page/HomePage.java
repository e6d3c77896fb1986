package org.starpunk.page;

import java.util.List;
import java.util.Optional;
import org.starpunk.entry.Entry;
import org.starpunk.entry.UploadedFiles;
import org.starpunk.note.NoteCursor;
import org.starpunk.note.NoteList;
import org.starpunk.site.SiteUrl;

/**
 * The newest notes, or a page of older ones.
 *
 * @param url of this very page
 * @param before where the page begins; empty on the first, which alone introduces the author
 */
public record HomePage(
        Frame frame, String url, Optional<NoteCursor> before, List<Entry> entries, Optional<NoteCursor> older) {

    static HomePage of(Frame frame, Optional<NoteCursor> before, NoteList list, UploadedFiles uploads) {
        SiteUrl site = frame.site();
        String url = before.map(cursor -> site.resolve("/?before=" + cursor).toString())
                .orElse(frame.home());
        List<Entry> entries = list.notes().stream()
                .map(note -> Entry.listed(note, frame.site(), frame.zone(), uploads))
                .toList();
        return new HomePage(frame, url, before, entries, list.older());
    }

    public boolean isFirst() {
        return before.isEmpty();
    }

    public String title() {
        return isFirst() ? frame.siteTitle() : frame.titleOf(frame.say("page.label.older"));
    }

    /** Whether the site's title is to be shown: above its author's own name it would be said twice. */
    public boolean namesSite() {
        return !isFirst() || !frame.siteTitle().equals(frame.author().name());
    }
}
