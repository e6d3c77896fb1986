package org.starpunk.foreign;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.starpunk.content.ContentFormat;
import org.starpunk.entry.Words;
import org.starpunk.microformats.Mf2Date;
import org.starpunk.microformats.Mf2Item;
import org.starpunk.microformats.Mf2Json;
import org.starpunk.microformats.Property;
import org.starpunk.note.NoteStatus;
import org.starpunk.note.Visibility;

/** An h-entry in the making; what is blank is left out. */
final class EntryDraft {

    private final Map<String, JsonArrayBuilder> properties = new LinkedHashMap<>();

    EntryDraft add(Property property, JsonValue value) {
        properties
                .computeIfAbsent(property.toString(), any -> Json.createArrayBuilder())
                .add(value);
        return this;
    }

    EntryDraft add(Property property, String text) {
        return text == null || text.isBlank() ? this : add(property, Json.createValue(text.strip()));
    }

    EntryDraft content(ContentFormat format, String source) {
        return source.isBlank() ? this : add(Property.CONTENT, content(source, format));
    }

    /** What Micropub calls a content of this format. */
    static JsonObject content(String source, ContentFormat format) {
        String member =
                switch (format) {
                    case TEXT -> "value";
                    case MARKDOWN -> "markdown";
                    case HTML -> "html";
                };
        return Json.createObjectBuilder().add(member, source).build();
    }

    EntryDraft categories(Collection<String> names) {
        names.stream().distinct().forEach(name -> add(Property.CATEGORY, name));
        return this;
    }

    EntryDraft published(Optional<OffsetDateTime> date) {
        date.ifPresent(moment -> add(Property.PUBLISHED, Mf2Date.format(moment)));
        return this;
    }

    EntryDraft status(NoteStatus status) {
        return add(Property.POST_STATUS, Words.of(status));
    }

    EntryDraft visibility(Visibility visibility) {
        return add(Property.VISIBILITY, Words.of(visibility));
    }

    /** A picture, a film or a recording, with what it shows in words. */
    EntryDraft file(Property property, String address, String alt) {
        if (alt == null || alt.isBlank()) {
            return add(property, address);
        }
        JsonObjectBuilder value =
                Json.createObjectBuilder().add("value", address).add("alt", alt.strip());
        return add(property, value.build());
    }

    /** As a Micropub client would have sent it. */
    Mf2Item item() {
        JsonObjectBuilder all = Json.createObjectBuilder();
        properties.forEach(all::add);
        return clean(Json.createObjectBuilder()
                .add("type", Json.createArrayBuilder().add("h-entry"))
                .add("properties", all)
                .build());
    }

    /** @throws org.starpunk.microformats.Mf2Exception when it is no item, or has what no database takes */
    static Mf2Item clean(JsonObject item) {
        return Mf2Json.item(Mf2Json.read(item.toString()));
    }
}
