package org.starpunk.view;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What is different between two texts: line by line, and within the lines word by word. */
public final class Difference {

    private static final Pattern LINE = Pattern.compile("[^\n]*\n|[^\n]+");

    private static final Pattern WORD = Pattern.compile("\\s+|[\\p{L}\\p{M}\\p{N}]+|.", Pattern.DOTALL);

    /** Of more, the one text is shown whole, and then the other: who compares them would wait for seconds. */
    private static final int MOST = 4_000;

    /** So many lines on each side of what is different are shown, too. */
    private static final int NEIGHBOURS = 2;

    private final List<Piece> pieces = new ArrayList<>();

    private Difference() {}

    /** The pieces in the order of the texts; none when they are the same. */
    public static List<Piece> of(String before, String after) {
        Difference difference = new Difference();
        if (!before.equals(after)) {
            difference.addLines(parts(LINE, before), parts(LINE, after));
        }
        return difference.pieces;
    }

    private void addLines(List<String> before, List<String> after) {
        if (before.size() + after.size() > MOST) {
            addChange(before, after);
            return;
        }
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after, true).getDeltas()) {
            List<String> source = delta.getSource().getLines();
            if (delta.getType() == DeltaType.EQUAL) {
                addSame(source, delta.getSource().getPosition() + source.size() == before.size());
            } else {
                addWords(
                        String.join("", source),
                        String.join("", delta.getTarget().getLines()));
            }
        }
    }

    private void addWords(String source, String target) {
        List<String> before = parts(WORD, source);
        List<String> after = parts(WORD, target);
        if (before.size() + after.size() > MOST) {
            addChange(before, after);
            return;
        }
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after, true).getDeltas()) {
            if (delta.getType() == DeltaType.EQUAL) {
                add(Piece.Kind.BOTH, delta.getSource().getLines());
            } else {
                addChange(delta.getSource().getLines(), delta.getTarget().getLines());
            }
        }
    }

    private void addChange(List<String> before, List<String> after) {
        add(Piece.Kind.BEFORE, before);
        add(Piece.Kind.AFTER, after);
    }

    /** What stands beside a change, and a sign for the rest. */
    private void addSame(List<String> lines, boolean isEnd) {
        int first = pieces.isEmpty() ? 0 : NEIGHBOURS;
        int last = isEnd ? 0 : NEIGHBOURS;
        if (lines.size() <= first + last + 1) {
            add(Piece.Kind.BOTH, lines);
            return;
        }
        add(Piece.Kind.BOTH, lines.subList(0, first));
        pieces.add(new Piece(Piece.Kind.LEFT_OUT, ""));
        add(Piece.Kind.BOTH, lines.subList(lines.size() - last, lines.size()));
    }

    private void add(Piece.Kind kind, List<String> parts) {
        if (!parts.isEmpty()) {
            pieces.add(new Piece(kind, String.join("", parts)));
        }
    }

    private static List<String> parts(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }
}
