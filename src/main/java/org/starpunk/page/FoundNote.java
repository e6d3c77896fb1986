package org.starpunk.page;

import java.util.List;
import java.util.Optional;
import org.starpunk.entry.EntryTitle;
import org.starpunk.entry.NoteKind;
import org.starpunk.entry.TagLink;
import org.starpunk.microformats.Moment;
import org.starpunk.note.Note;
import org.starpunk.note.NotePermalinks;
import org.starpunk.search.Hit;
import org.starpunk.search.MarkedText;
import org.starpunk.search.SearchQuery;
import org.starpunk.sentence.Sentence;

/**
 * A note in the results of a search.
 *
 * @param name what its author calls it
 * @param excerpt of what it says; empty when it says nothing
 * @param title what stands in place of both when there is neither
 */
public record FoundNote(
        String url,
        Optional<MarkedText> name,
        Optional<MarkedText> excerpt,
        String title,
        Moment published,
        Optional<Sentence> kind,
        List<TagLink> tags) {

    private static final int TITLE = 80;

    static FoundNote of(Note note, Frame frame, SearchQuery query) {
        Hit hit = Hit.of(note, frame.site(), query);
        return new FoundNote(
                new NotePermalinks(frame.site()).of(note).toString(),
                hit.name(),
                Optional.of(hit.excerpt()).filter(text -> !text.isEmpty()),
                EntryTitle.of(note, "", frame.site(), frame.zone(), TITLE),
                Moment.of(note.published().orElseThrow(), frame.zone()),
                NoteKind.find(note.type().name()).map(NoteKind::label),
                note.tags().stream().map(tag -> TagLink.of(tag, frame.site())).toList());
    }
}
