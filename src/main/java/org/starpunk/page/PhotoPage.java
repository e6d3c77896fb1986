package org.starpunk.page;

import java.net.URI;
import java.util.Optional;
import org.starpunk.entry.Entry;
import org.starpunk.entry.EntryTitle;
import org.starpunk.entry.Photo;
import org.starpunk.note.Neighbours;
import org.starpunk.note.Note;
import org.starpunk.note.NotePermalinks;
import org.starpunk.site.SiteUrl;

/**
 * A photo of a note, whole, with its neighbours: the other photos of the note, and beyond them those of the next photo
 * posts.
 *
 * @param isCalledByDate whether the note has nothing else to be called by
 * @param number among the photos of the note, from one on
 * @param previous the photo before it, as one who looks at the newest first comes by
 * @param next the photo after it
 */
public record PhotoPage(
        Frame frame, Entry entry, boolean isCalledByDate, int number, Optional<URI> previous, Optional<URI> next) {

    static PhotoPage of(Frame frame, Note note, Entry entry, int number, Neighbours neighbours) {
        SiteUrl site = frame.site();
        return new PhotoPage(
                frame,
                entry,
                EntryTitle.isDate(note, site),
                number,
                number > 1
                        ? Optional.of(address(site, note, number - 1))
                        : neighbours.newer().map(newer -> address(site, newer, Photo.count(newer, site))),
                number < entry.photos().size()
                        ? Optional.of(address(site, note, number + 1))
                        : neighbours.older().map(older -> address(site, older, 1)));
    }

    private static URI address(SiteUrl site, Note note, int number) {
        return URI.create(new NotePermalinks(site).of(note) + "/photos/" + number);
    }

    public Photo photo() {
        return entry.photos().get(number - 1);
    }

    public int count() {
        return entry.photos().size();
    }

    public String url() {
        return entry.photoPage(number);
    }

    /** What its author says of the photo, unless the note is called that; may be empty. */
    public String caption() {
        String alt = photo().alt();
        return alt.strip().equals(entry.title()) ? "" : alt;
    }

    /** What the note is called, and which of its photos it is when there are several. */
    public String name() {
        return count() == 1 ? entry.title() : frame.say("page.label.photoOf", number, count(), entry.title());
    }
}
