package org.starpunk.microformats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebUrlTest {

    @ParameterizedTest
    @CsvSource({
        "https://www.other.example/, other.example",
        "https://other.example/a?b&c#d, other.example/a?b&c#d",
        "HTTP://OTHER.example/A/, OTHER.example/A",
        "https://de.wikipedia.org/wiki/K%C3%B6ln, de.wikipedia.org/wiki/Köln",
        "https://ja.wikipedia.org/wiki/%E6%9D%B1%e4%ba%ac/, ja.wikipedia.org/wiki/東京",
        "https://other.example/%E2%80%AE%20%2F%C3, other.example/%E2%80%AE%20%2F%C3",
        "https://other.example/123456789/123456789/123456789/123456789/123456789, other.example/123456789/123456789/123456789/123456789/12345…"
    })
    void reads_best_without_what_goes_without_saying(String url, String shown) {
        assertThat(WebUrl.display(url)).isEqualTo(shown);
    }
}
