package org.starpunk.word;

import java.util.List;
import java.util.Optional;

/**
 * The words of a text.
 *
 * @param words in their order; what a hyphen or an apostrophe joins is there in its parts
 * @param joined the same as one word each: {@code well-known} is {@code wellknown}, too
 */
public record FoldedText(List<Word> words, List<Word> joined) {

    public static FoldedText of(String text) {
        return new WordReader(text).read();
    }

    /** The one word that the text is once its parts are joined. */
    public Optional<Word> joinedWhole() {
        return joined.stream()
                .filter(word -> word.start() == words.get(0).start()
                        && word.end() == words.get(words.size() - 1).end())
                .findFirst();
    }
}
