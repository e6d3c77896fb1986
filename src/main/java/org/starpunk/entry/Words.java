package org.starpunk.entry;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The words that clients have for the constants of an enum. */
public final class Words {

    private Words() {}

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    public static List<String> list(Enum<?>[] choices) {
        return Stream.of(choices).map(Words::of).toList();
    }

    /** The constant that a word names, in capitals or not. */
    public static <E extends Enum<E>> Optional<E> find(String word, E[] choices) {
        return Stream.of(choices)
                .filter(choice -> of(choice).equalsIgnoreCase(word))
                .findFirst();
    }
}
