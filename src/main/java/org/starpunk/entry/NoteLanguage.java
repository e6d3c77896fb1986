package org.starpunk.entry;

import java.util.Optional;
import org.starpunk.microformats.Language;
import org.starpunk.microformats.Property;
import org.starpunk.microformats.PropertyValue;
import org.starpunk.note.Note;

/** In which language a note is written: what its author said of it; nothing is guessed. */
final class NoteLanguage {

    private NoteLanguage() {}

    static Optional<String> of(Note note) {
        return PropertyValue.list(note.properties(), Property.LANG).stream()
                .flatMap(value -> value.text().stream())
                .findFirst()
                .flatMap(Language::of);
    }
}
