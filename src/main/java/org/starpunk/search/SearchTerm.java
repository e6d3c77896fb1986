package org.starpunk.search;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.starpunk.word.FoldedText;
import org.starpunk.word.Word;

/**
 * A part of a query: a word, or words that stand together.
 *
 * @param tokens of the words, as {@link Word} has them
 * @param prefix whether more letters may follow the last one
 * @param excluded whether notes must not have it
 */
public record SearchTerm(List<String> tokens, boolean prefix, boolean excluded) {

    /** What is typed without a blank: what hyphens and apostrophes join is one word, anything else words that stand together. */
    static Optional<SearchTerm> word(String typed, boolean prefix, boolean excluded) {
        FoldedText folded = FoldedText.of(typed);
        return folded.joinedWhole()
                .map(word -> new SearchTerm(List.of(word.token()), prefix, excluded))
                .or(() -> phrase(folded, prefix, excluded));
    }

    /** Words that stand together. */
    static Optional<SearchTerm> phrase(String typed, boolean excluded) {
        return phrase(FoldedText.of(typed), false, excluded);
    }

    private static Optional<SearchTerm> phrase(FoldedText folded, boolean prefix, boolean excluded) {
        List<Word> words = folded.words();
        if (words.isEmpty()) {
            return Optional.empty();
        }
        int size = words.size();
        Word end = words.get(size - 1);
        boolean neighboured = size > 1 && words.get(size - 2).end() == end.end();
        // Between the two characters of its neighbours it is said already; alone, any may follow it in the text.
        List<String> tokens = words.subList(0, end.last() && neighboured ? size - 1 : size).stream()
                .map(Word::token)
                .toList();
        boolean open = end.last() ? !neighboured : prefix;
        return Optional.of(new SearchTerm(tokens, open, excluded));
    }

    boolean isPhrase() {
        return tokens.size() > 1;
    }

    /** Whether words of a text, as many as it has itself, are its own. */
    boolean matches(List<Word> words) {
        int last = tokens.size() - 1;
        for (int i = 0; i < last; i++) {
            if (!words.get(i).token().equals(tokens.get(i))) {
                return false;
            }
        }
        String end = words.get(last).token();
        return prefix ? end.startsWith(tokens.get(last)) : end.equals(tokens.get(last));
    }

    /** The same words in what notes are called. */
    SearchTerm inTitle() {
        return new SearchTerm(tokens.stream().map(IndexedWords::inTitle).toList(), prefix, excluded);
    }

    /** How it stands among the words of a note, as {@link IndexedWords#text} has them. */
    String inText() {
        return tokens.stream().collect(Collectors.joining(" ", " ", prefix ? "" : " "));
    }
}
