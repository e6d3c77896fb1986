package org.starpunk.history;

import jakarta.json.JsonObject;
import java.util.Optional;
import java.util.stream.Collectors;
import org.starpunk.content.Content;
import org.starpunk.microformats.PropertyValue;
import org.starpunk.note.Note;
import org.starpunk.note.NoteRevision;

/**
 * What a note says: not its tags, its address, its date, or who may read it.
 *
 * @param name empty when it has none
 * @param summary as the name
 */
record Words(String name, String summary, Content content, JsonObject properties) {

    static Words of(Note note) {
        return new Words(note.name().orElse(""), note.summary().orElse(""), note.content(), note.properties());
    }

    /** The revision that makes a note say this. */
    NoteRevision revision() {
        return new NoteRevision(
                Optional.of(name),
                Optional.of(summary),
                Optional.of(content),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(properties));
    }

    /** One line for each value of each property. */
    String propertyLines() {
        return properties.keySet().stream()
                .sorted()
                .flatMap(property -> PropertyValue.list(properties, property).stream()
                        .map(value -> property + ": "
                                + value.text().orElseGet(() -> value.json().toString())))
                .collect(Collectors.joining("\n"));
    }
}
