package org.starpunk.editor;

import java.util.List;
import org.starpunk.view.Moment;
import org.starpunk.view.Moments;

/** A working copy, as the owner is asked whether they want to go on with it. */
public record CopyRow(String key, String words, Moment typedAt) {

    private static final int LENGTH = 80;

    /** @param open of the form that is open now, which is asked for nothing */
    static List<CopyRow> list(List<WorkingCopy> copies, String open, Moments moments) {
        return copies.stream()
                .filter(copy -> !copy.key().equals(open))
                .map(copy -> new CopyRow(
                        copy.key(), FormFields.words(copy).map(CopyRow::cut).orElse("…"), moments.of(copy.typedAt())))
                .toList();
    }

    private static String cut(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= LENGTH
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LENGTH)) + "…";
    }
}
