package org.starpunk.note;

import java.text.Normalizer;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A note's last path segment: lower-case ASCII letters, digits and single hyphens, so that no client, proxy or reader
 * needs to encode it. Unique for ever, even after deletion.
 */
public final class Slug {

    /** The most characters that a slug is made of, its suffix not counted. */
    public static final int MAX_LENGTH = 80;

    private static final int FIRST_WORDS = 8;

    /** More of a text is not looked at: normalizing a long row of accents takes minutes. */
    private static final int MAX_READ = 1000;

    private static final Pattern SYNTAX = Pattern.compile("[a-z0-9-]+");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmmss", Locale.ROOT);
    private static final Map<String, String> LETTERS =
            Map.of("ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "ı", "i");

    private final String value;

    private Slug(String value) {
        this.value = value;
    }

    /** The slug that an address ends with; empty for what no slug can be. */
    public static Optional<Slug> parse(String address) {
        return SYNTAX.matcher(address).matches() ? Optional.of(new Slug(address)) : Optional.empty();
    }

    /** As a row has it. */
    static Slug stored(String value) {
        return new Slug(value);
    }

    /** A slug made of a text; empty when the text has no letter or digit that ASCII can show. */
    public static Optional<Slug> of(String text) {
        String ascii = Normalizer.normalize(beginning(text).toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replaceAll("['’]", "");
        for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
            ascii = ascii.replace(letter.getKey(), letter.getValue());
        }
        String hyphenated = ascii.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String cut = cutAtWord(hyphenated);
        return cut.isEmpty() ? Optional.empty() : Optional.of(new Slug(cut));
    }

    /** A slug made of the first words of a text; empty as {@link #of}. */
    public static Optional<Slug> ofFirstWords(String text) {
        String[] words = beginning(text.strip()).split("[\\s\\p{Z}]+", FIRST_WORDS + 1);
        return of(String.join(" ", Arrays.copyOf(words, Math.min(words.length, FIRST_WORDS))));
    }

    /** A slug made of a date and time, to the second. */
    public static Slug of(OffsetDateTime time) {
        return new Slug(TIME.format(time));
    }

    /** The same slug with a number, for when it is taken. */
    public Slug numbered(int number) {
        return new Slug(value + "-" + number);
    }

    /** Whether a note with that slug has got what was wished for, as far as it could be. */
    public boolean isGrantedBy(Slug slug) {
        return slug.equals(this) || isNumberedAs(slug);
    }

    /** Whether another slug is this one with a number. */
    boolean isNumberedAs(Slug other) {
        return other.value.startsWith(value + "-")
                && other.value.substring(value.length() + 1).matches("[0-9]+");
    }

    private static String beginning(String text) {
        return text.substring(0, Math.min(text.length(), MAX_READ));
    }

    private static String cutAtWord(String hyphenated) {
        if (hyphenated.length() <= MAX_LENGTH) {
            return hyphenated;
        }
        int end = hyphenated.lastIndexOf('-', MAX_LENGTH);
        return hyphenated.substring(0, end > 0 ? end : MAX_LENGTH);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Slug that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return Objects.hash(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
