package org.starpunk.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {

    @Test
    void a_short_text_is_its_own_in_one_line() {
        assertThat(Excerpt.of("  two\r\n\n lines\u00a0here ", 20)).isEqualTo("two lines here");
        assertThat(Excerpt.of(" \n ", 20)).isEmpty();
    }

    @Test
    void a_long_one_ends_after_a_whole_word() {
        assertThat(Excerpt.of("one two three", 9)).isEqualTo("one two…");
        assertThat(Excerpt.of("one two three", 13)).isEqualTo("one two three");
    }

    @Test
    void a_long_word_is_cut_between_characters_never_within_one() {
        assertThat(Excerpt.of("🐧🐧🐧", 2)).isEqualTo("🐧🐧…");
    }
}
