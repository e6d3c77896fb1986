package org.starpunk.frontmatter;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** YAML 1.2 ⇄ JSON: every number keeps its digits, and dates are texts. */
public final class Yaml {

    private static final int MAX_LENGTH = 1 << 20;

    private static final int MAX_DEPTH = 64;

    /** A file of a few lines could otherwise mean more values than a memory holds. */
    private static final int MAX_VALUES = 100_000;

    private static final LoadSettings LOAD = LoadSettings.builder()
            .setSchema(new CoreSchema())
            .setCodePointLimit(MAX_LENGTH)
            .setMaxAliasesForCollections(20)
            .setAllowDuplicateKeys(true)
            .setTagConstructors(Map.of(Tag.FLOAT, Yaml::decimal))
            .build();

    private static final DumpSettings DUMP = DumpSettings.builder()
            .setSchema(new CoreSchema())
            .setDefaultFlowStyle(FlowStyle.BLOCK)
            .setSplitLines(false)
            .setDereferenceAliases(true)
            .build();

    private int values;

    private Yaml() {}

    /**
     * The fields of a document; none when it is empty.
     *
     * @throws FrontMatterException when it is no YAML, or has no fields
     */
    public static JsonObject parse(String text) {
        try {
            Object loaded = new Load(LOAD).loadFromString(text);
            if (loaded == null) {
                return JsonValue.EMPTY_JSON_OBJECT;
            }
            if (new Yaml().json(loaded, MAX_DEPTH) instanceof JsonObject fields) {
                return fields;
            }
            throw new FrontMatterException("The YAML at its beginning has no fields.");
        } catch (YamlEngineException | StackOverflowError e) {
            throw new FrontMatterException("The YAML at its beginning cannot be read: " + firstLine(e), e);
        }
    }

    private static String firstLine(Throwable failure) {
        String message = failure.getMessage();
        return message == null
                ? "it is nested too deeply"
                : message.lines().findFirst().orElse("");
    }

    /** A block, without marks around it. */
    static String text(JsonObject fields) {
        return new Dump(DUMP, new PlainOrQuoted(DUMP)).dumpToString(plain(fields));
    }

    private static Object decimal(Node node) {
        String text = ((ScalarNode) node).getValue();
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            // Neither infinity nor what is no number is JSON.
            return text;
        }
    }

    private JsonValue json(Object loaded, int depthLeft) {
        if (depthLeft == 0 || ++values > MAX_VALUES) {
            throw new FrontMatterException("The YAML at its beginning has too many values, or is nested too deeply.");
        }
        if (loaded instanceof Map<?, ?> map) {
            JsonObjectBuilder object = Json.createObjectBuilder();
            map.forEach((name, value) -> object.add(String.valueOf(name), json(value, depthLeft - 1)));
            return object.build();
        }
        if (loaded instanceof Iterable<?> list) {
            JsonArrayBuilder array = Json.createArrayBuilder();
            list.forEach(value -> array.add(json(value, depthLeft - 1)));
            return array.build();
        }
        return scalar(loaded);
    }

    private static JsonValue scalar(Object loaded) {
        if (loaded instanceof Boolean truth) {
            return truth ? JsonValue.TRUE : JsonValue.FALSE;
        }
        if (loaded instanceof BigDecimal number) {
            return Json.createValue(number);
        }
        if (loaded instanceof Number number) {
            return Json.createValue(new BigInteger(number.toString()));
        }
        return loaded == null ? JsonValue.NULL : Json.createValue(loaded.toString());
    }

    private static Object plain(JsonValue value) {
        return switch (value.getValueType()) {
            case OBJECT -> {
                Map<String, Object> map = new LinkedHashMap<>();
                value.asJsonObject().forEach((name, inner) -> map.put(name, plain(inner)));
                yield map;
            }
            case ARRAY -> value.asJsonArray().stream().map(Yaml::plain).toList();
            case STRING -> ((JsonString) value).getString();
            case NUMBER -> number((JsonNumber) value);
            case TRUE -> true;
            case FALSE -> false;
            case NULL -> null;
        };
    }

    private static Object number(JsonNumber number) {
        return number.isIntegral() ? (Object) number.bigIntegerValueExact() : number.bigDecimalValue();
    }
}
