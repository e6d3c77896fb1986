package org.starpunk.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What somebody searches for: words that a note must all have, {@code word*} for its beginning, {@code "words that stand
 * together"}, and {@code -word} or {@code -"words"} for what it must not have. Nothing else has a meaning of its own.
 *
 * @param text as it was typed
 */
public record SearchQuery(String text, List<SearchTerm> terms) {

    /** As many characters as a long sentence has. */
    public static final int MAX_LENGTH = 300;

    private static final String QUOTES = "\"\u201C\u201D\u201E\u00AB\u00BB\uFF02";

    private static final String HYPHENS = "-\uFF0D\u2212";

    private static final String STARS = "*\uFF0A";

    /** Of a text that is not longer than {@link #MAX_LENGTH}; any text is a query. */
    public static SearchQuery of(String text) {
        List<SearchTerm> terms = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            boolean excluded = HYPHENS.indexOf(text.charAt(at)) >= 0;
            int start = excluded ? at + 1 : at;
            if (start < text.length() && QUOTES.indexOf(text.charAt(start)) >= 0) {
                int end = end(text, start + 1, letter -> QUOTES.indexOf(letter) >= 0);
                SearchTerm.phrase(text.substring(start + 1, end), excluded).ifPresent(terms::add);
                at = end + 1;
            } else {
                int end = end(text, at, SearchQuery::isBlank);
                word(text.substring(start, Math.max(start, end)), excluded).ifPresent(terms::add);
                at = end + 1;
            }
        }
        return new SearchQuery(text, terms.stream().distinct().toList());
    }

    private static Optional<SearchTerm> word(String typed, boolean excluded) {
        boolean prefix = !typed.isEmpty() && STARS.indexOf(typed.charAt(typed.length() - 1)) >= 0;
        return SearchTerm.word(typed, prefix, excluded);
    }

    private static int end(String text, int start, Predicate<Character> ends) {
        int end = start;
        while (end < text.length() && !ends.test(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isBlank(char letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter) || Character.isISOControl(letter);
    }

    /** Whether it says nothing to search for. */
    public boolean isEmpty() {
        return terms.isEmpty();
    }

    /** What it asks for without the signs of a query: what a tag may be called. Empty where it excludes, as no tag does. */
    public String plain() {
        return terms.stream().anyMatch(SearchTerm::excluded)
                ? ""
                : text.codePoints()
                        .filter(letter -> QUOTES.indexOf(letter) < 0 && STARS.indexOf(letter) < 0)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    /** What a note must have. */
    Stream<SearchTerm> wanted() {
        return terms.stream().filter(term -> !term.excluded());
    }

    Stream<SearchTerm> excluded() {
        return terms.stream().filter(SearchTerm::excluded);
    }

    /** The same words, in what notes are called. */
    SearchQuery inTitle() {
        return new SearchQuery(
                text,
                Stream.concat(wanted().map(SearchTerm::inTitle), excluded()).toList());
    }
}
