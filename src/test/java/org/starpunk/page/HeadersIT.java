package org.starpunk.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.StarPunkServer;

class HeadersIT {

    private final StarPunkServer server = StarPunkServer.shared(DatabaseVendor.SQLITE);
    private final Visitor visitor = new Visitor(server.url());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/nope",
                "/notes/nope",
                "/feed.xml",
                "/static/site.css",
                "/static/nope",
                "/micropub",
                "/health/live",
                "/admin/sign-in"
            })
    void protect_every_answer(String path) {
        HttpHeaders headers = visitor.get(path).headers();
        assertThat(headers.allValues("Content-Security-Policy")).singleElement().satisfies(policy -> assertThat(policy)
                .startsWith("default-src 'none'; ")
                .contains("form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'", "style-src 'self'")
                .doesNotContain("unsafe", "script-src"));
        assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.allValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(headers.allValues("Referrer-Policy")).hasSize(1);
        assertThat(headers.allValues("Permissions-Policy")).hasSize(1);
        assertThat(headers.allValues("Cross-Origin-Opener-Policy")).containsExactly("same-origin");
        assertThat(headers.allValues("X-Powered-By")).isEmpty();
        assertThat(headers.allValues("Strict-Transport-Security")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/nope",
                "/notes/nope",
                "/feed.xml",
                "/static/site.css",
                "/micropub",
                "/health/live",
                "/health/ready",
                "/metrics",
                "/admin/sign-in",
                "/admin/notes",
                "/media/nope"
            })
    void say_when_an_answer_was_given(String path) {
        for (String method : new String[] {"GET", "HEAD", "OPTIONS", "PUT"}) {
            assertThat(visitor.send(method, path).headers().allValues("Date"))
                    .as(method)
                    .singleElement()
                    .satisfies(HeadersIT::assertIsNow);
        }
    }

    @Test
    void say_when_an_answer_was_given_that_has_no_body_or_not_been_asked_for() {
        String tag =
                visitor.get("/static/site.css").headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> unchanged = visitor.get("/static/site.css", "If-None-Match", tag);
        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(unchanged.headers().allValues("Date")).singleElement().satisfies(HeadersIT::assertIsNow);
        HttpResponse<String> refused = visitor.get("/?" + "a".repeat(9000));
        assertThat(refused.statusCode()).isEqualTo(414);
        assertThat(refused.headers().allValues("Date")).singleElement().satisfies(HeadersIT::assertIsNow);
    }

    @Test
    void of_a_static_file_let_browsers_keep_the_version_that_pages_link() {
        String link = visitor.page("/").select("link[rel=stylesheet]").last().attr("href");
        HttpResponse<String> versioned = visitor.get(link);
        assertThat(versioned.statusCode()).isEqualTo(200);
        assertThat(versioned.headers().firstValue("Content-Type").orElse("")).startsWith("text/css");
        assertThat(versioned.headers().allValues("Cache-Control"))
                .containsExactly("public, max-age=31536000, immutable");
        HttpResponse<String> plain = visitor.get("/static/site.css");
        assertThat(plain.headers().allValues("Cache-Control")).containsExactly("no-cache");
        String tag = plain.headers().firstValue("ETag").orElseThrow();
        assertThat(visitor.get("/static/site.css", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(visitor.get("/static/icon.svg")
                        .headers()
                        .firstValue("Content-Type")
                        .orElse(""))
                .isEqualTo("image/svg+xml;charset=UTF-8");
    }

    private static void assertIsNow(String date) {
        assertThat(date).matches("[A-Z][a-z]{2}, \\d{2} [A-Z][a-z]{2} \\d{4} \\d{2}:\\d{2}:\\d{2} GMT");
        Instant instant = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date));
        assertThat(instant).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void keep_browsers_on_https_when_the_site_is() {
        HttpHeaders headers =
                new Visitor(StarPunkServer.sharedOnHttps().url()).get("/").headers();
        assertThat(headers.allValues("Strict-Transport-Security")).containsExactly("max-age=31536000");
        assertThat(headers.allValues("Link")).contains("<" + StarPunkServer.HTTPS_SITE + "micropub>; rel=\"micropub\"");
    }
}
