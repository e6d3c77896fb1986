package org.starpunk.microformats;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A microformats2 item, such as an h-entry: its types, and its properties in their order, each with one value or more.
 */
public record Mf2Item(List<String> type, Map<String, List<JsonValue>> properties) {

    public Mf2Item {
        type = List.copyOf(type);
        Map<String, List<JsonValue>> copy = new LinkedHashMap<>();
        properties.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        properties = Collections.unmodifiableMap(copy);
    }

    /** An h-entry. */
    public static Mf2Item entry(Map<String, List<JsonValue>> properties) {
        return new Mf2Item(List.of("h-entry"), properties);
    }

    /** The values of a property; none when the item does not have it. */
    public List<JsonValue> values(String property) {
        return properties.getOrDefault(property, List.of());
    }

    public List<JsonValue> values(Property property) {
        return values(property.toString());
    }

    public boolean has(Property property) {
        return properties.containsKey(property.toString());
    }

    /** The same item with these of its properties only. */
    public Mf2Item only(Collection<String> names) {
        Map<String, List<JsonValue>> chosen = new LinkedHashMap<>(properties);
        chosen.keySet().retainAll(names);
        return new Mf2Item(type, chosen);
    }

    public JsonObject toJson() {
        return Json.createObjectBuilder()
                .add("type", Json.createArrayBuilder(type))
                .add("properties", propertiesAsJson())
                .build();
    }

    public JsonObject propertiesAsJson() {
        JsonObjectBuilder json = Json.createObjectBuilder();
        properties.forEach((name, values) -> {
            JsonArrayBuilder array = Json.createArrayBuilder();
            values.forEach(array::add);
            json.add(name, array);
        });
        return json.build();
    }
}
