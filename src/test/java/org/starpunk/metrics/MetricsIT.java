package org.starpunk.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.listener.RawConnection;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.StarPunkServer;

/** What the server measures, who may see it, and that it is true. */
class MetricsIT {

    private static final String SECONDS = "starpunk_http_request_seconds_count";
    private static final String BEARER = "Bearer " + StarPunkServer.METRICS_TOKEN;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/metrics",
                "/metrics/base",
                "/metrics?scope=base",
                "/openapi",
                "/openapi?format=JSON",
                "/metrics;a"
            })
    void are_nothing_for_strangers(String path) {
        for (StarPunkServer server : List.of(
                StarPunkServer.shared(DatabaseVendor.SQLITE),
                StarPunkServer.sharedOnHttps(),
                StarPunkServer.sharedAmongApplications())) {
            assertThat(Scrape.get(server, path, "Bearer wrong").statusCode()).isEqualTo(404);
        }
        assertThat(Scrape.get(StarPunkServer.sharedAmongApplications(), path, BEARER)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void are_the_text_of_prometheus_for_whoever_has_the_operators_token() {
        HttpResponse<String> metrics = Scrape.get(StarPunkServer.sharedOnHttps(), "/metrics", BEARER);
        assertThat(metrics.statusCode()).isEqualTo(200);
        assertThat(metrics.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/plain")
                .contains("version=0.0.4");
        assertThat(metrics.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(metrics.body())
                .contains("# TYPE starpunk_http_request_seconds histogram", "# TYPE jvm_memory_used_bytes gauge");
    }

    @ParameterizedTest
    @EnumSource
    void every_one_is_in_the_operations_guide_and_every_one_there_is_measured(DatabaseVendor vendor)
            throws IOException {
        StarPunkServer server = StarPunkServer.shared(vendor);
        MicropubClient.of(server, "create").create("content=measured");
        String guide = Files.readString(Path.of("docs/operations.md"));
        Set<String> measured = Scrape.of(server).names();
        assertThat(measured).allMatch(name -> name.matches("(jvm|process)_.*") || guide.contains("`" + name + "`"));
        assertThat(Pattern.compile("(?m)^\\| (`starpunk_[^|]*) \\|")
                        .matcher(guide)
                        .results()
                        .flatMap(row -> Stream.of(row.group(1).split(", ")))
                        .map(name -> name.replace("`", "")))
                .hasSizeGreaterThan(12)
                .allMatch(measured::contains);
    }

    @ParameterizedTest
    @EnumSource
    void a_request_is_counted_by_its_route_its_method_and_its_status(DatabaseVendor vendor) {
        StarPunkServer server = StarPunkServer.shared(vendor);
        MicropubClient client = MicropubClient.of(server, "create");
        Scrape before = Scrape.of(server);
        URI note = client.create("content=counted");
        for (int i = 0; i < 3; i++) {
            // The first is made, and the others are kept.
            client.visit(note);
        }
        client.visit(server.url("/notes/never-there"));
        client.visit(server.url("/static/site.css"));
        client.withoutToken().form("content=nobody");
        Scrape after = Scrape.of(server);
        assertThat(grown(before, after, "route=\"/micropub\"", "method=\"POST\"", "status=\"201\""))
                .isEqualTo(1);
        assertThat(grown(before, after, "route=\"/micropub\"", "method=\"POST\"", "status=\"401\""))
                .isEqualTo(1);
        assertThat(grown(before, after, "route=\"/notes/{slug}\"", "method=\"GET\"", "status=\"200\""))
                .isEqualTo(3);
        assertThat(grown(before, after, "route=\"/notes/{slug}\"", "status=\"404\""))
                .isEqualTo(1);
        assertThat(grown(before, after, "route=\"/static/{name}\"", "status=\"200\""))
                .isEqualTo(1);
        // Somebody else may read pages of this server meanwhile.
        assertThat(after.value("starpunk_page_cache_hits_total") - before.value("starpunk_page_cache_hits_total"))
                .isGreaterThanOrEqualTo(2);
        assertThat(after.value("starpunk_page_cache_misses_total") - before.value("starpunk_page_cache_misses_total"))
                .isGreaterThanOrEqualTo(2);
        assertThat(after.value("starpunk_page_cache_bytes")).isPositive();
        assertThat(after.text())
                .containsPattern("starpunk_http_request_seconds_bucket\\{[^}]*le=\"0.005\"[^}]*}")
                .containsPattern("starpunk_http_request_seconds_bucket\\{[^}]*le=\"\\+Inf\"[^}]*}");
    }

    @ParameterizedTest
    @EnumSource
    void writing_a_note_takes_statements_and_a_turn(DatabaseVendor vendor) {
        StarPunkServer server = StarPunkServer.shared(vendor);
        MicropubClient client = MicropubClient.of(server, "create");
        Scrape before = Scrape.of(server);
        client.create("content=written");
        Scrape after = Scrape.of(server);
        double statements = after.value("starpunk_http_request_statements_sum", "route=\"/micropub\"")
                - before.value("starpunk_http_request_statements_sum", "route=\"/micropub\"");
        assertThat(statements).isBetween(5.0, 60.0);
        assertThat(after.value("starpunk_write_turn_wait_seconds_count"))
                .isGreaterThan(before.value("starpunk_write_turn_wait_seconds_count"));
        assertThat(after.value("starpunk_pool_connections")).isBetween(1.0, 32.0);
        assertThat(after.value("starpunk_migrations_applied")).isGreaterThanOrEqualTo(0);
        assertThat(after.value("starpunk_migration_seconds")).isPositive();
    }

    /** Whoever counts strangers' addresses by themselves has no memory left one day. */
    @Test
    void strangers_make_no_figures() {
        StarPunkServer server = StarPunkServer.shared(DatabaseVendor.SQLITE);
        for (int i = 0; i < 50; i++) {
            for (String line : List.of(
                    "GET /stranger-%d HTTP/1.1",
                    "GET /notes/stranger-%d HTTP/1.1",
                    "GET /admin/stranger-%d HTTP/1.1",
                    "GET /static/stranger-%d HTTP/1.1",
                    "GET /media/stranger-%d HTTP/1.1",
                    "GET /health/stranger-%d HTTP/1.1",
                    "GET /faces/stranger-%d HTTP/1.1",
                    "STRANGER%d / HTTP/1.1",
                    "GET /stranger-%d/%%ff HTTP/1.1",
                    "GET http://stranger-%d/ HTTP/1.1",
                    "GET stranger-%d HTTP/1.1")) {
                RawConnection.answer(
                        server.url(), line.formatted(i) + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            }
        }
        Scrape after = Scrape.of(server);
        assertThat(after.text()).doesNotContainIgnoringCase("stranger");
        assertThat(after.values("method")).isSubsetOf("GET", "HEAD", "POST", "OPTIONS", "other");
        assertThat(after.values("route")).hasSizeLessThan(100);
        assertThat(after.value(SECONDS, "method=\"other\"", "status=\"405\"")).isGreaterThanOrEqualTo(50);
        assertThat(after.value(SECONDS, "route=\"(none)\"", "status=\"404\"")).isGreaterThanOrEqualTo(50);
    }

    @ParameterizedTest
    @EnumSource
    void jobs_that_failed_or_are_late_are_counted(DatabaseVendor vendor) throws Exception {
        StarPunkServer server = StarPunkServer.shared(vendor);
        Scrape before = Scrape.of(server);
        try (Connection connection = server.database().database().connect(Duration.ofSeconds(10));
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO jobs (kind, key, payload, due_at, given_up_at, failure) VALUES"
                    + " ('nobody', 'failed', '', '2020-01-01T00:00:00.000000Z', '2020-01-01T00:00:00.000000Z', 'x')");
            statement.execute("INSERT INTO jobs (kind, key, payload, due_at) VALUES"
                    + " ('nobody', 'late', '', '2020-01-01T00:00:00.000000Z')");
            // Regular work that had nothing to do for long, whose row nobody has written since.
            statement.execute("UPDATE jobs SET due_at = '2020-01-01T00:00:00.000000Z' WHERE kind = 'scheduled-notes'");
            Scrape after = Scrape.of(server);
            assertThat(after.value("starpunk_jobs", "failed") - before.value("starpunk_jobs", "failed"))
                    .isEqualTo(1);
            assertThat(after.value("starpunk_jobs", "overdue") - before.value("starpunk_jobs", "overdue"))
                    .isEqualTo(1);
            statement.execute("DELETE FROM jobs WHERE kind = 'nobody'");
        }
        assertThat(Scrape.of(server).value("starpunk_jobs", "overdue")).isZero();
    }

    private static double grown(Scrape before, Scrape after, String... labels) {
        return after.value(SECONDS, labels) - before.value(SECONDS, labels);
    }
}
