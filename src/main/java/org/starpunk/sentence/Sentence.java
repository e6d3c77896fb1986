package org.starpunk.sentence;

import java.io.Serializable;
import java.text.Bidi;
import java.util.List;
import java.util.Locale;

/**
 * Something that StarPunk says to a client, a visitor or the owner; as a string, it is in the language of whoever
 * the thread speaks to.
 *
 * @param key of its words in the bundle; with {@code .label.} in it, it is a name or a button, and no full sentence
 * @param arguments texts, numbers and other sentences that are filled in
 */
public record Sentence(String key, List<Object> arguments) implements Serializable {

    private static final int MAX_SHOWN = 40;

    private static final String FIRST_STRONG_ISOLATE = "\u2068";
    private static final String POP_DIRECTIONAL_ISOLATE = "\u2069";

    public static Sentence of(String key, Object... arguments) {
        return new Sentence(key, List.of(arguments));
    }

    /** A name that a client sent, as long as a sentence bears, and never half of a character. */
    public static String shown(String name) {
        return name.codePointCount(0, name.length()) > MAX_SHOWN
                ? name.substring(0, name.offsetByCodePoints(0, MAX_SHOWN)) + "…"
                : name;
    }

    /**
     * A name as it stands in the middle of a sentence: what is written from right to left keeps to itself, else its end
     * would change places with what stands behind it.
     */
    public static String isolated(String name) {
        return Bidi.requiresBidi(name.toCharArray(), 0, name.length())
                ? FIRST_STRONG_ISOLATE + name + POP_DIRECTIONAL_ISOLATE
                : name;
    }

    /** For the log and its like, whoever the thread speaks to. */
    public String english() {
        return Sentences.in(Locale.ENGLISH).text(this);
    }

    @Override
    public String toString() {
        return Sentences.spoken().text(this);
    }
}
