package org.starpunk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.OwnServers;
import org.starpunk.testing.Pause;
import org.starpunk.testing.StarPunkServer;
import org.starpunk.testing.TemporaryDatabase;

/** How a server begins and ends. */
@OwnServers
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
    void whoever_asks_while_a_server_starts_has_an_answer() throws Exception {
        ExecutorService askers = Executors.newFixedThreadPool(8);
        TemporaryDatabase database = TemporaryDatabase.createWithOwner(DatabaseVendor.SQLITE);
        try (StarPunkServer server = StarPunkServer.start(database, Map.of())) {
            List<Callable<Duration>> questions = Collections.nCopies(8, () -> longestWait(server));
            for (Future<Duration> wait : askers.invokeAll(questions)) {
                assertThat(wait.get()).isLessThan(Duration.ofSeconds(15));
            }
        } finally {
            askers.shutdown();
        }
    }

    /** Payara itself looks for it with the first request, which may come in a moment when nothing can be found. */
    @Test
    void by_what_its_server_tells_who_asks_is_found_before_anybody_does(@TempDir Path directory) throws IOException {
        Path properties = Files.writeString(
                directory.resolve("java.security"), "authconfigprovider.factory=org.starpunk.NoSuchFactory\n");
        try (StarPunkServer server = StarPunkServer.start(
                TemporaryDatabase.createWithOwner(DatabaseVendor.SQLITE),
                Map.of("JAVA_TOOL_OPTIONS", "-Djava.security.properties=" + properties))) {
            assertThat(server.awaitLog("SiteOpening.start")).contains("NoSuchFactory");
        }
    }

    /** Of one who asks without a pause, on a connection that stays, until the server is ready. */
    private static Duration longestWait(StarPunkServer server) throws InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request =
                HttpRequest.newBuilder(server.url("/health/ready")).build();
        Duration longest = Duration.ZERO;
        Instant end = Instant.now().plus(DEADLINE);
        int status = 0;
        while (status != 200) {
            Instant asked = Instant.now();
            assertThat(asked).as("it is ready").isBefore(end);
            try {
                status = client.send(request, BodyHandlers.discarding()).statusCode();
            } catch (IOException e) {
                // Nobody listens yet.
                Pause.shortly();
            }
            Duration wait = Duration.between(asked, Instant.now());
            longest = wait.compareTo(longest) > 0 ? wait : longest;
        }
        return longest;
    }

    private static List<String> linesWith(StarPunkServer server, String text) {
        return server.log().lines().filter(line -> line.contains(text)).toList();
    }
}
