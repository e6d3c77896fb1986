package org.starpunk.admin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.OutputStream;
import java.util.List;
import org.starpunk.entry.EntryWriter;
import org.starpunk.note.Note;
import org.starpunk.note.NoteService;

/** Writes all notes as one mf2 document, the last created first, with a page of them in memory at a time. */
@Dependent
class NoteExport {

    private static final int PAGE = 50;

    private final NoteService notes;
    private final EntryWriter entries;

    @Inject
    NoteExport(NoteService notes, EntryWriter entries) {
        this.notes = notes;
        this.entries = entries;
    }

    void write(OutputStream output) {
        try (JsonGenerator json = Json.createGenerator(output)) {
            json.writeStartObject().writeStartArray("items");
            List<Note> page = notes.listAll(Long.MAX_VALUE, PAGE);
            while (!page.isEmpty()) {
                page.forEach(note -> json.write(entries.exported(note).toJson()));
                page = notes.listAll(page.get(page.size() - 1).id(), PAGE);
            }
            json.writeEnd().writeEnd();
        }
    }
}
