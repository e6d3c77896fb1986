package org.starpunk.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteUrlTest {

    private static final SiteUrl SITE = new SiteUrl(URI.create("https://example.org/"));

    @ParameterizedTest
    @CsvSource({
        "https://example.org/notes/rr, /notes/rr",
        "https://example.org/notes/rr/, /notes/rr/",
        "' https://example.org/notes/rr\n', /notes/rr",
        "https://example.org/notes/rr?utm_source=x|y, /notes/rr",
        "https://example.org/notes/rr#a b, /notes/rr",
        "'https://example.org/notes/rr?a\nb', /notes/rr",
        "HTTPS://Example.ORG/notes/rr, /notes/rr",
        "https://example.org:443/notes/rr, /notes/rr",
        "http://example.org/notes/rr, /notes/rr",
        "http://example.org:80/notes/rr, /notes/rr",
        "https://example.org/notes/%72r, /notes/rr",
        "https://example.org/a/../notes/./rr, /notes/rr",
        "//example.org/notes/rr, /notes/rr",
        "/notes/rr, /notes/rr",
        "https://example.org, ''",
    })
    void knows_its_own_path_in_every_spelling_that_can_mean_no_other(String spelling, String path) {
        assertThat(SITE.path(spelling)).contains(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com/notes/rr",
                "https://www.example.org/notes/rr",
                "https://example.org.example.com/notes/rr",
                "https://example.org@example.com/notes/rr",
                "https://me@example.org/notes/rr",
                "https://example.org:8443/notes/rr",
                "http://example.org:443/notes/rr",
                "ftp://example.org/notes/rr",
                "//example.com/notes/rr",
                "mailto:me@example.org",
                "https://example.com/?https://example.org/notes/rr",
                "https://exa mple.org/notes/rr",
                "javascript:alert(1)",
            })
    void another_site_is_none(String url) {
        assertThat(SITE.path(url)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080/notes/rr", "https://LOCALHOST:8080/notes/rr"})
    void a_port_of_its_own_is_its_own_in_either_scheme(String url) {
        assertThat(new SiteUrl(URI.create("http://localhost:8080/")).path(url)).contains("/notes/rr");
        assertThat(SITE.path(url)).isEmpty();
    }
}
