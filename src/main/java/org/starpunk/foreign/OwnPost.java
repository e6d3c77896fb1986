package org.starpunk.foreign;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.starpunk.content.ContentFormat;
import org.starpunk.entry.Words;
import org.starpunk.frontmatter.FrontMatter;
import org.starpunk.frontmatter.NoteFile;
import org.starpunk.microformats.Mf2Item;
import org.starpunk.microformats.Property;

/** A note as this program has exported it. */
final class OwnPost {

    private static final Map<String, Property> PROPERTIES = Map.of(
            NoteFile.TITLE, Property.NAME,
            NoteFile.DATE, Property.PUBLISHED,
            NoteFile.SLUG, Property.MP_SLUG,
            NoteFile.DESCRIPTION, Property.SUMMARY);

    private OwnPost() {}

    /** From a file of Markdown. */
    static ForeignPost read(String file, FrontMatter text) {
        Fields fields = new Fields(text.fields());
        Fields own = fields.within(NoteFile.OWN);
        Fields mf2 = fields.within(NoteFile.MF2);
        Map<String, List<JsonValue>> properties = new LinkedHashMap<>();
        PROPERTIES.forEach(
                (field, property) -> fields.text(field).ifPresent(value -> put(properties, property, value)));
        put(
                properties,
                Property.POST_STATUS,
                own.text(Property.POST_STATUS.toString()).orElse(""));
        put(
                properties,
                Property.VISIBILITY,
                own.text(Property.VISIBILITY.toString()).orElse(""));
        mf2.within(NoteFile.PROPERTIES)
                .json()
                .forEach((name, values) ->
                        properties.put(name, values instanceof JsonArray array ? array : List.of(values)));
        List<JsonValue> categories = new ArrayList<>();
        fields.list(NoteFile.TAGS).forEach(tag -> categories.add(Json.createValue(tag)));
        categories.addAll(properties.getOrDefault(Property.CATEGORY.toString(), List.of()));
        if (!categories.isEmpty()) {
            properties.put(Property.CATEGORY.toString(), categories);
        }
        if (!text.body().isBlank()) {
            ContentFormat format = own.text(NoteFile.FORMAT)
                    .flatMap(word -> Words.find(word, ContentFormat.values()))
                    .orElse(ContentFormat.MARKDOWN);
            properties.put(Property.CONTENT.toString(), List.of(EntryDraft.content(text.body(), format)));
        }
        List<String> type = mf2.list(NoteFile.TYPE).isEmpty() ? List.of("h-entry") : mf2.list(NoteFile.TYPE);
        Optional<OffsetDateTime> updated = fields.date(NoteFile.LASTMOD, ZoneOffset.UTC);
        return post(file, new Mf2Item(type, properties), own, updated, fields.list(NoteFile.ALIASES));
    }

    /** From an item of microformats2 that has our own field beside its properties. */
    static ForeignPost read(String file, JsonObject item) {
        Fields own = new Fields(item).within(NoteFile.OWN);
        JsonObjectBuilder properties = Json.createObjectBuilder(item.getJsonObject(NoteFile.PROPERTIES));
        Fields sent = new Fields(item.getJsonObject(NoteFile.PROPERTIES));
        Optional<OffsetDateTime> updated = sent.list(Property.UPDATED.toString()).stream()
                .findFirst()
                .flatMap(date -> Fields.moment(date, ZoneOffset.UTC));
        List.of(Property.UPDATED, Property.DELETED, Property.URL)
                .forEach(property -> properties.remove(property.toString()));
        // A text is one, whatever the owner here takes the texts of clients for.
        sent.list(Property.CONTENT.toString()).stream()
                .findFirst()
                .ifPresent(text -> properties.add(
                        Property.CONTENT.toString(),
                        Json.createArrayBuilder().add(EntryDraft.content(text, ContentFormat.TEXT))));
        sent.list(Property.URL.toString()).stream()
                .findFirst()
                .ifPresent(url -> properties.add(
                        Property.MP_SLUG.toString(),
                        Json.createArrayBuilder().add(url.substring(url.lastIndexOf('/') + 1))));
        JsonObject changed = Json.createObjectBuilder(item)
                .add(NoteFile.PROPERTIES, properties)
                .build();
        return post(file, EntryDraft.clean(changed), own, updated, own.list(NoteFile.ALIASES));
    }

    private static ForeignPost post(
            String file, Mf2Item item, Fields own, Optional<OffsetDateTime> updated, List<String> aliases) {
        ForeignPost.Past past = new ForeignPost.Past(
                own.date(NoteFile.CREATED, ZoneOffset.UTC).map(OffsetDateTime::toInstant),
                updated.map(OffsetDateTime::toInstant),
                own.date(NoteFile.BINNED, ZoneOffset.UTC).map(OffsetDateTime::toInstant),
                true,
                own.isTrue(NoteFile.HASHTAGS));
        return new ForeignPost(file, EntryDraft.clean(item.toJson()), own.list(NoteFile.ORIGINS), aliases, past);
    }

    private static void put(Map<String, List<JsonValue>> properties, Property property, String text) {
        if (!text.isBlank()) {
            properties.put(property.toString(), List.of(Json.createValue(text)));
        }
    }
}
