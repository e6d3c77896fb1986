package org.starpunk.microformats;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonConfig;
import jakarta.json.JsonConfig.KeyStrategy;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.starpunk.content.UnicodeText;
import org.starpunk.sentence.Sentence;

/** Reads JSON that strangers wrote, so that every database and every page can take what it gives. */
public final class Mf2Json {

    private static final int MAX_DEPTH = 32;

    private static final JsonReaderFactory NAMES_ONCE =
            Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, KeyStrategy.NONE));

    private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());

    private Mf2Json() {}

    /**
     * Reads one JSON object, without what {@link UnicodeText} drops.
     *
     * @throws Mf2Exception when it is none, is nested too deeply, or holds a text that is not Unicode
     */
    public static JsonObject read(String text) {
        JsonValue value = parse(text);
        if (value.getValueType() != ValueType.OBJECT) {
            throw new Mf2Exception(Sentence.of("microformats.notAnObject"));
        }
        return clean(value, MAX_DEPTH).asJsonObject();
    }

    /**
     * The item that a JSON object is; an h-entry when it does not say its type.
     *
     * @throws Mf2Exception when the type or a property is not an array
     */
    public static Mf2Item item(JsonObject json) {
        List<String> type = json.containsKey("type") ? types(json.get("type")) : List.of("h-entry");
        JsonValue properties = json.getOrDefault("properties", JsonValue.EMPTY_JSON_OBJECT);
        // PHP has one empty array for both.
        if (properties.equals(JsonValue.EMPTY_JSON_ARRAY)) {
            return new Mf2Item(type, Map.of());
        }
        if (properties.getValueType() != ValueType.OBJECT) {
            throw new Mf2Exception(Sentence.of("microformats.propertiesObject"));
        }
        return new Mf2Item(type, properties(properties.asJsonObject()));
    }

    /**
     * The properties of an item, in their order.
     *
     * @throws Mf2Exception when one is not an array
     */
    public static Map<String, List<JsonValue>> properties(JsonObject json) {
        Map<String, List<JsonValue>> properties = new LinkedHashMap<>();
        json.forEach((name, value) -> {
            if (value.getValueType() != ValueType.ARRAY) {
                throw new Mf2Exception(Sentence.of("microformats.propertyArray", Sentence.shown(name)));
            }
            properties.put(name, value.asJsonArray());
        });
        return properties;
    }

    private static JsonValue parse(String text) {
        try (JsonParser parser = Json.createParser(new StringReader(text))) {
            parser.next();
            parser.getValue();
            // A reader would not see what comes after the value; a parser fails on it.
            parser.hasNext();
        } catch (JsonException | NoSuchElementException e) {
            throw new Mf2Exception(Sentence.of("microformats.notJson"));
        } catch (RuntimeException e) {
            // Parsson's own limits on depth and on digits are of several types.
            throw new Mf2Exception(Sentence.of("microformats.tooDeepOrLong"));
        }
        try (JsonReader reader = NAMES_ONCE.createReader(new StringReader(text))) {
            return reader.readValue();
        } catch (JsonException e) {
            // To take one of the two would be to lose the other.
            throw new Mf2Exception(Sentence.of("microformats.sameName"));
        }
    }

    private static List<String> types(JsonValue type) {
        if (type.getValueType() != ValueType.ARRAY
                || type.asJsonArray().isEmpty()
                || !type.asJsonArray().stream().allMatch(JsonString.class::isInstance)) {
            throw new Mf2Exception(Sentence.of("microformats.typeArray"));
        }
        return type.asJsonArray().getValuesAs(JsonString::getString);
    }

    private static JsonValue clean(JsonValue value, int depthLeft) {
        if (depthLeft == 0) {
            throw new Mf2Exception(Sentence.of("microformats.tooDeep", MAX_DEPTH));
        }
        return switch (value.getValueType()) {
            case OBJECT -> {
                JsonObjectBuilder object = BUILDERS.createObjectBuilder();
                value.asJsonObject().forEach((name, inner) -> object.add(clean(name), clean(inner, depthLeft - 1)));
                yield object.build();
            }
            case ARRAY -> {
                JsonArrayBuilder array = BUILDERS.createArrayBuilder();
                value.asJsonArray().forEach(inner -> array.add(clean(inner, depthLeft - 1)));
                yield array.build();
            }
            case STRING -> {
                JsonString text = (JsonString) value;
                String clean = clean(text.getString());
                yield clean.equals(text.getString()) ? text : Json.createValue(clean);
            }
            default -> value;
        };
    }

    private static String clean(String text) {
        if (!UnicodeText.isStorable(text)) {
            throw new Mf2Exception(Sentence.of("microformats.notUnicode"));
        }
        return UnicodeText.clean(text);
    }
}
