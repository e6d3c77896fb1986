package org.starpunk.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NegotiationTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/*                                      | text/html",
                "text/*                                   | text/html",
                "application/*                            | application/json",
                "application/json text/html               | text/html",
                "application/json */*                     | application/json",
                "text/html;q=0.5 application/json;q=0.6   | application/json",
                "text/html;q=0 */*                        | application/json",
                "application/json;q=0 */*                 | text/html",
                "*/*;q=0.1 application/json;q=0.05        | text/html",
                "application/json;q=0                     | none",
                "image/png                                | none",
            })
    void the_greatest_weight_wins_then_the_most_exact_name_then_the_first(String accept, String chosen) {
        List<MediaType> accepted =
                Stream.of(accept.split(" +")).map(NegotiationTest::range).toList();
        assertThat(new Negotiation(accepted)
                        .choose(List.of(MediaType.TEXT_HTML_TYPE, MediaType.APPLICATION_JSON_TYPE))
                        .map(type -> type.getType() + "/" + type.getSubtype())
                        .orElse("none"))
                .isEqualTo(chosen);
    }

    private static MediaType range(String text) {
        String[] parts = text.split("[/;]");
        return parts.length == 2
                ? new MediaType(parts[0], parts[1])
                : new MediaType(parts[0], parts[1], Map.of("q", parts[2].substring(2)));
    }
}
