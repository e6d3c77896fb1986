package org.starpunk.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.starpunk.sentence.Sentence;

/** Something that a list can be narrowed to. */
public record Choice(String value, Sentence label, boolean chosen) {

    /** One for each constant. */
    static <T extends Enum<T>> List<Choice> of(T[] values, Optional<T> chosen, Function<T, Sentence> labels) {
        return Stream.of(values)
                .map(value -> new Choice(
                        NoteFilter.word(value),
                        labels.apply(value),
                        chosen.filter(value::equals).isPresent()))
                .toList();
    }
}
