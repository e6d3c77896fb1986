package org.starpunk.microformats;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One value of a microformats2 property, as a client sent it: a text, an object such as {@code {"value", "alt"}}, or an
 * item with properties of its own. Whatever the JSON is, nothing here fails; what makes no sense is empty.
 */
public record PropertyValue(JsonValue json) {

    /** The values of a property; a single one may stand without its array. */
    public static List<PropertyValue> list(JsonObject properties, String name) {
        JsonValue values = properties.getOrDefault(name, JsonValue.EMPTY_JSON_ARRAY);
        Stream<JsonValue> each = values instanceof JsonArray array ? array.stream() : Stream.of(values);
        return each.map(PropertyValue::new).toList();
    }

    public static List<PropertyValue> list(JsonObject properties, Property property) {
        return list(properties, property.toString());
    }

    /** The text, the number, the yes or no, or the {@code value} of the object. */
    public Optional<String> text() {
        if (json instanceof JsonString string) {
            return Optional.of(string.getString().strip()).filter(text -> !text.isEmpty());
        }
        if (json instanceof JsonNumber number) {
            return Optional.of(number.toString());
        }
        if (json.equals(JsonValue.TRUE) || json.equals(JsonValue.FALSE)) {
            return Optional.of(json.toString());
        }
        return member("value")
                .filter(value -> !(value.json instanceof JsonObject))
                .flatMap(PropertyValue::text);
    }

    /** The http or https URL that this is, or that it has. */
    public Optional<String> url() {
        return property(Property.URL).or(this::text).flatMap(WebUrl::of);
    }

    /** The text of an object's member: {@code alt}. */
    public Optional<String> memberText(String name) {
        return member(name).flatMap(PropertyValue::text);
    }

    /** The values of an object's member; a single one may stand without its array. */
    List<PropertyValue> members(String name) {
        return json instanceof JsonObject object ? list(object, name) : List.of();
    }

    /** The first text of an item's property. */
    public Optional<String> property(Property property) {
        return list(properties(), property).stream()
                .flatMap(value -> value.text().stream())
                .findFirst();
    }

    /** What an item says; nothing when it is none. */
    public JsonObject properties() {
        return member("properties")
                .map(PropertyValue::json)
                .filter(JsonObject.class::isInstance)
                .map(JsonValue::asJsonObject)
                .orElse(JsonValue.EMPTY_JSON_OBJECT);
    }

    private Optional<PropertyValue> member(String name) {
        return json instanceof JsonObject object
                ? Optional.ofNullable(object.get(name)).map(PropertyValue::new)
                : Optional.empty();
    }
}
