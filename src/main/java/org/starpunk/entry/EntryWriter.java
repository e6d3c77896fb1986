package org.starpunk.entry;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.starpunk.content.Content;
import org.starpunk.content.ContentFormat;
import org.starpunk.microformats.Mf2Date;
import org.starpunk.microformats.Mf2Item;
import org.starpunk.microformats.Property;
import org.starpunk.note.Note;
import org.starpunk.note.NotePermalinks;
import org.starpunk.note.PostType;
import org.starpunk.tag.Tag;

/** Note → h-entry or h-event: the one place that knows what is called how in mf2 JSON. */
@Dependent
public class EntryWriter {

    static final String EVENT = "h-event";

    private final NotePermalinks permalinks;

    @Inject
    public EntryWriter(NotePermalinks permalinks) {
        this.permalinks = permalinks;
    }

    /** The note as it was written, with everything that its owner may know. */
    public Mf2Item source(Note note) {
        Map<String, List<JsonValue>> properties = new LinkedHashMap<>();
        note.name().ifPresent(name -> properties.put(Property.NAME.toString(), one(name)));
        note.summary().ifPresent(summary -> properties.put(Property.SUMMARY.toString(), one(summary)));
        if (!note.content().isBlank()) {
            properties.put(Property.CONTENT.toString(), List.of(source(note.content())));
        }
        note.properties().forEach((name, values) -> properties.put(name, values.asJsonArray()));
        List<JsonValue> categories = new ArrayList<>();
        note.tags().stream().map(Tag::name).map(Json::createValue).forEach(categories::add);
        categories.addAll(properties.getOrDefault(Property.CATEGORY.toString(), List.of()));
        if (!categories.isEmpty()) {
            properties.put(Property.CATEGORY.toString(), categories);
        }
        note.published()
                .map(Mf2Date::format)
                .ifPresent(date -> properties.put(Property.PUBLISHED.toString(), one(date)));
        note.updatedAt()
                .map(at -> Mf2Date.format(at.atOffset(ZoneOffset.UTC)))
                .ifPresent(date -> properties.put(Property.UPDATED.toString(), one(date)));
        properties.put(Property.POST_STATUS.toString(), one(Words.of(note.status())));
        properties.put(Property.VISIBILITY.toString(), one(Words.of(note.visibility())));
        properties.put(Property.URL.toString(), one(permalinks.of(note).toString()));
        return new Mf2Item(List.of(type(note)), properties);
    }

    /** The microformats2 vocabulary that a note is written in. */
    public static String type(Note note) {
        return note.type() == PostType.EVENT ? EVENT : "h-entry";
    }

    /** The note as whoever imports it gets everything back: {@link #source}, with Markdown and tombstones as such. */
    public Mf2Item exported(Note note) {
        Map<String, List<JsonValue>> properties =
                new LinkedHashMap<>(source(note).properties());
        Content content = note.content();
        if (content.format() == ContentFormat.MARKDOWN && !content.isBlank()) {
            properties.put(Property.CONTENT.toString(), List.of(markdown(content)));
        }
        note.deletedAt()
                .map(at -> Mf2Date.format(at.atOffset(ZoneOffset.UTC)))
                .ifPresent(date -> properties.put(Property.DELETED.toString(), one(date)));
        return new Mf2Item(List.of(type(note)), properties);
    }

    // Micropub 3.7.2: HTML comes back as an object, and everything else as a text; Markdown is a text.
    private static JsonValue source(Content content) {
        return content.format() == ContentFormat.HTML
                ? Json.createObjectBuilder().add("html", content.source()).build()
                : Json.createValue(content.source());
    }

    // "value" is for importers that do not know our "markdown".
    private static JsonValue markdown(Content content) {
        return Json.createObjectBuilder()
                .add("markdown", content.source())
                .add("value", content.source())
                .build();
    }

    private static List<JsonValue> one(String text) {
        return List.of(Json.createValue(text));
    }
}
