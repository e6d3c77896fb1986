package org.starpunk.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkedTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    strasse     | Die STRAẞE, straße.            | Die [STRAẞE], [straße].
                    cafe        | Cafe\u0301 und Café!           | [Cafe\u0301] und [Café]!
                    caf*        | Cafés, cafeteria, decaf        | [Cafés], [cafeteria], decaf
                    "new york"  | New York, york new             | [New York], york new
                    wellknown   | a well-known fact              | a [well-known] fact
                    oneill      | O’Neill’s                      | [O’Neill]’s
                    京都        | 東京都と京都                   | 東[京都]と[京都]
                    京          | 東京、京都                     | 東[京]、[京]都
                    カメラ      | ｶﾒﾗとカメラ                    | [ｶﾒﾗ]と[カメラ]
                    학교        | 학교에서 대학교                | [학교]에서 대[학교]
                    file        | ﬁle                            | [ﬁle]
                    -york new   | new york                       | [new] york
                    a b         | a-b                            | [a]-[b]
                    """)
    void marks_what_was_searched_for_as_it_is_written(String query, String text, String marked) {
        assertThat(written(MarkedText.whole(text, SearchQuery.of(query)))).isEqualTo(marked);
    }

    @Test
    void an_excerpt_stands_around_the_first_hit_however_late_it_comes() {
        String text = "word ".repeat(20_000) + "needle " + "word ".repeat(100);
        String excerpt = written(MarkedText.excerpt(text, SearchQuery.of("needle"), 100));
        assertThat(excerpt)
                .startsWith("…word")
                .endsWith("word…")
                .contains(" [needle] ")
                .hasSizeBetween(90, 120);
        assertThat(written(MarkedText.excerpt(text, SearchQuery.of("other"), 20)))
                .isEqualTo("word word word word…");
        assertThat(written(MarkedText.excerpt("short", SearchQuery.of("other"), 20)))
                .isEqualTo("short");
        assertThat(MarkedText.excerpt("", SearchQuery.of("other"), 20).isEmpty())
                .isTrue();
    }

    @Test
    void an_excerpt_never_cuts_a_character_in_halves() {
        String text = "🐧".repeat(200) + "linux" + "🐧".repeat(200);
        for (int length = 50; length < 60; length++) {
            String excerpt = written(MarkedText.excerpt(text, SearchQuery.of("linux"), length));
            assertThat(excerpt).contains("[linux]").matches("…(🐧)+\\[linux](🐧)*…");
        }
    }

    private static String written(MarkedText text) {
        return text.pieces().stream()
                .map(piece -> piece.marked() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }
}
