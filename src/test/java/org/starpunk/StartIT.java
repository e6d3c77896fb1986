package org.starpunk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.MultipartBody;
import org.starpunk.testing.SampleFiles;
import org.starpunk.testing.StarPunkServer;
import org.starpunk.testing.TemporaryDatabase;

/** How a server begins and ends. */
class StartIT {

    private static final Duration DEADLINE = Duration.ofSeconds(120);

    @Test
    void malformed_values_stop_the_start_with_one_line_each() {
        Map<String, String> malformed = Map.of("STARPUNK_MIGRATION_ENABLED", "yes", "STARPUNK_MEDIA_MAX_SIZE", "much");
        try (StarPunkServer server =
                StarPunkServer.startJar(TemporaryDatabase.create(DatabaseVendor.SQLITE), malformed)) {
            assertThat(server.awaitExit(DEADLINE)).isEqualTo(1);
            assertThat(linesWith(server, "does not start"))
                    .satisfiesExactly(
                            line -> assertThat(line)
                                    .endsWith("StarPunk does not start."
                                            + " starpunk.migration.enabled is \"yes\", but must be true or false"),
                            line -> assertThat(line)
                                    .contains(
                                            "StarPunk does not start. starpunk.media.max-size is \"much\", but must be"));
        }
    }

    @Test
    void a_node_that_may_not_migrate_refuses_to_serve_while_something_is_pending() {
        Map<String, String> never = Map.of("STARPUNK_MIGRATION_ENABLED", "false");
        try (StarPunkServer server = StarPunkServer.start(TemporaryDatabase.create(DatabaseVendor.SQLITE), never)) {
            assertThat(server.awaitExit(DEADLINE)).isEqualTo(1);
            assertThat(linesWith(server, "does not start"))
                    .singleElement()
                    .asString()
                    .contains("starpunk.migration.enabled is false", "001_initial_schema.sql", "009_tag_addresses.sql");
        }
    }

    @Test
    void a_file_that_is_no_database_stops_the_start_and_stays_as_it_is() throws IOException {
        TemporaryDatabase database = TemporaryDatabase.create(DatabaseVendor.SQLITE);
        Path file = Files.createDirectories(database.dataDirectory()).resolve("starpunk.db");
        String content = "These are the minutes of a meeting, not a database. ".repeat(100);
        Files.writeString(file, content);
        try (StarPunkServer server = StarPunkServer.start(database, Map.of())) {
            assertThat(server.awaitExit(DEADLINE)).isEqualTo(1);
            assertThat(linesWith(server, "does not start"))
                    .singleElement()
                    .asString()
                    .contains(file.toString(), "The file is no SQLite database");
            assertThat(file).hasContent(content);
        }
    }

    @Test
    void the_data_directory_is_for_the_owner_of_the_process_alone() throws IOException {
        Path data = StarPunkServer.shared(DatabaseVendor.SQLITE).database().dataDirectory();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("starpunk.db"))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_server_that_is_asked_to_end_finishes_and_answers_what_it_has_taken() throws Exception {
        TemporaryDatabase database = TemporaryDatabase.create(DatabaseVendor.SQLITE);
        try (StarPunkServer server =
                StarPunkServer.startJar(database, Map.of("STARPUNK_OWNER_PASSWORD", StarPunkServer.PASSWORD))) {
            server.awaitReady();
            MicropubClient client = MicropubClient.of(server, "create", "media");
            ExecutorService clients = Executors.newFixedThreadPool(10);
            Queue<Integer> answers = new ConcurrentLinkedQueue<>();
            Queue<Integer> uploads = new ConcurrentLinkedQueue<>();
            CountDownLatch busy = new CountDownLatch(30);
            for (int i = 0; i < 8; i++) {
                clients.execute(() -> post(() -> client.form("h=entry&content=Busy"), answers, busy));
            }
            byte[] film = SampleFiles.read("film.mp4");
            for (int i = 0; i < 2; i++) {
                clients.execute(() ->
                        post(() -> client.media().multipart(new MultipartBody().file("file", film)), uploads, busy));
            }
            assertThat(busy.await(60, TimeUnit.SECONDS)).isTrue();
            server.process().destroy();
            // What a service manager and a terminal send at the same time ends nothing sooner.
            new ProcessBuilder("kill", "-INT", String.valueOf(server.process().pid())).start();
            assertThat(server.awaitExit(Duration.ofSeconds(60))).isZero();
            clients.shutdown();
            assertThat(clients.awaitTermination(60, TimeUnit.SECONDS)).isTrue();

            assertThat(database.dataDirectory().resolve("starpunk.db-wal"))
                    .as("the write-ahead log is in the database once the last connection has closed")
                    .doesNotExist();
            assertThat(answers).allMatch(status -> status == 201 || status == 503);
            assertThat(uploads).allMatch(status -> status == 201 || status == 503);
            assertThat(rows(database, "notes"))
                    .as("what is stored was answered 201, and the other way round")
                    .isEqualTo(Collections.frequency(answers, 201));
            assertThat(rows(database, "media")).isEqualTo(Collections.frequency(uploads, 201));
            assertThat(linesWith(server, "StarPunk ends")).hasSize(1);
            assertThat(linesWith(server, "SEVERE")).isEmpty();
        }
    }

    /** Again and again, until the server is gone; a connection that breaks before an answer is no answer. */
    private static void post(Supplier<HttpResponse<String>> request, Collection<Integer> answers, CountDownLatch busy) {
        try {
            while (true) {
                answers.add(request.get().statusCode());
                busy.countDown();
            }
        } catch (UncheckedIOException e) {
            busy.countDown();
        }
    }

    private static int rows(TemporaryDatabase database, String table) throws SQLException {
        try (Connection connection = database.database().connect(Duration.ofSeconds(10));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
            row.next();
            return row.getInt(1);
        }
    }

    private static List<String> linesWith(StarPunkServer server, String text) {
        return server.log().lines().filter(line -> line.contains(text)).toList();
    }
}
