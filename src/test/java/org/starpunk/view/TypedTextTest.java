package org.starpunk.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypedTextTest {

    @Test
    void a_line_ends_as_everywhere_else() {
        assertThat(TypedText.clean("one\r\ntwo\rthree\n\tfour")).isEqualTo("one\ntwo\nthree\n\tfour");
    }

    @Test
    void what_no_keyboard_has_and_postgresql_does_not_keep_is_dropped() {
        assertThat(TypedText.clean("a\u0000b\u001bc\u007fd")).isEqualTo("abcd");
    }

    @Test
    void a_field_of_one_line_shows_a_blank_for_a_line_end() {
        assertThat(TypedText.inOneLine(" one\r\n two \rthree  four\n")).isEqualTo("one two three  four");
    }

    @Test
    void everything_else_stays() {
        assertThat(TypedText.clean("  Grüße 👩‍👩‍👧 \u200fשלום ")).isEqualTo("  Grüße 👩‍👩‍👧 \u200fשלום ");
    }
}
