package org.starpunk.log;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.starpunk.http.RequestNumber;
import org.starpunk.listener.AnsweredRequest;

/** What is written about a request, and what is not. */
class AccessLineTest {

    private static final Instant AT = Instant.parse("2026-11-27T20:15:30.123Z");

    private record Asked(String method, String target, Map<String, String> headers, long length)
            implements AnsweredRequest {

        @Override
        public String path() {
            return target;
        }

        @Override
        public String protocol() {
            return "HTTP/1.1";
        }

        @Override
        public String header(String name) {
            return headers.get(name);
        }

        @Override
        public String remote() {
            return "192.0.2.1";
        }

        @Override
        public int status() {
            return 200;
        }

        @Override
        public Duration took() {
            return Duration.ofMillis(12);
        }
    }

    @Test
    void the_combined_form_is_that_of_apache() {
        Asked request = new Asked(
                "GET",
                "/notes/a",
                Map.of("Referer", "https://ada.example/?q=x", "User-Agent", "A \"browser\"\n"),
                1234);
        assertThat(new AccessLine(request, "192.0.2.7", AT).combined())
                .isEqualTo("192.0.2.7 - - [27/Nov/2026:20:15:30 +0000] \"GET /notes/a HTTP/1.1\" 200 1234"
                        + " \"https://ada.example/\" \"A \\\"browser\\\"\\x0a\"");
    }

    @Test
    void what_is_not_known_is_a_dash() {
        assertThat(new AccessLine(new Asked("", "/", Map.of(), -1), "192.0.2.7", AT).combined())
                .endsWith("\"- / HTTP/1.1\" 200 - \"-\" \"-\"");
    }

    @Test
    void no_query_is_written_in_whichever_form() {
        Asked request = new Asked(
                "GET", "/auth?code=secret#secret;a=secret", Map.of("Referer", "https://ada.example/?code=secret"), 1);
        AccessLine line = new AccessLine(request, "192.0.2.7", AT);
        assertThat(line.combined()).doesNotContain("secret").contains("/auth ");
        assertThat(line.json()).doesNotContain("secret").contains("\"/auth\"");
    }

    @Test
    void json_has_the_number_of_the_request() {
        RequestNumber.begin();
        String number = RequestNumber.current().orElseThrow();
        JsonObject line = Json.createReader(
                        new StringReader(new AccessLine(new Asked("GET", "/", Map.of(), 5), "192.0.2.7", AT).json()))
                .readObject();
        RequestNumber.forget();
        assertThat(line.getString("request")).isEqualTo(number);
        assertThat(line.getString("client")).isEqualTo("192.0.2.7");
        assertThat(line.getString("time")).isEqualTo("2026-11-27T20:15:30.123Z");
        assertThat(line.getInt("status")).isEqualTo(200);
        assertThat(line.getInt("bytes")).isEqualTo(5);
        assertThat(line.getJsonNumber("seconds").doubleValue()).isEqualTo(0.012);
        assertThat(line).doesNotContainKeys("referrer", "agent");
    }
}
