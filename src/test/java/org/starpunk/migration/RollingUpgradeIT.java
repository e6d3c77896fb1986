package org.starpunk.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.FormClient;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.OwnServers;
import org.starpunk.testing.Pause;
import org.starpunk.testing.StarPunkServer;
import org.starpunk.testing.TemporaryDatabase;

/** Two programs on one database: this one, and the next release, which migrates it. */
@Tag("cluster")
@Tag("alone")
@OwnServers
class RollingUpgradeIT {

    private static final Duration WAIT = Duration.ofSeconds(10);

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource
    void this_program_reads_and_writes_while_and_after_the_next_one_migrates(DatabaseVendor vendor) throws Exception {
        TemporaryDatabase site = TemporaryDatabase.createWithOwner(vendor);
        Path next = NextRelease.war(directory);
        Path backups = site.dataDirectory().resolveSibling("backup");
        Map<String, String> environment = Map.of("STARPUNK_BACKUP_DIR", backups.toString());
        try (StarPunkServer before = StarPunkServer.start(site, environment).awaitReady()) {
            FormClient owner = FormClient.owner(before);
            MicropubClient client = MicropubClient.of(before, "create");
            Queue<URI> posts = new ConcurrentLinkedQueue<>();
            AtomicBoolean enough = new AtomicBoolean();
            CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
                while (!enough.get()) {
                    // Fails unless it is answered 201.
                    posts.add(client.create("h=entry&content=Written+by+the+program+before"));
                    // It is the next program that needs the processor.
                    Pause.shortly();
                }
            });
            try (StarPunkServer after =
                    StarPunkServer.start(next, site, environment).awaitReady()) {
                assertThat(after.log()).contains("Applied migration: " + NextRelease.SCRIPT);
                int whenReady = posts.size();
                assertThat(whenReady).as("posts while the next program started").isPositive();
                posts.add(MicropubClient.withToken(after.url(), client.token().orElseThrow())
                        .create("h=entry&content=Written+by+the+next+program"));
                while (posts.size() < whenReady + 10 && !writer.isDone()) {
                    Pause.shortly();
                }
                enough.set(true);
                writer.join();
                assertThat(before.isReady()).isTrue();
                owner.firstAnswerTo(owner.get("/admin/system").selectFirst("button[name=backup]"));
                after.awaitLog("Backed up to");
                assertThat(before.log())
                        .as("what it does not know it cannot back up, and leaves to the next program")
                        .doesNotContain("Job backup");
                for (StarPunkServer node : List.of(before, after)) {
                    assertThat(posts).allMatch(post -> status(node, post) == 200);
                    assertThat(node.log()).doesNotContain("SEVERE");
                }
            }
            leaveBehind(site);
            Instant deadline = Instant.now().plus(WAIT);
            while (before.isReady() && Instant.now().isBefore(deadline)) {
                Pause.shortly();
            }
            HttpResponse<String> health =
                    MicropubClient.withToken(before.url(), "").visit(before.url("/health/ready"));
            assertThat(health.statusCode()).isEqualTo(503);
            assertThat(health.body()).contains("This program is too old for the schema of the database.");
        }
    }

    @Test
    void a_program_that_is_left_behind_says_so_and_does_not_start() throws SQLException {
        TemporaryDatabase site = TemporaryDatabase.createWithOwner(DatabaseVendor.SQLITE);
        apply(site, NextRelease.migration());
        leaveBehind(site);
        try (StarPunkServer server = StarPunkServer.start(site, Map.of())) {
            assertThat(server.awaitExit(Duration.ofSeconds(120))).isEqualTo(1);
            assertThat(server.log().lines().filter(line -> line.contains("does not start")))
                    .singleElement()
                    .asString()
                    .endsWith("The database is newer than this program, and its migration 901_after_900_moods.sql has"
                            + " left this program behind. Nothing was changed. Start the version of StarPunk that"
                            + " migrated this database, or a newer one; or restore a backup.");
        }
    }

    /** As the release after the next one, which needs something no more. */
    private static void leaveBehind(TemporaryDatabase site) throws SQLException {
        apply(site, Migration.of("901_after_900_moods.sql", "DROP TABLE moods"));
    }

    private static void apply(TemporaryDatabase site, Migration migration) throws SQLException {
        DatabaseVendor vendor = site.database().vendor();
        List<Migration> known = new ArrayList<>(MigrationScripts.of(vendor));
        if (migration.version().compareTo("900") > 0) {
            known.add(NextRelease.migration());
        }
        known.add(migration);
        try (Connection connection = site.database().connect(WAIT)) {
            new Schema(vendor, known).apply(connection, List.of(migration));
        }
    }

    private static int status(StarPunkServer node, URI post) {
        return MicropubClient.withToken(node.url(), "")
                .visit(node.url(post.getPath()))
                .statusCode();
    }
}
