package org.starpunk.note;

import java.util.List;
import java.util.stream.Collectors;
import org.starpunk.tag.Tag;

/**
 * What a note was when somebody looked at it. Whoever sends it along with a change learns when the note is no longer
 * that.
 */
public record NoteVersion(String value) {

    /** With its tags: what the owner does to a tag on all its notes leaves their numbers alone. */
    static NoteVersion of(int number, List<Tag> tags) {
        return new NoteVersion(
                number + tags.stream().map(tag -> "-" + tag.id()).sorted().collect(Collectors.joining()));
    }
}
