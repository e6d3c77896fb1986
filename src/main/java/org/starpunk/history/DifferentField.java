package org.starpunk.history;

import java.util.List;
import java.util.stream.Stream;
import org.starpunk.sentence.Sentence;
import org.starpunk.view.Difference;
import org.starpunk.view.Piece;

/** A field of a note that says something else than before. */
public record DifferentField(Sentence label, List<Piece> pieces) {

    /** Those of two versions of a note. */
    static List<DifferentField> list(Words before, Words after) {
        return Stream.of(
                        of(Sentence.of("history.label.name"), before.name(), after.name()),
                        of(Sentence.of("history.label.summary"), before.summary(), after.summary()),
                        of(
                                Sentence.of("history.label.content"),
                                before.content().source(),
                                after.content().source()),
                        of(Sentence.of("history.label.properties"), before.propertyLines(), after.propertyLines()))
                .filter(field -> !field.pieces.isEmpty())
                .toList();
    }

    private static DifferentField of(Sentence label, String before, String after) {
        return new DifferentField(label, Difference.of(before, after));
    }
}
