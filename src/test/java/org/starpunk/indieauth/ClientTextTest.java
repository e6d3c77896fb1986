package org.starpunk.indieauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientTextTest {

    @Test
    void a_name_is_one_line_of_what_can_be_seen() {
        assertThat(ClientText.name("  My\r\n\tApp\u0000 ")).contains("My App");
        assertThat(ClientText.name("\u202Eexample.org\u202C\u2066x\u2069\u200B\u200F\uFEFF"))
                .contains("example.orgx");
        assertThat(ClientText.name("Ада 日本 é 👍")).contains("Ада 日本 é 👍");
        assertThat(ClientText.name(" \u200B\u3000\uDC00 ")).isEmpty();
    }

    @Test
    void a_name_is_as_long_as_a_line_and_ends_with_a_whole_character() {
        assertThat(ClientText.name("👍".repeat(80))).contains("👍".repeat(80));
        assertThat(ClientText.name("👍".repeat(81))).contains("👍".repeat(80) + "…");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:image/png;base64,AAAA",
                "//app.example/",
                "/logo.png",
                "https://ada@app.example/",
                "https:///",
                "https://app.example/\"onload=\"x",
                "ftp://app.example/"
            })
    void a_page_is_an_address_of_the_web(String text) {
        assertThat(ClientText.uri(text)).isEmpty();
        assertThat(ClientText.logo(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"https://app.example/logo.png, true", "http://app.example/logo.png, false"})
    void a_picture_comes_by_https_alone(String text, boolean shown) {
        assertThat(ClientText.uri(text)).isPresent();
        assertThat(ClientText.logo(text).isPresent()).isEqualTo(shown);
    }

    @Test
    void redirect_uris_are_those_that_can_be_some_and_not_endlessly_many() {
        assertThat(ClientText.redirectUris(List.of("app:/b", "javascript:x", "/a", "https://a.example/#x", "app:/b")))
                .containsExactly("app:/b");
        assertThat(ClientText.redirectUris(
                        IntStream.range(0, 200).mapToObj(i -> "app:/" + i).toList()))
                .hasSize(100);
    }
}
