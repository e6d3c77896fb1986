package org.starpunk.search;

import java.util.List;
import java.util.Optional;
import org.starpunk.note.Note;

/**
 * A page of what a search has found, with the tags of each note.
 *
 * @param older where the next page begins; empty on the last one
 */
public record SearchHits(List<Note> notes, Optional<String> older) {

    static final SearchHits NONE = new SearchHits(List.of(), Optional.empty());
}
