package org.starpunk.export;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.starpunk.entry.EntryWriter;
import org.starpunk.entry.Words;
import org.starpunk.frontmatter.FrontMatter;
import org.starpunk.frontmatter.NoteFile;
import org.starpunk.microformats.Mf2Date;
import org.starpunk.microformats.Property;
import org.starpunk.note.Note;
import org.starpunk.note.Presence;
import org.starpunk.note.Visibility;
import org.starpunk.tag.Tag;

/**
 * A note with all that is known of it.
 *
 * @param aliases the paths that it had, here and elsewhere, the first one here first
 * @param origins its address here, and those that it was imported from
 */
record ExportedNote(Note note, List<String> aliases, List<String> origins) {

    /** Where its file is. */
    String path() {
        OffsetDateTime dated = note.published().orElseGet(() -> note.createdAt().atOffset(ZoneOffset.UTC));
        return "notes/%04d/%02d/%s.md".formatted(dated.getYear(), dated.getMonthValue(), note.slug());
    }

    /** As a file that Hugo and Jekyll read: what they must not publish is a draft to them. */
    String markdown() {
        JsonObjectBuilder fields = Json.createObjectBuilder();
        note.name().ifPresent(name -> fields.add(NoteFile.TITLE, name));
        note.published().ifPresent(date -> fields.add(NoteFile.DATE, Mf2Date.format(date)));
        note.updatedAt().ifPresent(at -> fields.add(NoteFile.LASTMOD, utc(at)));
        fields.add(NoteFile.SLUG, note.slug().toString());
        note.summary().ifPresent(summary -> fields.add(NoteFile.DESCRIPTION, summary));
        if (!note.tags().isEmpty()) {
            fields.add(NoteFile.TAGS, array(note.tags().stream().map(Tag::name).toList()));
        }
        if (!aliases.isEmpty()) {
            fields.add(NoteFile.ALIASES, array(aliases));
        }
        if (note.presence() != Presence.READABLE || note.visibility() != Visibility.PUBLIC) {
            fields.add(NoteFile.DRAFT, true);
        }
        fields.add(NoteFile.MF2, mf2());
        JsonObjectBuilder own = Json.createObjectBuilder(own());
        own.add(Property.POST_STATUS.toString(), Words.of(note.status()));
        own.add(Property.VISIBILITY.toString(), Words.of(note.visibility()));
        fields.add(NoteFile.OWN, own);
        return new FrontMatter(fields.build(), note.content().source()).text();
    }

    /** As an item of microformats2, with what these have no word for beside it. */
    JsonObject json(EntryWriter entries) {
        return Json.createObjectBuilder(entries.exported(note).toJson())
                .add(NoteFile.OWN, own())
                .build();
    }

    private JsonObject mf2() {
        JsonObjectBuilder mf2 = Json.createObjectBuilder().add(NoteFile.TYPE, array(List.of(EntryWriter.type(note))));
        if (!note.properties().isEmpty()) {
            mf2.add(NoteFile.PROPERTIES, note.properties());
        }
        return mf2.build();
    }

    private JsonObject own() {
        JsonObjectBuilder own = Json.createObjectBuilder();
        own.add(NoteFile.FORMAT, Words.of(note.content().format()));
        if (note.content().hasHashtags()) {
            own.add(NoteFile.HASHTAGS, JsonValue.TRUE);
        }
        own.add(NoteFile.CREATED, utc(note.createdAt()));
        Optional<Instant> deleted = note.deletedAt();
        deleted.ifPresent(at -> own.add(NoteFile.BINNED, utc(at)));
        if (!aliases.isEmpty()) {
            own.add(NoteFile.ALIASES, array(aliases));
        }
        own.add(NoteFile.ORIGINS, array(origins));
        return own.build();
    }

    private static String utc(Instant moment) {
        return Mf2Date.format(moment.atOffset(ZoneOffset.UTC));
    }

    private static JsonArrayBuilder array(List<String> texts) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        texts.forEach(array::add);
        return array;
    }
}
