package org.starpunk.tag;

import static java.text.Normalizer.Form.NFKC;
import static java.text.Normalizer.Form.NFKD;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A spelling of a tag. Two spellings with the same key are the same tag: {@code Java}, {@code java} and
 * {@code  #JAVA } are one.
 */
public final class TagName {

    /** The most Unicode code points that a name may have. */
    public static final int MAX_LENGTH = 100;

    /** What stands between two commas; in quotation marks they separate nothing. */
    private static final Pattern PART = Pattern.compile("(?<=^|,)\\s*\"([^\"]*)\"\\s*(?=,|$)|[^,]+");

    private static final String SPACES = "[\\s\\p{Z}\\u0085]+";

    private final String name;
    private final String key;

    private TagName(String name, String key) {
        this.name = name;
        this.key = key;
    }

    /**
     * @throws InvalidTagNameException when nothing is left of the spelling once it is cleaned, or too much
     */
    public static TagName of(String spelling) {
        String name = display(spelling);
        String key = key(name);
        if (key.isEmpty()) {
            throw new InvalidTagNameException("A tag needs at least one visible character.");
        }
        if (name.codePointCount(0, name.length()) > MAX_LENGTH) {
            throw new InvalidTagNameException("A tag has at most " + MAX_LENGTH + " characters; this one has "
                    + name.codePointCount(0, name.length()) + ": " + name.substring(0, 40) + "…");
        }
        return new TagName(name, key);
    }

    /**
     * The distinct tags of a comma-separated text, in the order in which they first stand there; blanks are dropped.
     * A name with a comma of its own stands in quotation marks: {@code "Paris, Texas", film}.
     *
     * @throws InvalidTagNameException as {@link #of}
     */
    public static List<TagName> parse(String commaSeparated) {
        return distinct(PART.matcher(commaSeparated)
                .results()
                .map(part -> part.group(1) == null ? part.group() : part.group(1))
                .filter(part -> !key(display(part)).isEmpty())
                .map(TagName::of)
                .toList());
    }

    /** The text that {@link #parse} reads these names from. */
    public static String join(List<String> names) {
        return names.stream()
                .map(name -> name.contains(",") ? '"' + name + '"' : name)
                .collect(Collectors.joining(", "));
    }

    /** One name for each key: the first spelling. The order stays. */
    public static List<TagName> distinct(List<TagName> names) {
        Map<String, TagName> byKey = new LinkedHashMap<>();
        names.forEach(name -> byKey.putIfAbsent(name.key, name));
        return List.copyOf(byKey.values());
    }

    /** The key of any text, if only of a part of a name; it may be empty. */
    public static String keyOf(String text) {
        return key(display(text));
    }

    /** The key of any text without its accents: what is searched and sorted by. */
    public static String fold(String text) {
        return Normalizer.normalize(keyOf(text), NFKD).replaceAll("\\p{M}", "");
    }

    /** As {@link #fold}. */
    String folded() {
        return fold(name);
    }

    /** As typed, without a leading {@code #} and without what cannot be seen at its ends. */
    public String name() {
        return name;
    }

    /** What identifies the tag. */
    public String key() {
        return key;
    }

    private static String display(String spelling) {
        // Bidirectional overrides would let a tag show as another one; joiners stay, as emoji need them.
        String visible =
                spelling.replaceAll(SPACES, " ").replaceAll("[\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069]", "");
        String trimmed = visible.strip();
        return trimmed.startsWith("#") ? trimmed.substring(1).strip() : trimmed;
    }

    private static String key(String display) {
        String plain = Normalizer.normalize(display, NFKC)
                .replaceAll("[\\p{Cf}\\p{Cc}]", "")
                .replaceAll(SPACES, " ")
                .strip();
        // By way of upper case, so that ß and ẞ are ss; the dot that lower-casing İ leaves behind is no letter of its
        // own.
        String folded = plain.toLowerCase(Locale.ROOT)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT)
                .replace("i\u0307", "i");
        return Normalizer.normalize(folded, NFKC);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TagName that && key.equals(that.key);
    }

    @Override
    public int hashCode() {
        return Objects.hash(key);
    }

    @Override
    public String toString() {
        return name;
    }
}
