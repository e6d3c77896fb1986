package org.starpunk.micropub;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.starpunk.microformats.NoteEntry;

/** The words that clients have for the constants of an enum. */
final class Words {

    private Words() {}

    /** The constant that a word names, in capitals or not. */
    static <E extends Enum<E>> Optional<E> find(String word, E[] choices) {
        return Stream.of(choices)
                .filter(choice -> NoteEntry.word(choice).equalsIgnoreCase(word))
                .findFirst();
    }

    static List<String> of(Enum<?>[] choices) {
        return Stream.of(choices).map(NoteEntry::word).toList();
    }
}
