package org.starpunk.micropub;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** What the fields of a form say together of one property: its values, and the members of those that are objects. */
final class FormTree {

    /** Looked up once: a form may have a thousand fields. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private static final int MAX_DIGITS = 6;

    /** What is left of an item whose fields were left empty. */
    private static final Set<String> TYPE_ALONE = Set.of("type");

    private final String property;
    private final List<String> texts = new ArrayList<>();
    private final SortedMap<Integer, FormTree> items = new TreeMap<>();
    private final Map<String, FormTree> members = new LinkedHashMap<>();

    /** @param property what a problem is told of */
    FormTree(String property) {
        this.property = property;
    }

    /** Adds a value; one without brackets is one more of a list. */
    void add(BracketName name, String text) {
        add(name.path().isEmpty() ? List.of("") : name.path(), text);
    }

    /** The values of the property by their places in the list; blank ones are none. */
    SortedMap<Integer, JsonValue> values() {
        SortedMap<Integer, JsonValue> values = new TreeMap<>();
        if (!members.isEmpty()) {
            values.put(0, json());
        }
        items.forEach((place, item) -> values.put(place, item.json()));
        values.values().removeIf(FormTree::isBlank);
        return values;
    }

    private void add(List<String> path, String text) {
        if (path.isEmpty()) {
            texts.add(text);
        } else {
            List<String> rest = path.subList(1, path.size());
            FormTree child = BracketName.isPlace(path.get(0))
                    ? items.computeIfAbsent(place(path.get(0), rest), any -> new FormTree(property))
                    : members.computeIfAbsent(path.get(0), any -> new FormTree(property));
            child.add(rest, text);
        }
        if (!members.isEmpty() && (!texts.isEmpty() || !items.isEmpty())) {
            throw EntryProperties.invalid(property, "is a text or a list, and has members in brackets, too");
        }
    }

    private int place(String inBrackets, List<String> rest) {
        if (inBrackets.length() > MAX_DIGITS) {
            throw EntryProperties.invalid(property, "has a number in brackets of more than " + MAX_DIGITS + " digits");
        }
        if (!inBrackets.isEmpty()) {
            return Integer.parseInt(inBrackets);
        }
        if (items.isEmpty()) {
            return 0;
        }
        // As Rack reads it, photo[][value] and the photo[][alt] behind it are of one photo.
        boolean isOfTheLast = items.get(items.lastKey()).lacks(rest);
        return isOfTheLast ? items.lastKey() : items.lastKey() + 1;
    }

    /** Whether it is an object in which a member is still free. */
    private boolean lacks(List<String> path) {
        if (members.isEmpty() || path.isEmpty() || BracketName.isPlace(path.get(0))) {
            return false;
        }
        FormTree member = members.get(path.get(0));
        return member == null
                || path.size() > 1 && (!member.items.isEmpty() || member.lacks(path.subList(1, path.size())));
    }

    private JsonValue json() {
        if (!members.isEmpty()) {
            return object();
        }
        return texts.size() == 1 && items.isEmpty() ? JSON.createValue(texts.get(0)) : array();
    }

    private JsonArray array() {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        texts.stream().filter(text -> !text.isBlank()).forEach(array::add);
        values().values().forEach(array::add);
        return array.build();
    }

    /** Of an item of microformats2 type and properties are lists even when they were sent without brackets. */
    private JsonObject object() {
        if (!members.containsKey("properties")) {
            return object((name, member) -> member.json());
        }
        JsonObject item = object((name, member) -> switch (name) {
            case "type" -> member.array();
            case "properties" -> member.object((property, values) -> values.array());
            default -> member.json();
        });
        return TYPE_ALONE.containsAll(item.keySet()) ? JsonValue.EMPTY_JSON_OBJECT : item;
    }

    private JsonObject object(BiFunction<String, FormTree, JsonValue> value) {
        JsonObjectBuilder object = JSON.createObjectBuilder();
        members.forEach((name, member) -> {
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
