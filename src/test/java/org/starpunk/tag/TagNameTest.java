package org.starpunk.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TagNameTest {

    @ParameterizedTest
    @CsvSource({
        "Java, java",
        "Java, JAVA",
        "Java, ' Java '",
        "Java, '#java'",
        "Straße, STRASSE",
        "ﬁle, file",
        "Σίσυφος, ΣΊΣΥΦΟΣ",
        "İstanbul, istanbul",
        "İstanbul, ISTANBUL",
        "Ｔｏｋｙｏ, tokyo",
        "'new york', 'New\u00a0\u2003York'",
        "'zero\u200bwidth', zerowidth",
        "café, 'cafe\u0301'"
    })
    void two_spellings_are_one_tag(String one, String other) {
        assertThat(TagName.of(one)).isEqualTo(TagName.of(other)).hasSameHashCodeAs(TagName.of(other));
    }

    @ParameterizedTest
    @CsvSource({"résumé, resume", "C, C#", "C, C++", "node.js, nodejs", "日本, 日本語", "🐧, 🐘"})
    void two_tags_stay_two(String one, String other) {
        assertThat(TagName.of(one)).isNotEqualTo(TagName.of(other));
    }

    @ParameterizedTest
    @CsvSource({
        "' Java ', Java",
        "'#IndieWeb', IndieWeb",
        "C#, C#",
        "c++, c++",
        "node.js, node.js",
        "rock ’n’ roll, rock ’n’ roll",
        "'two\twords', 'two words'",
        "👨‍👩‍👧, 👨‍👩‍👧",
        "日本語, 日本語"
    })
    void the_name_is_kept_as_typed(String typed, String shown) {
        assertThat(TagName.of(typed).name()).isEqualTo(shown);
    }

    /** Of a long row of accents or joiners, normalizing and searching take minutes. */
    @ParameterizedTest
    @ValueSource(strings = {"\u0301", "\u0316\u0301", "\u200d", " ", "\u00a0", "#", "x"})
    void a_spelling_without_end_is_no_tag_and_its_own_key(String part) {
        String spelling = "a" + part.repeat(100_000) + "b";
        assertThatThrownBy(() -> TagName.of(spelling))
                .isInstanceOf(InvalidTagNameException.class)
                .hasMessageContaining("at most 100 characters");
        assertThat(TagName.find(spelling)).isEmpty();
        assertThat(TagName.keyOf(spelling)).isEqualTo(spelling);
        assertThat(TagName.fold(spelling)).isEqualTo(spelling);
        assertThatThrownBy(() -> TagName.parse("java, " + spelling)).isInstanceOf(InvalidTagNameException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "#", "\u200b", "\u0000", "\u202e"})
    void nothing_visible_is_no_tag(String spelling) {
        assertThatThrownBy(() -> TagName.of(spelling))
                .isInstanceOf(InvalidTagNameException.class)
                .hasMessageContaining("visible character");
    }

    @Test
    void a_hundred_characters_are_the_limit() {
        assertThat(TagName.of("🐧".repeat(100)).name()).hasSize(200);
        assertThatThrownBy(() -> TagName.of("🐧".repeat(101)))
                .isInstanceOf(InvalidTagNameException.class)
                .hasMessageContainingAll("at most 100 characters", "has 101");
    }

    @Test
    void comma_separated_text_gives_distinct_tags_in_order_without_blanks() {
        assertThat(TagName.parse("Java, , indieweb,JAVA,  #java ,Zebra,"))
                .extracting(TagName::name)
                .containsExactly("Java", "indieweb", "Zebra");
        assertThat(TagName.parse("")).isEmpty();
    }

    @Test
    void the_first_spelling_of_a_key_wins() {
        assertThat(TagName.distinct(List.of(TagName.of("b"), TagName.of("Java"), TagName.of("java"))))
                .extracting(TagName::name)
                .containsExactly("b", "Java");
    }

    @Test
    void a_name_with_a_comma_or_a_mark_in_front_stands_in_quotation_marks() {
        assertThat(TagName.parse("\"Paris, Texas\", film ,\"a \"\"b\"\", c\",7\" single,\"open, \"half\" open"))
                .extracting(TagName::name)
                .containsExactly("Paris, Texas", "film", "a \"b\", c", "7\" single", "\"open", "\"half\" open");
        assertThat(TagName.join(List.of("Paris, Texas", "film", "\"x\"", "7\" single")))
                .isEqualTo("\"Paris, Texas\", film, \"\"\"x\"\"\", 7\" single");
    }

    @Test
    void what_stands_for_too_many_letters_is_refused() {
        assertThatThrownBy(() -> TagName.of("\ufdfa".repeat(100)))
                .isInstanceOf(InvalidTagNameException.class)
                .hasMessageContaining("stand for too many others");
        assertThat(TagName.of("ß".repeat(100)).key()).isEqualTo("s".repeat(200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"#", " ", "\u200b", ",", "\"", "a\u0301"})
    void a_long_text_takes_neither_the_stack_nor_the_square_of_its_length(String part) {
        String text = part.repeat(100_000);
        assertThat(TagName.keyOf("x" + text + "y")).startsWith("x").endsWith("y");
        assertThat(TagName.keyOf(text + "z")).endsWith("z");
        assertThat(CommaSeparated.split(text)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Ähre, ahre",
        "ΠΌΛΗ, πολη",
        "Йод, иод",
        "שָׁלוֹם, שלום",
        "مُحَمَّد, محمد",
        "हिन्दी, हिन्दी",
        "ไม้เอก, ไม้เอก"
    })
    void folding_takes_accents_and_vowel_points_and_no_letter(String name, String folded) {
        assertThat(TagName.fold(name)).isEqualTo(TagName.fold(folded));
        assertThat(TagName.fold(folded)).isEqualTo(Normalizer.normalize(folded, Form.NFKD));
    }
}
