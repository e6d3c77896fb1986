package org.starpunk.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.starpunk.entry.EntryTitle;
import org.starpunk.entry.TagLink;
import org.starpunk.note.Neighbours;
import org.starpunk.note.Note;
import org.starpunk.note.NotePermalinks;
import org.starpunk.tag.Tag;

/**
 * The ways from a note to the next one on either side.
 *
 * @param tag whose notes they lead along; empty when along all
 */
public record NeighbourLinks(Optional<NoteLink> newer, Optional<NoteLink> older, Optional<TagLink> tag) {

    public static final NeighbourLinks NONE = new NeighbourLinks(Optional.empty(), Optional.empty(), Optional.empty());

    private static final int TITLE_LENGTH = 60;

    /** A note as a link names it. */
    public record NoteLink(String url, String title) {}

    static NeighbourLinks of(Neighbours neighbours, Optional<Tag> tag, Frame frame) {
        String query = tag.map(NeighbourLinks::query).orElse("");
        return new NeighbourLinks(
                neighbours.newer().map(note -> link(note, query, frame)),
                neighbours.older().map(note -> link(note, query, frame)),
                tag.map(any -> TagLink.of(any, frame.site())));
    }

    /** What stands behind the permalink of a note to which one comes from the page of a tag. */
    static String query(Tag tag) {
        return "?tag=" + URLEncoder.encode(tag.slug(), StandardCharsets.UTF_8);
    }

    private static NoteLink link(Note note, String query, Frame frame) {
        return new NoteLink(
                new NotePermalinks(frame.site()).of(note) + query,
                EntryTitle.of(note, frame.site(), frame.zone(), TITLE_LENGTH));
    }

    public boolean isEmpty() {
        return newer.isEmpty() && older.isEmpty();
    }
}
