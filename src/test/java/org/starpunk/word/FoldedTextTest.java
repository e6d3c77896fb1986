package org.starpunk.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldedTextTest {

    /** Of what is written in one character or in several, whichever the keyboard sends. */
    @ParameterizedTest
    @ValueSource(
            strings = {"Café", "İstanbul", "ᾠδή", "Ёлка", "がっこう", "ﾊﾟﾝ", "학교", "क़लम", "ড়", "ொ", "บำรุง", "ﷺ", "½", "ǆ"
            })
    void every_form_of_a_text_has_the_same_words(String text) {
        List<String> tokens = tokens(text);
        assertThat(tokens).isNotEmpty();
        assertThat(Stream.of(Form.values()).map(form -> tokens(Normalizer.normalize(text, form))))
                .containsOnly(tokens);
    }

    @Test
    void a_word_ends_behind_its_accents() {
        Word word = FoldedText.of("(cafe\u0301\u0302)").words().get(0);
        assertThat(List.of(word.start(), word.end())).containsExactly(1, 7);
    }

    @Test
    void neighbours_among_joined_words_are_a_word_too_unless_there_are_many() {
        assertThat(FoldedText.of("O'Neill's").joined())
                .extracting(Word::token)
                .containsExactlyInAnyOrder("oneill", "neills", "oneills");
        assertThat(FoldedText.of("a-b-c-d-e-f").joined())
                .extracting(Word::token)
                .containsExactly("abcdef");
        assertThat(FoldedText.of("a--b c- -d 'e' f’").joined()).isEmpty();
    }

    @Test
    void a_long_word_ends_with_a_whole_letter() {
        String letters = "\uD801\uDC28".repeat(40);
        assertThat(FoldedText.of("a-" + letters).joined())
                .extracting(Word::token)
                .containsExactly("a" + letters.substring(0, 62));
    }

    private static List<String> tokens(String text) {
        return FoldedText.of(text).words().stream().map(Word::token).toList();
    }
}
