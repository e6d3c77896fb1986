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

    public static Sentence of(String key, Object... arguments) {
        return new Sentence(key, List.of(arguments));
    }

    @Override
    public String toString() {
        return Sentences.spoken().text(this);
    }
}
