package org.starpunk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starpunk.database.Database;
import org.starpunk.testing.FormClient;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.OwnServers;
import org.starpunk.testing.Pause;
import org.starpunk.testing.PostgresProcess;
import org.starpunk.testing.StarPunkServer;
import org.starpunk.testing.TemporaryDatabase;

/** A PostgreSQL that is away: whoever asks is told so soon, however many ask, and is served as soon as it is back. */
@Tag("alone")
@OwnServers
class AbsenceIT {

    /** The server itself waits for five seconds until it gives up a connection. */
    private static final Duration SOON = Duration.ofSeconds(4);

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @TempDir
    Path directory;

    private PostgresProcess postgres;
    private String url;
    private StarPunkServer server;
    private MicropubClient client;
    private URI note;

    @BeforeEach
    void create() {
        postgres = PostgresProcess.create();
        url = postgres.newDatabaseUrl("starpunk");
    }

    private void start(String way) {
        server = StarPunkServer.start(
                        new TemporaryDatabase(directory.resolve("data"), new Database(way, "", "")).withOwner(),
                        Map.of())
                .awaitReady();
        FormClient owner = new FormClient(server.url()).signIn(StarPunkServer.PASSWORD);
        client = MicropubClient.withToken(server.url(), owner.newToken("Absence", "create"));
        note = client.create("h=entry&content=before");
    }

    @AfterEach
    void stop() {
        threads.shutdown();
        if (server != null) {
            server.close();
        }
        postgres.close();
    }

    @Test
    void one_that_is_stopped_keeps_nobody_waiting() throws Exception {
        start(url);
        verifyThatALateReadIsToldToo();
        postgres.stop();
        for (HttpRequest.Builder request : List.of(page(), query(), post())) {
            Answer answer = send(request);
            assertThat(answer.status()).as(answer.toString()).isEqualTo(503);
            assertThat(answer.time()).as(answer.toString()).isLessThan(SOON);
        }
        HttpResponse<String> health = MicropubClient.send(HttpRequest.newBuilder(server.url("/health/ready")));
        assertThat(health.statusCode()).isEqualTo(503);
        assertThat(health.body()).contains("The database is out of reach.");
        postgres.start();
        verifyServes();
    }

    @Test
    void one_that_is_silent_keeps_one_thread_waiting_and_not_that_of_each_request() throws Exception {
        int port = URI.create(url.substring("jdbc:".length())).getPort();
        try (MutedConnection way = new MutedConnection(port)) {
            start(url.replace(":" + port + "/", ":" + way.port() + "/") + "&socketTimeout=3");
            way.mute(true);
            verifyThatOneWaits();
            way.mute(false);
            verifyServes();
        }
    }

    /** Of a page whose note was found when its connection was cut, and whose tags were not. */
    private void verifyThatALateReadIsToldToo() throws Exception {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE note_tags");
            Future<Answer> answer = threads.submit(() -> send(HttpRequest.newBuilder(note)));
            Instant deadline = Instant.now().plus(SOON);
            while (!cutOffWhoWaits(statement)) {
                assertThat(Instant.now()).as("nobody waits for the tags").isBefore(deadline);
                Pause.shortly();
            }
            assertThat(answer.get().status()).isEqualTo(503);
        }
        assertThat(send(HttpRequest.newBuilder(note)).status()).isEqualTo(200);
    }

    private static boolean cutOffWhoWaits(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                + " WHERE datname = current_database() AND wait_event_type = 'Lock'")) {
            return rows.next();
        }
    }

    private void verifyThatOneWaits() throws Exception {
        // Before anybody knows, each of these may wait for an answer.
        assertThat(sendAll(List.of(page(), query(), page(), query(), post())))
                .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(503));
        List<HttpRequest.Builder> many = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            many.addAll(List.of(page(), query(), post()));
        }
        List<Answer> answers = sendAll(many);
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(503));
        assertThat(answers)
                .filteredOn(answer -> answer.time().compareTo(SOON) > 0)
                .as("those that have looked whether it is back: for pages, and for all else")
                .hasSizeLessThanOrEqualTo(6);
    }

    private void verifyServes() {
        server.awaitReady();
        assertThat(send(page()).status()).isEqualTo(200);
        assertThat(send(query()).status()).isEqualTo(200);
        client.create("h=entry&content=after");
        assertThat(server.log().lines().filter(line -> line.startsWith("\tat ")))
                .as("stack traces")
                .isEmpty();
    }

    private HttpRequest.Builder page() {
        return HttpRequest.newBuilder(server.url());
    }

    private HttpRequest.Builder query() {
        return client.request("?q=config");
    }

    private HttpRequest.Builder post() {
        return client.request("")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("h=entry&content=meanwhile"));
    }

    private List<Answer> sendAll(List<HttpRequest.Builder> requests) throws Exception {
        List<Future<Answer>> sent = requests.stream()
                .map(request -> threads.submit(() -> send(request)))
                .toList();
        List<Answer> answers = new ArrayList<>();
        for (Future<Answer> answer : sent) {
            answers.add(answer.get());
        }
        return answers;
    }

    private static Answer send(HttpRequest.Builder request) {
        Instant began = Instant.now();
        HttpResponse<String> response = MicropubClient.send(request);
        return new Answer(response.uri().getPath(), response.statusCode(), Duration.between(began, Instant.now()));
    }

    private record Answer(String path, int status, Duration time) {}
}
