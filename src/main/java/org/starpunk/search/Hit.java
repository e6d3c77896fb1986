package org.starpunk.search;

import java.util.Optional;
import org.starpunk.content.RenderedContent;
import org.starpunk.note.Note;
import org.starpunk.note.NoteContent;
import org.starpunk.site.SiteUrl;

/**
 * A note that was found, and where in it.
 *
 * @param name what its author calls it; most notes have none
 * @param excerpt of its words, or of its summary when those do not have what was searched for; it may be empty
 */
public record Hit(Note note, Optional<MarkedText> name, MarkedText excerpt) {

    private static final int LENGTH = 240;

    public static Hit of(Note note, SiteUrl site, SearchQuery query) {
        Optional<MarkedText> name = note.name().map(text -> MarkedText.whole(text, query));
        MarkedText excerpt = content(note, site, query);
        if (excerpt.isMarked() || note.summary().isEmpty()) {
            return new Hit(note, name, excerpt);
        }
        MarkedText summary = MarkedText.excerpt(note.summary().get(), query, LENGTH);
        return new Hit(note, name, summary.isMarked() || excerpt.isEmpty() ? summary : excerpt);
    }

    /** The beginning, unless only the rest has it: a book is not read for its first page. */
    private static MarkedText content(Note note, SiteUrl site, SearchQuery query) {
        RenderedContent beginning = NoteContent.beginning(note, site);
        MarkedText excerpt = MarkedText.excerpt(beginning.words(), query, LENGTH);
        return excerpt.isMarked() || beginning.whole()
                ? excerpt
                : MarkedText.excerpt(NoteContent.whole(note, site).words(), query, LENGTH);
    }
}
