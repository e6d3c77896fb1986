package org.starpunk.sentence;

import java.io.Serializable;
import java.util.List;

/**
 * Something that StarPunk says to a client, a visitor or the owner; as a string, it is in the language of the site.
 *
 * @param key of its words in the bundle; with {@code .label.} in it, it is a name or a button, and no full sentence
 * @param arguments texts, numbers and other sentences that are filled in
 */
public record Sentence(String key, List<Object> arguments) implements Serializable {

    private static final int MAX_SHOWN = 40;

    public static Sentence of(String key, Object... arguments) {
        return new Sentence(key, List.of(arguments));
    }

    /** A name that a client sent, as long as a sentence bears, and never half of a character. */
    public static String shown(String name) {
        return name.codePointCount(0, name.length()) > MAX_SHOWN
                ? name.substring(0, name.offsetByCodePoints(0, MAX_SHOWN)) + "…"
                : name;
    }

    @Override
    public String toString() {
        return Sentences.spoken().text(this);
    }
}
