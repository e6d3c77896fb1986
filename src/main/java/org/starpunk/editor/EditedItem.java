package org.starpunk.editor;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.starpunk.content.Content;
import org.starpunk.content.ContentFormat;
import org.starpunk.microformats.Property;
import org.starpunk.microformats.PropertyValue;
import org.starpunk.view.TypedText;

/**
 * An item of microformats2 of which a form shows the first text of some properties: what is typed takes the place of that,
 * and whatever else a client has said of it stays.
 */
final class EditedItem {

    private static final String TYPE = "type";
    private static final String MEMBERS = "properties";
    private static final String VALUE = "value";
    private static final String HTML = "html";

    private JsonObject item;

    /**
     * @param before a value that a client has sent; one that is no item gives way to this one
     * @param type of an item that is made here, or that says none
     */
    EditedItem(Optional<PropertyValue> before, String type) {
        JsonArray types = array(Json.createValue(type));
        item = before.map(PropertyValue::json)
                .filter(EditedItem::isItem)
                .map(JsonValue::asJsonObject)
                .map(said -> isTyped(said)
                        ? said
                        : Json.createObjectBuilder(said).add(TYPE, types).build())
                .orElseGet(() -> item(types, JsonValue.EMPTY_JSON_OBJECT));
    }

    /** A value as an item, also if a client has sent its properties without saying that they are some. */
    static PropertyValue whole(PropertyValue value) {
        if (isItem(value.json())
                || !(value.json() instanceof JsonObject said)
                || said.containsKey(VALUE)
                || said.containsKey(HTML)) {
            return value;
        }
        JsonObjectBuilder members = Json.createObjectBuilder();
        said.forEach((name, values) -> members.add(name, array(values)));
        return new PropertyValue(item(
                array(said.getOrDefault(TYPE, JsonValue.EMPTY_JSON_ARRAY)),
                members.remove(TYPE).build()));
    }

    private static boolean isTyped(JsonObject item) {
        return !array(item.getOrDefault(TYPE, JsonValue.EMPTY_JSON_ARRAY)).isEmpty();
    }

    /** A single value may stand without its array. */
    private static JsonArray array(JsonValue values) {
        return values instanceof JsonArray all
                ? all
                : Json.createArrayBuilder().add(values).build();
    }

    /** Whether it is one, which may have no properties, and a name beside them. */
    static boolean isItem(PropertyValue value) {
        return isItem(value.json());
    }

    private static boolean isItem(JsonValue value) {
        return value instanceof JsonObject said && said.get(MEMBERS) instanceof JsonObject;
    }

    private static JsonObject item(JsonValue type, JsonObject members) {
        return Json.createObjectBuilder().add(TYPE, type).add(MEMBERS, members).build();
    }

    /** The first text of a property, as it was sent; empty when there is none. */
    static String shown(JsonObject properties, Property property) {
        return PropertyValue.list(properties, property).stream()
                .flatMap(value -> words(value).stream())
                .findFirst()
                .orElse("");
    }

    private static Optional<String> words(PropertyValue value) {
        return value.memberText(HTML)
                .map(html -> new Content(html, ContentFormat.HTML).words().text())
                .or(value::text);
    }

    /** The properties of something with another value in place of the first that one of them has; the others stay. */
    static JsonObject withFirst(JsonObject properties, Property property, Optional<JsonValue> value) {
        return with(properties, property, 0, value);
    }

    /** @param place of the value that gives way; -1 when none does */
    private static JsonObject with(JsonObject properties, Property property, int place, Optional<JsonValue> value) {
        List<JsonValue> values = new ArrayList<>();
        PropertyValue.list(properties, property).forEach(each -> values.add(each.json()));
        if (0 <= place && place < values.size()) {
            values.remove(place);
        }
        value.ifPresent(changed -> values.add(Math.max(0, place), changed));
        JsonObjectBuilder all = Json.createObjectBuilder(properties);
        if (values.isEmpty()) {
            return all.remove(property.toString()).build();
        }
        JsonArrayBuilder array = Json.createArrayBuilder();
        values.forEach(array::add);
        return all.add(property.toString(), array).build();
    }

    private JsonObject members() {
        return item.getJsonObject(MEMBERS);
    }

    boolean isEmpty() {
        return members().isEmpty();
    }

    /** @param shown what its field showed: that is no change; nor is what was not sent */
    void put(Property property, String typed, String shown) {
        if (typed == null || typed.strip().equals(shown)) {
            return;
        }
        Optional<JsonValue> text =
                Optional.of(typed.strip()).filter(any -> !any.isEmpty()).map(Json::createValue);
        setMembers(with(members(), property, shown.isEmpty() ? -1 : place(property), text));
        // Parsers put the name of an item beside its properties.
        if (!shown.isEmpty()
                && TypedText.inOneLine(new PropertyValue(item).memberText(VALUE).orElse(""))
                        .equals(shown)) {
            JsonObjectBuilder said = Json.createObjectBuilder(item).remove(VALUE);
            text.ifPresent(value -> said.add(VALUE, value));
            item = said.build();
        }
    }

    /** Of the value that is shown; -1 when none is. */
    private int place(Property property) {
        List<PropertyValue> values = PropertyValue.list(members(), property);
        for (int i = 0; i < values.size(); i++) {
            if (words(values.get(i)).isPresent()) {
                return i;
            }
        }
        return -1;
    }

    /** Puts a value in place of the first. */
    void putFirst(Property property, Optional<JsonValue> value) {
        setMembers(withFirst(members(), property, value));
    }

    private void setMembers(JsonObject members) {
        item = Json.createObjectBuilder(item).add(MEMBERS, members).build();
    }

    JsonObject json() {
        return item;
    }
}
