package org.starpunk.search;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.starpunk.note.Note;
import org.starpunk.note.PostType;
import org.starpunk.word.FoldedText;
import org.starpunk.word.Word;

/** The words of a note, with a blank before and behind each, as the index holds them. */
final class IndexedWords {

    /** Raised when words are told apart in another way: then every note is indexed anew. */
    static final int EDITION = 2;

    /** In every note. No word has this character, so that none stands together with one on its other side. */
    static final String ANY = "¶";

    private static final String TITLE = "¤";

    /** PostgreSQL indexes no more than a megabyte of different words. */
    private static final int MOST_BYTES = 900_000;

    private static final int BYTES_PER_CHARACTER = 3;

    private final StringBuilder text = new StringBuilder(" ");
    private final Set<String> known = new HashSet<>();
    private int bytes;

    private IndexedWords() {}

    static String of(Note note) {
        return text(
                note.type(),
                FoldedText.of(note.name().orElse("")),
                FoldedText.of(note.summary().orElse("")),
                note.content().folded());
    }

    /** @param name what the note is called: its words are there a second time, as such */
    static String text(PostType type, FoldedText name, FoldedText summary, FoldedText content) {
        IndexedWords words = new IndexedWords();
        words.add(ofType(type));
        // First: of a book, only the beginning is looked at to see which note fits best.
        words.addPart(inTitle(name.words()));
        words.addPart(inTitle(name.joined()));
        for (FoldedText part : List.of(name, summary, content)) {
            words.addPart(tokens(part.words()));
        }
        for (FoldedText part : List.of(name, summary, content)) {
            words.addPart(tokens(part.joined()));
        }
        return words.text.toString();
    }

    private static Stream<String> inTitle(List<Word> words) {
        return tokens(words).map(IndexedWords::inTitle);
    }

    private static Stream<String> tokens(List<Word> words) {
        return words.stream().map(Word::token);
    }

    /** What a note of this type has in addition to its words. */
    static String ofType(PostType type) {
        return ANY + type.name().toLowerCase(Locale.ROOT);
    }

    /** What a note has in addition for a word of its name. */
    static String inTitle(String token) {
        return TITLE + token;
    }

    private void addPart(Stream<String> tokens) {
        add(ANY);
        tokens.forEach(this::add);
    }

    private void add(String token) {
        if (known.add(token)) {
            bytes += BYTES_PER_CHARACTER * token.length();
        }
        if (bytes <= MOST_BYTES) {
            text.append(token).append(' ');
        }
    }
}
