package org.starpunk.micropub;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.starpunk.http.FormTree;

/** The values of a property that was sent in a form, as JSON would have them. */
final class FormValues {

    /** Looked up once: a form may have a thousand fields. */
    private static final JsonProvider JSON = JsonProvider.provider();

    /** What is left of an item whose fields were left empty. */
    private static final Set<String> TYPE_ALONE = Set.of("type");

    private FormValues() {}

    /** The values of the property by their places in the list; blank ones are none. */
    static SortedMap<Integer, JsonValue> of(FormTree field) {
        SortedMap<Integer, JsonValue> values = new TreeMap<>();
        if (!field.members().isEmpty()) {
            values.put(0, json(field));
        }
        field.items().forEach((place, item) -> values.put(place, json(item)));
        values.values().removeIf(FormValues::isBlank);
        return values;
    }

    private static JsonValue json(FormTree field) {
        if (!field.members().isEmpty()) {
            return object(field);
        }
        return field.texts().size() == 1 && field.items().isEmpty()
                ? JSON.createValue(field.texts().get(0))
                : array(field);
    }

    private static JsonArray array(FormTree field) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        field.texts().stream().filter(text -> !text.isBlank()).forEach(array::add);
        of(field).values().forEach(array::add);
        return array.build();
    }

    /** Of an item of microformats2 type and properties are lists even when they were sent without brackets. */
    private static JsonObject object(FormTree field) {
        if (!field.members().containsKey("properties")) {
            return object(field, (name, member) -> json(member));
        }
        JsonObject item = object(field, (name, member) -> switch (name) {
            case "type" -> array(member);
            case "properties" -> object(member, (property, values) -> array(values));
            default -> json(member);
        });
        return TYPE_ALONE.containsAll(item.keySet()) ? JsonValue.EMPTY_JSON_OBJECT : item;
    }

    private static JsonObject object(FormTree field, BiFunction<String, FormTree, JsonValue> value) {
        JsonObjectBuilder object = JSON.createObjectBuilder();
        field.members().forEach((name, member) -> {
            JsonValue json = value.apply(name, member);
            if (!isBlank(json)) {
                object.add(name, json);
            }
        });
        return object.build();
    }

    private static boolean isBlank(JsonValue value) {
        return value instanceof JsonString text && text.getString().isBlank()
                || value.equals(JsonValue.EMPTY_JSON_OBJECT)
                || value.equals(JsonValue.EMPTY_JSON_ARRAY);
    }
}
