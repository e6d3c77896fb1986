package org.starpunk.page;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.starpunk.entry.Entry;
import org.starpunk.entry.UploadedFiles;
import org.starpunk.note.NoteCursor;
import org.starpunk.note.NoteList;
import org.starpunk.tag.TagPermalinks;
import org.starpunk.tag.TagSelection;

/**
 * The newest notes that carry a tag, or several, or a page of older ones.
 *
 * @param name the tags
 * @param url of the first page
 * @param before where the page begins; empty on the first
 * @param uses how many notes there are; empty for several tags
 */
public record TagPage(
        Frame frame,
        String name,
        String url,
        Optional<NoteCursor> before,
        Optional<Long> uses,
        List<Entry> entries,
        Optional<NoteCursor> older) {

    static TagPage of(
            Frame frame, TagSelection selection, Optional<NoteCursor> before, NoteList list, UploadedFiles uploads) {
        return new TagPage(
                frame,
                selection.title(),
                new TagPermalinks(frame.site()).of(selection.tags()).toString(),
                before,
                Optional.of(selection.tags().get(0).uses())
                        .filter(any -> selection.tags().size() == 1),
                list.notes().stream()
                        .map(note -> Entry.listed(note, frame.site(), frame.zone(), uploads))
                        .toList(),
                list.older());
    }

    public boolean isFirst() {
        return before.isEmpty();
    }

    public List<FeedLink> feeds() {
        return FeedLink.list(frame, frame.titleOf(name), URI.create(url + "/feed"));
    }

    public String title() {
        return frame.titleOf(isFirst() ? name : frame.say("page.label.olderOf", name));
    }

    /** The address of this very page. */
    public String self() {
        return before.map(this::at).orElse(url);
    }

    /** The address of the page that begins after a note. */
    public String at(NoteCursor cursor) {
        return url + "?before=" + cursor;
    }
}
