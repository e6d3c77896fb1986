package org.starpunk.listener;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.StarPunkServer;

/** Requests for a kept page that wait for the database, and those that come after them. */
class LateHandOverIT {

    private static final int WAITING = 8;

    private final StarPunkServer server = StarPunkServer.shared(DatabaseVendor.POSTGRESQL);
    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void who_waits_for_the_content_version_keeps_nobody_else_waiting() throws Exception {
        URI note = MicropubClient.of(server, "create").create("content=Kept");
        assertThat(get(note).join().statusCode()).isEqualTo(200);
        List<CompletableFuture<HttpResponse<String>>> visitors;
        try (Connection connection = server.database().database().connect(Duration.ZERO);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE content_version");
            visitors = Stream.generate(() -> get(note)).limit(WAITING).toList();
            for (int i = 0; i < 2 * WAITING; i++) {
                assertThat(get(server.url("health/live")).join().statusCode()).isEqualTo(200);
            }
            assertThat(visitors).noneMatch(CompletableFuture::isDone);
            connection.rollback();
        }
        assertThat(visitors)
                .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
    }

    /** Fails when it takes longer. */
    private CompletableFuture<HttpResponse<String>> get(URI address) {
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(10)).build();
        return client.sendAsync(request, BodyHandlers.ofString());
    }
}
