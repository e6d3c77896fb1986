package org.starpunk.note;

import java.util.Optional;

/** The notes next to a note in a sequence that visitors walk along. */
public record Neighbours(Optional<Note> newer, Optional<Note> older) {

    public static final Neighbours NONE = new Neighbours(Optional.empty(), Optional.empty());
}
