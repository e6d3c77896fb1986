package org.starpunk.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource({
        "Hello World, hello-world",
        "'  Hello,   World! ', hello-world",
        "Don’t panic, dont-panic",
        "Crème brûlée, creme-brulee",
        "Straße nach Ærø, strasse-nach-aero",
        "C++ & C# 100%, c-c-100",
        "../../etc/passwd, etc-passwd",
        "'a\r\nLocation: x', a-location-x"
    })
    void a_text_becomes_lower_case_ascii_with_single_hyphens(String text, String slug) {
        assertThat(Slug.of(text)).hasToString("Optional[" + slug + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "日本語", "🐧", "---", "\u0000"})
    void a_text_without_ascii_letters_gives_none(String text) {
        assertThat(Slug.of(text)).isEmpty();
    }

    @Test
    void a_long_text_is_cut_between_words() {
        String slug = Slug.of("word ".repeat(100)).orElseThrow().toString();
        assertThat(slug).hasSizeLessThanOrEqualTo(Slug.MAX_LENGTH).endsWith("-word");
        assertThat(Slug.of("x".repeat(500)).orElseThrow().toString()).hasSize(Slug.MAX_LENGTH);
    }

    /** Normalized as a whole, a long row of accents would take a minute. */
    @Test
    void of_a_text_without_end_the_beginning_counts() {
        String marks = "\u0301".repeat(100_000) + "\u0316".repeat(100_000);
        assertThat(Slug.of("a" + marks + "b").orElseThrow()).hasToString("a");
        assertThat(Slug.ofFirstWords("a" + marks + " b").orElseThrow()).hasToString("a");
        assertThat(Slug.of("日".repeat(1000) + "word")).isEmpty();
        assertThat(Slug.of("日".repeat(999) + "w").orElseThrow()).hasToString("w");
    }

    @Test
    void only_the_first_words_are_taken() {
        assertThat(Slug.ofFirstWords("one two\nthree four five six seven eight nine ten")
                        .orElseThrow())
                .hasToString("one-two-three-four-five-six-seven-eight");
        assertThat(Slug.ofFirstWords(" ")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello-world", "2026-11-22-164726", "a", "-", "a--b"})
    void an_address_is_read_as_it_is(String address) {
        assertThat(Slug.parse(address).orElseThrow()).hasToString(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Hello", "a b", "a/", "é", "a\u0000", "a\n", "%61"})
    void what_no_slug_can_be_is_none(String address) {
        assertThat(Slug.parse(address)).isEmpty();
    }

    @Test
    void a_time_is_shown_to_the_second() {
        assertThat(Slug.of(OffsetDateTime.parse("2026-11-22T16:47:26.123+02:00")))
                .hasToString("2026-11-22-164726");
    }
}
