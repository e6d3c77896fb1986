package org.starpunk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "one two three|one 2 three|one [-two][+2] three",
                "same|same|''",
                "''|new|[+new]",
                "gone|''|[-gone]",
                "one/two/three|one/three|one/[-two/]three",
                "one|one/two|one[+/two]",
                "漢字|漢文|[-漢字][+漢文]",
                "a b|a b c|a b[+ c]",
                "a b c|a c|a [-b ]c",
                "one two three|two three four|[-one ]two three[+ four]"
            })
    void says_word_by_word_what_is_gone_and_what_is_new(String before, String after, String shown) {
        assertThat(shown(before.replace('/', '\n'), after.replace('/', '\n')).replace('\n', '/'))
                .isEqualTo(shown);
    }

    @Test
    void leaves_out_what_is_the_same_and_far_from_a_change() {
        String before = IntStream.range(0, 20).mapToObj(i -> "line " + i + "\n").collect(Collectors.joining());
        assertThat(shown(before, before.replace("line 9\n", "row 9\n")))
                .isEqualTo("[…]line 7\nline 8\n[-line][+row] 9\nline 10\nline 11\n[…]");
    }

    @Test
    void of_very_long_texts_shows_the_one_and_then_the_other() {
        String many = "a\n".repeat(100_000);
        String others = "b\n".repeat(100_000);
        assertThat(shown(many, others)).isEqualTo("[-" + many + "][+" + others + "]");
        assertThat(shown("a ".repeat(100_000), "b ".repeat(100_000))).startsWith("[-a a ");
    }

    private static String shown(String before, String after) {
        return Difference.of(before, after).stream()
                .map(piece -> switch (piece.kind()) {
                    case BOTH -> piece.text();
                    case BEFORE -> "[-" + piece.text() + "]";
                    case AFTER -> "[+" + piece.text() + "]";
                    case LEFT_OUT -> "[…]";
                })
                .collect(Collectors.joining());
    }
}
