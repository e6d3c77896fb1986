package org.starpunk.entry;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.starpunk.microformats.Mf2Exception;
import org.starpunk.microformats.Mf2Item;
import org.starpunk.microformats.Mf2Json;
import org.starpunk.microformats.Property;
import org.starpunk.sentence.Sentence;
import org.starpunk.tag.TagName;

/**
 * What an update does to properties (Micropub 3.4). Where it names one property more than once, it first replaces,
 * then deletes, then adds.
 *
 * @param deleted the properties that go with all their values
 * @param delete the values that go
 */
public record EntryUpdate(
        Map<String, List<JsonValue>> replace,
        Set<String> deleted,
        Map<String, List<JsonValue>> delete,
        Map<String, List<JsonValue>> add) {

    private static final String CATEGORY = Property.CATEGORY.toString();
    private static final String PHOTO = Property.PHOTO.toString();

    public static EntryUpdate parse(JsonObject request) {
        JsonValue delete = request.getOrDefault("delete", JsonValue.EMPTY_JSON_OBJECT);
        EntryUpdate update = new EntryUpdate(
                PhotoAlts.in(properties(request, "replace")),
                delete instanceof JsonArray names ? names(names) : Set.of(),
                delete instanceof JsonArray ? Map.of() : properties(request, "delete"),
                PhotoAlts.in(properties(request, "add")));
        if (update.names().findAny().isEmpty()) {
            throw new InvalidEntryException(Sentence.of("entry.emptyUpdate"));
        }
        update.names().filter(name -> !EntryProperties.isName(name)).forEach(name -> {
            throw new InvalidEntryException(Sentence.of("entry.nameInvalid", Sentence.shown(name)));
        });
        return update;
    }

    /** What becomes of the properties that it names; one without values goes. */
    Map<String, List<JsonValue>> appliedTo(Mf2Item item) {
        Map<String, List<JsonValue>> changed = new LinkedHashMap<>(replace);
        deleted.forEach(name -> changed.put(name, List.of()));
        delete.forEach((name, values) -> {
            Set<Object> gone =
                    values.stream().map(value -> identity(name, value)).collect(Collectors.toSet());
            changed.put(
                    name,
                    changed.getOrDefault(name, item.values(name)).stream()
                            .filter(there -> !gone.contains(identity(name, there)) && !isMeant(there, gone))
                            .toList());
        });
        add.forEach((name, values) ->
                changed.put(name, joined(name, changed.getOrDefault(name, item.values(name)), values)));
        return changed;
    }

    /** What is there already comes no second time, but may come with its words. */
    private static List<JsonValue> joined(String name, List<JsonValue> before, List<JsonValue> more) {
        List<JsonValue> after = new ArrayList<>(before);
        Map<Object, Integer> places = new HashMap<>();
        for (int i = 0; i < before.size(); i++) {
            places.putIfAbsent(identity(name, before.get(i)), i);
        }
        for (JsonValue value : more) {
            Integer place = places.putIfAbsent(identity(name, value), after.size());
            if (place == null) {
                after.add(value);
            } else if (PhotoAlts.isDescribed(value)) {
                after.set(place, value);
            }
        }
        return after;
    }

    /** The same, with other names for the categories to delete: a merged tag is on notes under another name. */
    EntryUpdate renamingCategories(UnaryOperator<String> name) {
        Map<String, List<JsonValue>> renamed = new LinkedHashMap<>(delete);
        renamed.computeIfPresent(CATEGORY, (category, values) -> values.stream()
                .map(value -> value instanceof JsonString text ? Json.createValue(name.apply(text.getString())) : value)
                .toList());
        return new EntryUpdate(replace, deleted, renamed, add);
    }

    private Stream<String> names() {
        return Stream.of(replace.keySet(), deleted, delete.keySet(), add.keySet())
                .flatMap(Set::stream);
    }

    /** Whether values to delete mean one that is there: a photo with its alternative text is meant by its URL. */
    private static boolean isMeant(JsonValue there, Set<Object> gone) {
        return there instanceof JsonObject object
                && object.get("value") instanceof JsonString value
                && gone.contains(value);
    }

    /** What two values have in common that are one: a category is what its key is, and a photo what its address is. */
    private static Object identity(String name, JsonValue value) {
        if (name.equals(CATEGORY) && value instanceof JsonString text) {
            return TagName.keyOf(text.getString());
        }
        return name.equals(PHOTO) ? PhotoAlts.photo(value) : value;
    }

    private static Map<String, List<JsonValue>> properties(JsonObject request, String operation) {
        JsonValue sent = request.getOrDefault(operation, JsonValue.NULL);
        // PHP has one empty array for both: an object without members becomes a list without values.
        if (sent.equals(JsonValue.NULL) || sent.equals(JsonValue.EMPTY_JSON_ARRAY)) {
            return Map.of();
        }
        if (!(sent instanceof JsonObject properties)) {
            throw new InvalidEntryException(
                    operation.equals("delete")
                            ? Sentence.of("entry.objectOrArray", operation)
                            : Sentence.of("entry.object", operation));
        }
        try {
            Map<String, List<JsonValue>> values = Mf2Json.properties(properties);
            if (values.getOrDefault(CATEGORY, List.of()).size() > NoteProperties.MAX_CATEGORIES) {
                throw NoteProperties.tooManyTags();
            }
            return values;
        } catch (Mf2Exception e) {
            throw new InvalidEntryException(Sentence.of("entry.inOperation", operation, e.sentence()));
        }
    }

    private static Set<String> names(JsonArray names) {
        Set<String> deleted = new HashSet<>();
        for (JsonValue name : names) {
            if (!(name instanceof JsonString text)) {
                throw new InvalidEntryException(Sentence.of("entry.namesAreTexts"));
            }
            deleted.add(text.getString());
        }
        return deleted;
    }
}
