package org.starpunk.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.starpunk.word.FoldedText;
import org.starpunk.word.Word;

/**
 * A text, or a part of it, in which what was searched for is marked.
 *
 * @param pieces what is marked, and what is between
 */
public record MarkedText(List<Piece> pieces) {

    /** How much is read at once: a book is read until something is found. */
    private static final int CHUNK = 4_000;

    /** The beginning of a phrase may be in one chunk, and its end in the next. */
    private static final int OVERLAP = 400;

    /** So much stands before the first hit. */
    private static final int BEFORE = 60;

    private static final String ELLIPSIS = "…";

    /** @param marked whether it was searched for */
    public record Piece(String text, boolean marked) {}

    private record Range(int start, int end) {}

    /** All of a text that is not long. */
    static MarkedText whole(String text, SearchQuery query) {
        return of(text, ranges(text, query), 0, text.length());
    }

    /** As many characters around the first hit, or else of its beginning. */
    static MarkedText excerpt(String text, SearchQuery query, int length) {
        int chunk = 0;
        List<Range> ranges = ranges(chunk(text, chunk), query);
        while (ranges.isEmpty() && chunk + CHUNK < text.length()) {
            chunk += CHUNK - OVERLAP;
            ranges = ranges(chunk(text, chunk), query);
        }
        if (ranges.isEmpty()) {
            chunk = 0;
        }
        String part = chunk(text, chunk);
        int start = ranges.isEmpty() ? 0 : start(part, ranges.get(0).start());
        int end = end(
                part,
                Math.max(start + length, ranges.isEmpty() ? 0 : ranges.get(0).end()));
        List<Piece> pieces = new ArrayList<>();
        if (chunk + start > 0) {
            pieces.add(new Piece(ELLIPSIS, false));
        }
        pieces.addAll(of(part, ranges, start, end).pieces());
        if (chunk + end < text.length()) {
            pieces.add(new Piece(ELLIPSIS, false));
        }
        return new MarkedText(pieces);
    }

    private static String chunk(String text, int start) {
        return text.substring(start, Math.min(text.length(), start + CHUNK));
    }

    /** The beginning of a word, if one is near. */
    private static int start(String text, int hit) {
        if (hit <= BEFORE) {
            return 0;
        }
        for (int at = hit - BEFORE; at < hit; at++) {
            if (Character.isWhitespace(text.charAt(at))) {
                return at + 1;
            }
        }
        return unbroken(text, hit - BEFORE / 2);
    }

    private static int end(String text, int wanted) {
        if (wanted >= text.length()) {
            return text.length();
        }
        for (int at = wanted; at > wanted - BEFORE; at--) {
            if (Character.isWhitespace(text.charAt(at))) {
                return at;
            }
        }
        return unbroken(text, wanted);
    }

    /** Never between the halves of a character. */
    private static int unbroken(String text, int at) {
        return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    private static MarkedText of(String text, List<Range> ranges, int start, int end) {
        List<Piece> pieces = new ArrayList<>();
        int at = start;
        for (Range range : ranges) {
            if (range.start() >= end || range.end() <= at) {
                continue;
            }
            int from = Math.max(at, range.start());
            int to = Math.min(end, range.end());
            add(pieces, text.substring(at, from), false);
            add(pieces, text.substring(from, to), true);
            at = to;
        }
        add(pieces, text.substring(at, end), false);
        return new MarkedText(pieces);
    }

    private static void add(List<Piece> pieces, String text, boolean marked) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, marked));
        }
    }

    /** Where the text says what is wanted, in order, none touching the next. */
    private static List<Range> ranges(String text, SearchQuery query) {
        FoldedText folded = FoldedText.of(text);
        List<Range> found = new ArrayList<>();
        query.wanted().forEach(term -> {
            find(folded.words(), term, text, found);
            if (!term.isPhrase()) {
                find(folded.joined(), term, text, found);
            }
        });
        found.sort(Comparator.comparing(Range::start).thenComparing(Range::end));
        List<Range> merged = new ArrayList<>();
        for (Range range : found) {
            Range last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && range.start() <= last.end()) {
                merged.set(merged.size() - 1, new Range(last.start(), Math.max(last.end(), range.end())));
            } else {
                merged.add(range);
            }
        }
        return merged;
    }

    private static void find(List<Word> words, SearchTerm term, String text, List<Range> found) {
        int size = term.tokens().size();
        for (int at = 0; at + size <= words.size(); at++) {
            if (term.matches(words.subList(at, at + size))) {
                Word last = words.get(at + size - 1);
                // Of a row of characters, only those that were searched for.
                int end = term.prefix() && last.isUnspaced() ? last.firstEnd(text) : last.end();
                found.add(new Range(words.get(at).start(), end));
            }
        }
    }

    /** Whether anything in it was searched for. */
    public boolean isMarked() {
        return pieces.stream().anyMatch(Piece::marked);
    }

    public boolean isEmpty() {
        return pieces.isEmpty();
    }
}
