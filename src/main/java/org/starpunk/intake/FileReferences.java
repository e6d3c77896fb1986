package org.starpunk.intake;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.starpunk.microformats.Mf2Item;

/** The addresses of files in a post: as values of properties, and in its text, be it HTML or Markdown. */
final class FileReferences {

    /** What both languages put around an address, or between two. */
    private static final Pattern WORD = Pattern.compile("[^\\s\"'()<>\\[\\]{}|,;\\\\]+");

    private static final Pattern FILE = Pattern.compile(".*\\.[A-Za-z0-9]{2,5}(?:[?#].*)?");

    private static final Pattern ELSEWHERE =
            Pattern.compile("(?i)https?://.*\\.(?:gif|jpe?g|m4a|mov|mp3|mp4|ogg|png|webm|webp)(?:[?#].*)?");

    private final Mf2Item entry;
    private final Set<String> elsewhere = new LinkedHashSet<>();

    FileReferences(Mf2Item entry) {
        this.entry = entry;
    }

    /** Those that mean a file in the archive, with that file. */
    Map<String, String> find(Function<String, Optional<String>> files) {
        Map<String, String> found = new LinkedHashMap<>();
        map(text -> replaced(text, address -> {
            if (FILE.matcher(address).matches()) {
                files.apply(address).ifPresentOrElse(file -> found.put(address, file), () -> Optional.of(address)
                        .filter(ELSEWHERE.asMatchPredicate())
                        .ifPresent(elsewhere::add));
            }
            return address;
        }));
        return found;
    }

    /** Those of pictures, films and recordings that are not in the archive, once {@link #find} has looked. */
    Set<String> elsewhere() {
        return elsewhere;
    }

    /** The same post with other addresses. */
    Mf2Item with(Map<String, String> addresses) {
        return map(text -> replaced(text, address -> addresses.getOrDefault(address, address)));
    }

    private static String replaced(String text, UnaryOperator<String> change) {
        return WORD.matcher(text).replaceAll(word -> Matcher.quoteReplacement(change.apply(word.group())));
    }

    private Mf2Item map(UnaryOperator<String> change) {
        Map<String, List<JsonValue>> properties = new LinkedHashMap<>();
        entry.properties()
                .forEach((name, values) -> properties.put(
                        name, values.stream().map(value -> map(value, change)).toList()));
        return new Mf2Item(entry.type(), properties);
    }

    private static JsonValue map(JsonValue value, UnaryOperator<String> change) {
        return switch (value.getValueType()) {
            case STRING -> Json.createValue(change.apply(((JsonString) value).getString()));
            case ARRAY -> {
                JsonArrayBuilder array = Json.createArrayBuilder();
                value.asJsonArray().forEach(inner -> array.add(map(inner, change)));
                yield array.build();
            }
            case OBJECT -> {
                JsonObjectBuilder object = Json.createObjectBuilder();
                value.asJsonObject().forEach((name, inner) -> object.add(name, map(inner, change)));
                yield object.build();
            }
            default -> value;
        };
    }
}
