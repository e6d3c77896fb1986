package org.starpunk.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.starpunk.page.PageFixture.FRAME;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The name of the site's search in a browser, which OpenSearch limits to 16 characters. */
class ShortTitleTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ada's notes | Ada's notes",
                "Sixteen letters! | Sixteen letters!",
                "Ada's notes on gardens | Ada's notes on",
                "Ada Winter, 2026 and more | Ada Winter, 2026",
                "Ada’s notes – gardening | Ada’s notes",
                "Garden notes (and more) | Garden notes",
                "Ada Winter · Gardener | Ada Winter",
                "Grüße 🌱 – Gärtnereien | Grüße 🌱",
                "हिन्दी – बाग़बानी के नोट्स | हिन्दी",
                "–––––––––––––––––– | ––––––––––––––––",
                "Gartenbaumschulenverzeichnis | Gartenbaumschule",
                "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀 | 😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀"
            })
    void ends_with_a_word_where_there_is_one(String title, String shown) {
        Frame frame = PageFixture.frame(title, FRAME.author());
        assertThat(frame.shortTitle()).isEqualTo(shown);
    }
}
