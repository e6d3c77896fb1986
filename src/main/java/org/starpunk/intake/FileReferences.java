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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.starpunk.microformats.Mf2Item;
import org.starpunk.microformats.Property;

/** The addresses of files in a post: as values of properties, and in its text, be it HTML or Markdown. */
final class FileReferences {

    /** What neither language puts around an address, or between two, nor prose behind it. */
    private static final Pattern WORD =
            Pattern.compile("[^\\s\"'()<>\\[\\]{}|,;\\\\*`]*[^\\s\"'()<>\\[\\]{}|,;\\\\*`.:!?~_]");

    /** What stands in front of an address in a link of either language: there a name alone is one. */
    private static final Pattern LINK =
            Pattern.compile("(?i)(?:\\]\\(<?|\\]:[ \\t]*<?|\\b(?:src|href|poster|srcset)\\s*=\\s*[\"'])\\z");

    private static final int LONGEST_LINK = 40;

    /** Where words are words, though they look like addresses. */
    private static final Set<String> WORDS = Stream.of(
                    Property.NAME, Property.SUMMARY, Property.CATEGORY, Property.MP_SLUG)
            .map(Property::toString)
            .collect(Collectors.toUnmodifiableSet());

    private static final String ALT = "alt";

    private static final Pattern FILE = Pattern.compile(".*\\.[A-Za-z0-9]{2,5}(?:[?#].*)?");

    private static final Pattern ELSEWHERE =
            Pattern.compile("(?i)https?://\\S*\\.(?:gif|jpe?g|m4a|mov|mp3|mp4|ogg|png|webm|webp)(?:[?#].*)?");

    private final Mf2Item entry;
    private final Set<String> elsewhere = new LinkedHashSet<>();

    FileReferences(Mf2Item entry) {
        this.entry = entry;
    }

    /** Those that mean a file in the archive, with that file. */
    Map<String, String> find(Function<String, Optional<String>> files) {
        Map<String, String> found = new LinkedHashMap<>();
        map(address -> {
            Optional<String> file = FILE.matcher(address).matches() ? files.apply(address) : Optional.empty();
            file.ifPresent(name -> found.put(address, name));
            if (file.isEmpty() && ELSEWHERE.matcher(address).matches()) {
                elsewhere.add(address);
            }
            return file.map(any -> address);
        });
        return found;
    }

    /** Those of pictures, films and recordings that are not in the archive, once {@link #find} has looked. */
    Set<String> elsewhere() {
        return elsewhere;
    }

    /** The same post with other addresses. */
    Mf2Item with(Map<String, String> addresses) {
        return map(address -> Optional.ofNullable(addresses.get(address)));
    }

    /** What an address becomes; empty when it is none of a file that is here. */
    private interface Change extends Function<String, Optional<String>> {}

    /**
     * The address of an upload of ours that comes from another site: what is relative stays so, and what stands behind its
     * path stays there.
     *
     * @param url what it has here
     */
    static String own(String address, String url) {
        String path = address.replaceFirst("(?s)[?#].*", "");
        String behind = address.substring(path.length());
        boolean isRelative = !path.contains("//");
        String name = url.substring(url.lastIndexOf('/') + 1);
        return (isRelative ? path.substring(0, path.lastIndexOf('/') + 1) + name : url) + behind;
    }

    private static String replaced(String text, Change change) {
        return WORD.matcher(text)
                .replaceAll(word -> Matcher.quoteReplacement(Optional.of(word.group())
                        .filter(address -> address.contains("/") || isLinked(text, word.start()))
                        .flatMap(change)
                        .orElse(word.group())));
    }

    private static boolean isLinked(String text, int at) {
        return LINK.matcher(text.substring(Math.max(0, at - LONGEST_LINK), at)).find();
    }

    private Mf2Item map(Change change) {
        Map<String, List<JsonValue>> properties = new LinkedHashMap<>();
        entry.properties()
                .forEach((name, values) -> properties.put(
                        name,
                        WORDS.contains(name)
                                ? values
                                : values.stream()
                                        .map(value -> map(value, change))
                                        .toList()));
        return new Mf2Item(entry.type(), properties);
    }

    /** A text is one address, whatever signs are in it, or has some. */
    private static JsonValue map(JsonValue value, Change change) {
        return switch (value.getValueType()) {
            case STRING -> {
                String text = ((JsonString) value).getString();
                yield Json.createValue(change.apply(text).orElseGet(() -> replaced(text, change)));
            }
            case ARRAY -> {
                JsonArrayBuilder array = Json.createArrayBuilder();
                value.asJsonArray().forEach(inner -> array.add(map(inner, change)));
                yield array.build();
            }
            case OBJECT -> {
                JsonObjectBuilder object = Json.createObjectBuilder();
                value.asJsonObject()
                        .forEach((name, inner) -> object.add(
                                name, name.equals(ALT) || WORDS.contains(name) ? inner : map(inner, change)));
                yield object.build();
            }
            default -> value;
        };
    }
}
