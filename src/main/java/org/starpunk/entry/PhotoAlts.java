package org.starpunk.entry;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.starpunk.microformats.Property;

/** What photos show in words where a client of JSON says it as one of a form does: beside them, in their order. */
final class PhotoAlts {

    private static final String PHOTO = Property.PHOTO.toString();
    private static final String ALT = Property.MP_PHOTO_ALT.toString();

    private PhotoAlts() {}

    /** The same properties, in which each photo that is only an address has the words of its place. */
    static Map<String, List<JsonValue>> in(Map<String, List<JsonValue>> properties) {
        List<JsonValue> alts = properties.getOrDefault(ALT, List.of());
        if (alts.isEmpty() || !properties.containsKey(PHOTO)) {
            return properties;
        }
        List<JsonValue> photos = new ArrayList<>(properties.get(PHOTO));
        for (int i = 0; i < Math.min(photos.size(), alts.size()); i++) {
            if (photos.get(i) instanceof JsonString && alts.get(i) instanceof JsonString alt) {
                photos.set(
                        i,
                        Json.createObjectBuilder()
                                .add("value", photos.get(i))
                                .add("alt", alt)
                                .build());
            }
        }
        Map<String, List<JsonValue>> described = new LinkedHashMap<>(properties);
        described.put(PHOTO, photos);
        return described;
    }

    /** Which photo a value is, with words or without: its address. */
    static JsonValue photo(JsonValue value) {
        return value instanceof JsonObject object && object.get("value") instanceof JsonString address
                ? address
                : value;
    }

    static boolean isDescribed(JsonValue photo) {
        return photo instanceof JsonObject object && object.containsKey("alt");
    }
}
