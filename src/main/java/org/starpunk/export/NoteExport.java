package org.starpunk.export;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import org.starpunk.entry.EntryWriter;

/** Writes all notes as one mf2 document, with a page of them in memory at a time. */
@Dependent
class NoteExport {

    private final ExportedNotes notes;
    private final EntryWriter entries;

    @Inject
    NoteExport(ExportedNotes notes, EntryWriter entries) {
        this.notes = notes;
        this.entries = entries;
    }

    void write(OutputStream output) throws IOException {
        try (JsonGenerator json = Json.createGenerator(output)) {
            json.writeStartObject().writeStartArray("items");
            notes.each(note -> json.write(note.json(entries)));
            json.writeEnd().writeEnd();
        }
    }
}
