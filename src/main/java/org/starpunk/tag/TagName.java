package org.starpunk.tag;

import static java.text.Normalizer.Form.NFD;
import static java.text.Normalizer.Form.NFKC;
import static java.text.Normalizer.Form.NFKD;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.starpunk.sentence.Sentence;

/**
 * A spelling of a tag. Two spellings with the same key are the same tag: {@code Java}, {@code java} and
 * {@code  #JAVA } are one.
 */
public final class TagName {

    /** The most Unicode code points that a name may have. */
    public static final int MAX_LENGTH = 100;

    /**
     * The most UTF-16 code units of a spelling, what cannot be seen included. Beyond them nothing is normalized or
     * searched for blanks: of a long row of accents that takes minutes.
     */
    private static final int MAX_SPELLING = 500;

    /** What compatibility forms and case folding may make of that many: {@code ß} is {@code ss} in a key. */
    private static final int MAX_KEY_LENGTH = 2 * MAX_LENGTH;

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\u0085]+");
    private static final Pattern BLANKS = Pattern.compile(" +");

    /** Bidirectional overrides would let a tag show as another one; joiners stay, as emoji need them. */
    private static final Pattern NEVER_SHOWN =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\p{IsNoncharacter_Code_Point}\\u202A-\\u202E\\u2066-\\u2069]");

    /** What Unicode lets programs ignore; variation selectors are among it. */
    private static final Pattern IGNORED =
            Pattern.compile("[\\p{Cf}\\p{Cc}\\p{Cs}\\p{IsNoncharacter_Code_Point}\\u034F\\u115F\\u1160\\u17B4\\u17B5"
                    + "\\u180B-\\u180F\\u3164\\uFE00-\\uFE0F\\uFFA0\\x{E0000}-\\x{E0FFF}]");

    /** A hash in front, of any width, but not the one that a keycap emoji begins with. */
    private static final String HASH = "[#\\uFE5F\\uFF03](?![\\p{Cf}\\uFE0F]*\\u20E3)";

    /** Flags end with tag characters, which are format characters too. */
    private static final String UNSEEN = "[\\p{Z}\\p{Cf}&&[^\\x{E0020}-\\x{E007F}]]";

    private static final Pattern ENDS =
            Pattern.compile("^(?:" + UNSEEN + "|" + HASH + ")++|(?<!" + UNSEEN + ")" + UNSEEN + "++$");

    /** Accents, and the vowel points of Hebrew and Arabic; in other scripts a mark is a letter. */
    private static final Pattern ACCENTS =
            Pattern.compile("[\\p{M}&&[\\p{IsInherited}\\p{IsHebrew}\\p{IsArabic}]&&[^\\u3099\\u309A]]");

    /** The dot that İ leaves behind is no letter of its own; marks below may stand between. */
    private static final Pattern LEFT_DOT = Pattern.compile("(i\\p{M}*?)\\u0307");

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
        if (isTooLong(spelling)) {
            throw tooLong(spelling);
        }
        String name = display(spelling);
        if (name.codePointCount(0, name.length()) > MAX_LENGTH) {
            throw tooLong(name);
        }
        String key = key(name);
        if (key.isEmpty()) {
            throw new InvalidTagNameException(Sentence.of("tag.visibleCharacterNeeded"));
        }
        if (key.codePointCount(0, key.length()) > MAX_KEY_LENGTH) {
            throw new InvalidTagNameException(Sentence.of("tag.tooManyLetters", name.substring(0, 10) + "…"));
        }
        return new TagName(name, key);
    }

    private static InvalidTagNameException tooLong(String spelling) {
        return new InvalidTagNameException(Sentence.of(
                "tag.tooLong",
                spelling.substring(0, 40) + "…",
                spelling.codePointCount(0, spelling.length()),
                MAX_LENGTH));
    }

    /** The spelling as a tag; empty when it is none. */
    public static Optional<TagName> find(String spelling) {
        try {
            return Optional.of(of(spelling));
        } catch (InvalidTagNameException e) {
            return Optional.empty();
        }
    }

    /**
     * The distinct tags of a comma-separated text, in the order in which they first stand there; blanks are dropped.
     * A name with a comma of its own stands in quotation marks: {@code "Paris, Texas", film}.
     *
     * @throws InvalidTagNameException as {@link #of}
     */
    public static List<TagName> parse(String commaSeparated) {
        return distinct(CommaSeparated.split(commaSeparated).stream()
                .filter(part -> !keyOf(part).isEmpty())
                .map(TagName::of)
                .toList());
    }

    /** The text that {@link #parse} reads these names from. */
    public static String join(List<String> names) {
        return CommaSeparated.join(names);
    }

    /** One name for each key: the first spelling. The order stays. */
    public static List<TagName> distinct(List<TagName> names) {
        Map<String, TagName> byKey = new LinkedHashMap<>();
        names.forEach(name -> byKey.putIfAbsent(name.key, name));
        return List.copyOf(byKey.values());
    }

    /** The key of any text, if only of a part of a name; it may be empty. What is too long for a tag is its own key. */
    public static String keyOf(String text) {
        return isTooLong(text) ? text : key(display(text));
    }

    /** Whether a text is longer than any spelling of a tag. */
    static boolean isTooLong(String text) {
        return text.length() > MAX_SPELLING;
    }

    /** The key of any text without its accents: what is searched and sorted by. */
    public static String fold(String text) {
        return isTooLong(text)
                ? text
                : trim(ACCENTS.matcher(Normalizer.normalize(keyOf(text), NFKD)).replaceAll(""));
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
        String visible =
                NEVER_SHOWN.matcher(SPACES.matcher(spelling).replaceAll(" ")).replaceAll("");
        return trim(visible);
    }

    private static String key(String display) {
        String key = display;
        String before;
        // What one round leaves the next may still fold: a letter that a format character kept from its accent.
        do {
            before = key;
            String plain = IGNORED.matcher(
                            SPACES.matcher(Normalizer.normalize(key, NFKC)).replaceAll(" "))
                    .replaceAll("");
            key = Normalizer.normalize(foldCase(trim(plain)), NFKC);
        } while (!key.equals(before));
        return key;
    }

    private static String trim(String text) {
        return ENDS.matcher(BLANKS.matcher(text).replaceAll(" ")).replaceAll("");
    }

    /** Letter by letter, so that no sigma is a final one; by way of upper case, so that ß and ẞ are ss. */
    private static String foldCase(String text) {
        String lower = lower(lower(text).toUpperCase(Locale.ROOT));
        return LEFT_DOT.matcher(Normalizer.normalize(lower, NFD)).replaceAll("$1");
    }

    private static String lower(String text) {
        return text.codePoints()
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
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
