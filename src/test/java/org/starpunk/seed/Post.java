package org.starpunk.seed;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.starpunk.microformats.Mf2Item;

/** What a client sends, property by property. */
final class Post {

    /** Kept: to look for it anew takes longer than to use it. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private final Map<String, List<JsonValue>> properties = new LinkedHashMap<>();

    Post with(String property, String... values) {
        return with(property, Stream.of(values).map(Post::text).toList());
    }

    Post with(String property, List<JsonValue> values) {
        if (!values.isEmpty()) {
            properties.put(property, values);
        }
        return this;
    }

    Mf2Item item() {
        return new Mf2Item(List.of(properties.containsKey("start") ? "h-event" : "h-entry"), properties);
    }

    static JsonValue text(String text) {
        return JSON.createValue(text);
    }

    /** An object of names and texts, one after the other. */
    static JsonValue object(String... namesAndTexts) {
        JsonObjectBuilder object = JSON.createObjectBuilder();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            object.add(namesAndTexts[i], namesAndTexts[i + 1]);
        }
        return object.build();
    }

    /** An item within another one. */
    static JsonValue nested(String type, Post post) {
        JsonObjectBuilder inner = JSON.createObjectBuilder();
        post.properties.forEach((name, values) -> {
            JsonArrayBuilder array = JSON.createArrayBuilder();
            values.forEach(array::add);
            inner.add(name, array);
        });
        return JSON.createObjectBuilder()
                .add("type", JSON.createArrayBuilder().add(type))
                .add("properties", inner)
                .build();
    }
}
