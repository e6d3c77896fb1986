package org.starpunk.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.OwnServers;
import org.starpunk.testing.Pause;
import org.starpunk.testing.StarPunkServer;
import org.starpunk.testing.TemporaryDatabase;

/** What is told before the first migration has run, by a Payara Micro that logs whatever fails. */
@OwnServers
class EarlyHealthIT {

    private static final Duration LOCK_WAIT = Duration.ofSeconds(10);

    @ParameterizedTest
    @EnumSource
    void a_schema_that_is_not_there_yet_is_said_by_its_check_and_by_no_stack_trace(DatabaseVendor vendor)
            throws Exception {
        TemporaryDatabase site = TemporaryDatabase.create(vendor);
        try (Connection other = site.database().connect(LOCK_WAIT);
                Statement statement = other.createStatement()) {
            statement.execute(
                    switch (vendor) {
                        case SQLITE -> "BEGIN IMMEDIATE";
                        case POSTGRESQL -> "SELECT pg_advisory_lock(x'5374617250756e6b'::bigint)";
                    });
            try (StarPunkServer server = StarPunkServer.startStock(site, Map.of())) {
                HttpResponse<String> answer = awaitChecks(server);
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.headers().firstValue("Server"))
                        .as("by pre-boot.asadmin")
                        .isEmpty();
                assertThat(answer.body()).contains("The schema of the database is not current yet.");
                for (int i = 0; i < 3; i++) {
                    assertThat(ask(server).statusCode()).isEqualTo(503);
                }
                statement.execute(
                        switch (vendor) {
                            case SQLITE -> "ROLLBACK";
                            case POSTGRESQL -> "SELECT pg_advisory_unlock_all()";
                        });
                server.awaitReady();
                assertThat(server.log()).doesNotContain("EJBException", "DatabaseException", "\tat org.starpunk.");
            }
        }
    }

    /** Payara Micro answers before it knows any. */
    private static HttpResponse<String> awaitChecks(StarPunkServer server) {
        Instant deadline = Instant.now().plusSeconds(120);
        while (true) {
            try {
                HttpResponse<String> answer = ask(server);
                if (answer.body().contains("\"schema\"")) {
                    return answer;
                }
            } catch (UncheckedIOException e) {
                // Nobody listens yet.
                assertThat(server.process().isAlive()).isTrue();
            }
            assertThat(Instant.now()).as(server.log()).isBefore(deadline);
            Pause.shortly();
        }
    }

    private static HttpResponse<String> ask(StarPunkServer server) {
        return MicropubClient.send(HttpRequest.newBuilder(server.url("/health/ready")));
    }
}
