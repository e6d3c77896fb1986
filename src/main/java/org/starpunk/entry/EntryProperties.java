package org.starpunk.entry;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.starpunk.content.Content;
import org.starpunk.microformats.Mf2Date;
import org.starpunk.microformats.Mf2Item;
import org.starpunk.microformats.Property;
import org.starpunk.microformats.Property.Trait;
import org.starpunk.sentence.Sentence;

/** The properties of an h-entry that a client sent, each checked as it is read. */
record EntryProperties(Mf2Item entry) {

    /** Commands to the server and names of the syntax: Micropub 3.1 and 3.2 forbid storing them. */
    private static final Set<String> RESERVED = Set.of("access_token", "action", "h", Property.URL.toString());

    private static final Pattern NAME = Pattern.compile("[a-z0-9]++(?:-[a-z0-9]++)*+");

    private static final int MAX_NAME = 100;

    /** What stands beside the content is shown with it, and may be as long. */
    private static final int MAX_LENGTH = Content.MAX_LENGTH;

    private static final Set<Property> DATES_OF_EVENTS = EnumSet.of(Property.START, Property.END);

    /** The one text of a property; empty when it is absent or blank. */
    Optional<String> text(Property property) {
        return single(property).map(value -> asText(property, value)).filter(value -> !value.isBlank());
    }

    /** As {@link #text(Property)}, with so many characters at most. */
    Optional<String> text(Property property, int maxLength) {
        Optional<String> text = text(property);
        if (text.isPresent() && text.get().length() > maxLength) {
            throw new InvalidEntryException(Sentence.of("entry.tooLong", property.toString(), maxLength));
        }
        return text;
    }

    /** The first value of a property; empty when it is absent. */
    Optional<JsonValue> single(Property property) {
        return values(property).stream().findFirst();
    }

    private List<JsonValue> values(Property property) {
        List<JsonValue> values = entry.values(property);
        if (property.is(Trait.SINGLE) && values.size() > 1) {
            throw new InvalidEntryException(Sentence.of("entry.oneValue", property.toString()));
        }
        return values;
    }

    /** Every value of a property that is text. */
    List<String> texts(Property property) {
        return values(property).stream()
                .filter(JsonString.class::isInstance)
                .map(value -> asText(property, value))
                .toList();
    }

    /**
     * Every property without a place of its own in a note, its values as they were sent; blank texts are no values.
     */
    JsonObject others() {
        JsonObjectBuilder others = Json.createObjectBuilder();
        entry.properties().forEach((name, values) -> {
            List<JsonValue> kept = values.stream()
                    .filter(value -> !(value instanceof JsonString text
                            && text.getString().isBlank()))
                    .toList();
            if (!kept.isEmpty() && isStored(name) && !Property.is(name, Trait.FIELD)) {
                others.add(name, array(name, kept));
            }
        });
        return others.build();
    }

    /** Refuses properties that are too long together, or that have names, at any depth, which none could have. */
    static JsonObject limited(JsonObject others) {
        checkNames(others);
        if (others.toString().length() > MAX_LENGTH) {
            throw new InvalidEntryException(Sentence.of("entry.propertiesTooLong", MAX_LENGTH));
        }
        return others;
    }

    /** The values of a property that are objects, for a property whose texts have a place of their own. */
    List<JsonValue> objects(Property property) {
        return values(property).stream()
                .filter(value -> !(value instanceof JsonString))
                .map(value -> {
                    if (value.getValueType() != ValueType.OBJECT) {
                        throw new InvalidEntryException(Sentence.of("entry.textsOrObjects", property.toString()));
                    }
                    return value;
                })
                .toList();
    }

    static InvalidEntryException noDate(String name) {
        return new InvalidEntryException(Sentence.of("entry.notADate", Sentence.shown(name), Mf2Date.EXAMPLE));
    }

    /** Whether it can be the name of a property, or of a command such as {@code mp-slug}. */
    static boolean isName(String name) {
        return NAME.matcher(name).matches() && (!RESERVED.contains(name) || name.equals(Property.URL.toString()));
    }

    private static boolean isStored(String name) {
        return NAME.matcher(name).matches() && !name.startsWith("mp-") && !RESERVED.contains(name);
    }

    private static JsonArrayBuilder array(String name, List<JsonValue> values) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (JsonValue value : values) {
            check(name, value);
            array.add(value);
        }
        return array;
    }

    private static void check(String name, JsonValue value) {
        boolean reference = Property.is(name, Trait.REFERENCE);
        if (Property.find(name).filter(DATES_OF_EVENTS::contains).isPresent()
                && !(value instanceof JsonString text && Mf2Date.isDate(text.getString()))) {
            throw noDate(name);
        }
        switch (value.getValueType()) {
            case STRING -> {
                // Any text will do.
            }
            case OBJECT -> {
                if (Property.is(name, Trait.UPLOADED) && !(value.asJsonObject().get("value") instanceof JsonString)) {
                    throw new InvalidEntryException(Sentence.of("entry.valueNeeded", Sentence.shown(name)));
                }
            }
            case NUMBER, TRUE, FALSE -> {
                if (reference) {
                    throw new InvalidEntryException(Sentence.of("entry.textsOrObjects", Sentence.shown(name)));
                }
            }
            default -> throw new InvalidEntryException(Sentence.of("entry.nullOrArray", Sentence.shown(name)));
        }
    }

    private static void checkNames(JsonValue value) {
        if (value instanceof JsonArray array) {
            array.forEach(EntryProperties::checkNames);
        } else if (value instanceof JsonObject object) {
            object.forEach((name, inner) -> {
                if (name.length() > MAX_NAME) {
                    throw new InvalidEntryException(Sentence.of("entry.nameTooLong", Sentence.shown(name), MAX_NAME));
                }
                checkNames(inner);
            });
        }
    }

    private static String asText(Property property, JsonValue value) {
        if (value instanceof JsonString text) {
            return text.getString();
        }
        throw new InvalidEntryException(Sentence.of("entry.notAText", property.toString()));
    }
}
