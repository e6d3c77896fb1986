package org.starpunk.health;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.metrics.Scrape;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.Pause;
import org.starpunk.testing.StarPunkServer;

/** What is told of the health of a node that is well; what it says in trouble, {@code TroubleIT} has. */
class HealthIT {

    @ParameterizedTest
    @EnumSource
    void every_check_has_its_name(DatabaseVendor vendor) {
        for (String path : List.of("/health", "/health/ready")) {
            HttpResponse<String> answer = ask(StarPunkServer.shared(vendor), path);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(MicropubClient.read(answer).getJsonArray("checks").getValuesAs(JsonObject.class).stream()
                            .collect(Collectors.toMap(
                                    check -> check.getString("name"), check -> check.getString("status"))))
                    .containsOnlyKeys("schema", "database", "disk", "data-directory", "jobs", "running")
                    .allSatisfy((name, status) -> assertThat(status).as(name).isEqualTo("UP"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_job_that_failed_or_is_late_is_told_and_takes_no_node_away(DatabaseVendor vendor) throws Exception {
        StarPunkServer server = StarPunkServer.shared(vendor);
        try (Connection connection = server.database().database().connect(Duration.ofSeconds(10));
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO jobs (kind, key, payload, due_at, given_up_at, failure) VALUES"
                    + " ('health', 'failed', '', '2020-01-01T00:00:00.000000Z', '2020-01-01T00:00:00.000000Z', 'x'),"
                    + " ('health', 'late', '', '2020-01-01T00:00:00.000000Z', NULL, NULL)");
            try {
                Instant deadline = Instant.now().plusSeconds(10);
                while (jobs(server).getString("failed").equals("0")
                        || jobs(server).getString("overdue").equals("0")) {
                    assertThat(Instant.now()).as("jobs of /health").isBefore(deadline);
                    Pause.shortly();
                }
                assertThat(ask(server, "/health/ready").statusCode()).isEqualTo(200);
                assertThat(ask(server, "/health").statusCode()).isEqualTo(200);
            } finally {
                statement.execute("DELETE FROM jobs WHERE kind = 'health'");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void strangers_who_ask_and_ask_cost_the_database_a_look_a_second(DatabaseVendor vendor) throws Exception {
        StarPunkServer server = StarPunkServer.shared(vendor);
        double before = statements(server);
        Instant began = Instant.now();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            answers.add(threads.submit(() -> ask(server, "/health").statusCode()));
        }
        for (Future<Integer> answer : answers) {
            assertThat(answer.get()).isEqualTo(200);
        }
        threads.shutdown();
        long seconds = Duration.between(began, Instant.now()).toSeconds() + 2;
        // The schema takes two or three, jobs take one, and PostgreSQL says whether it can be written.
        assertThat(statements(server) - before).isLessThanOrEqualTo(6.0 * seconds);
        assertThat(statements(server)).as("they are counted at all").isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/ready", "/health/live"})
    void nobody_keeps_what_was_told(String path) {
        assertThat(ask(StarPunkServer.shared(DatabaseVendor.SQLITE), path)
                        .headers()
                        .firstValue("Cache-Control"))
                .contains("no-store");
    }

    private static double statements(StarPunkServer server) {
        return Scrape.of(server).value("starpunk_http_request_statements_sum", "route=\"/health\"");
    }

    private static JsonObject jobs(StarPunkServer server) {
        return MicropubClient.read(ask(server, "/health/ready"))
                .getJsonArray("checks")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(check -> check.getString("name").equals("jobs"))
                .findFirst()
                .orElseThrow()
                .getJsonObject("data");
    }

    private static HttpResponse<String> ask(StarPunkServer server, String path) {
        return MicropubClient.send(HttpRequest.newBuilder(server.url(path)).GET());
    }
}
