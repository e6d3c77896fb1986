package org.starpunk.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which template a path belongs to. */
class RoutesTest {

    private static final Routes ROUTES = new Routes(List.of(
            "/",
            "/notes",
            "/notes/{slug}",
            "/notes/feed.{suffix}",
            "/notes/{slug}/photos/{number: [1-9][0-9]{0,3}}",
            "/notes/{slug}/card/{version: [0-9a-f]{16}}.png",
            "/sitemap{part:(-[1-9]\\d{0,8})?}.xml",
            "/archive/{year: [0-9]{4}}/{month: [0-9]{1,2}}",
            "micropub/media",
            "//favicon.ico",
            "/admin/notes/edit"));

    @ParameterizedTest
    @CsvSource({
        "/, /",
        "/notes, /notes",
        "/notes/, /notes",
        "/notes/a-slug, /notes/{slug}",
        "/notes/feed.xml, /notes/feed.{suffix}",
        "/notes/a/photos/1, /notes/{slug}/photos/{number}",
        "/notes/a/card/0123456789abcdef.png, /notes/{slug}/card/{version}.png",
        "/sitemap.xml, /sitemap{part}.xml",
        "/sitemap-12.xml, /sitemap{part}.xml",
        "/archive/2026/11, /archive/{year}/{month}",
        "/micropub/media, /micropub/media",
        "/favicon.ico, /favicon.ico",
        "/admin/notes/edit, /admin/notes/edit",
    })
    void a_path_is_its_template(String path, String route) {
        assertThat(ROUTES.of(path)).isEqualTo(route);
    }

    @ParameterizedTest
    @CsvSource({
        "/wp-login.php",
        "/notes/a/b",
        "/notes/a/photos",
        "/archive/2026",
        "/micropub",
        "/admin/notes",
        "/sitemap",
        "''",
        "*",
        "http://elsewhere/notes/a",
    })
    void what_belongs_nowhere_is_one(String path) {
        assertThat(ROUTES.of(path)).isEqualTo(Routes.NONE);
    }

    @Test
    void nobody_makes_a_route() {
        List<String> routes = IntStream.range(0, 1000)
                .mapToObj(i -> ROUTES.of("/stranger" + i + "/notes/" + i))
                .distinct()
                .toList();
        assertThat(routes).containsExactly(Routes.NONE);
    }
}
