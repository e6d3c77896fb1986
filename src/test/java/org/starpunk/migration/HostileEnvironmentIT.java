package org.starpunk.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.starpunk.database.Database;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.Mount;
import org.starpunk.testing.PostgresServer;
import org.starpunk.testing.TemporaryDatabase;

/** Where nothing can be migrated, the operator is told why, and nothing is lost. */
@Tag("processes")
class HostileEnvironmentIT extends SqliteTrial {

    @Test
    void a_missing_directory_is_created() {
        Database database = sqlite(directory.resolve("not/yet/there/starpunk.db"));
        assertThat(new MigrationRunner(database).migrate()).hasSize(MigrationSet.COUNT);
    }

    @Test
    void a_directory_that_cannot_be_created_is_named() throws IOException {
        Path file = Files.writeString(directory.resolve("a-file"), "not a directory");
        assertRefused(sqlite(file.resolve("starpunk.db")), file.toString());
    }

    @Test
    void an_empty_file_is_a_fresh_database() throws IOException {
        Files.createFile(file());
        assertThat(new MigrationRunner(database()).migrate()).hasSize(MigrationSet.COUNT);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_file_that_is_no_database_is_left_as_it_is(boolean lockFilePossible) throws IOException {
        preventLockFile(lockFilePossible, directory);
        byte[] bytes = new byte[20_000];
        new Random(1).nextBytes(bytes);
        Files.write(file(), bytes);
        assertRefused(database(), "no SQLite database");
        assertThat(file()).hasBinaryContent(bytes);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_damaged_file_is_left_as_it_is(boolean lockFilePossible) throws IOException {
        preventLockFile(lockFilePossible, directory);
        new MigrationRunner(database()).migrate();
        byte[] bytes = Files.readAllBytes(file());
        // All of the first page but its header: the table of tables.
        byte[] noise = new byte[3900];
        new Random(1).nextBytes(noise);
        System.arraycopy(noise, 0, bytes, 100, noise.length);
        Files.write(file(), bytes);
        assertRefused(database(), "damaged");
        assertThat(file()).hasBinaryContent(bytes);
    }

    @Test
    void a_lock_file_left_behind_is_no_obstacle() throws IOException {
        Files.writeString(lockFile(), "left behind");
        assertThat(new MigrationRunner(database()).migrate()).hasSize(MigrationSet.COUNT);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_full_disk_changes_nothing_and_the_next_start_succeeds(boolean lockFilePossible) throws Exception {
        try (Mount disk = Mount.tmpfs(directory.resolve("disk"), "size=72k")) {
            preventLockFile(lockFilePossible, disk.path());
            Database database = sqlite(disk.path().resolve("starpunk.db"));
            assertRefused(database, "disk is full");
            disk.remount("size=10m");
            assertThat(new MigrationRunner(database).migrate()).hasSize(MigrationSet.COUNT);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_read_only_file_system_is_named(boolean lockFilePossible) throws Exception {
        try (Mount disk = Mount.tmpfs(directory.resolve("disk"), "size=10m")) {
            Path file = disk.path().resolve("starpunk.db");
            Files.createFile(file);
            preventLockFile(lockFilePossible, disk.path());
            disk.remount("ro");
            assertRefused(sqlite(file), "read-only");
        }
    }

    @Test
    void postgresql_that_is_down_is_said_to_be_out_of_reach() {
        ManualTime time = new ManualTime();
        Database nobody = new Database("jdbc:postgresql://127.0.0.1:1/starpunk", "starpunk", "x");
        MigrationRunner runner = new MigrationRunner(
                nobody,
                nobody::connect,
                Schema.of(nobody.vendor()),
                MigrationLock.of(nobody),
                new RetryLoop(new Backoff(10, Duration.ofSeconds(120), new Random(1)), time));
        assertThatThrownBy(runner::migrate)
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("Database out of reach");
        assertThat(time.sleeps).hasSize(9);
    }

    @Test
    void postgresql_that_comes_up_later_is_waited_for() {
        TemporaryDatabase database = TemporaryDatabase.create(DatabaseVendor.POSTGRESQL);
        Database nobody = new Database("jdbc:postgresql://127.0.0.1:1/starpunk", "starpunk", "x");
        int[] tries = {0};
        MigrationRunner runner = new MigrationRunner(
                database.database(),
                lockWait -> ++tries[0] < 4
                        ? nobody.connect(lockWait)
                        : database.database().connect(lockWait),
                Schema.of(DatabaseVendor.POSTGRESQL),
                new PostgresqlMigrationLock(),
                new RetryLoop(new Backoff(10, Duration.ofSeconds(120), new Random(1)), new ManualTime()));
        assertThat(runner.migrate()).hasSize(MigrationSet.COUNT);
    }

    @Test
    void a_wrong_password_on_postgresql_fails_at_once_and_is_not_repeated_in_the_log() {
        PostgresServer.createUser("careful", "the right one");
        String url =
                TemporaryDatabase.create(DatabaseVendor.POSTGRESQL).database().url();
        String anyone = url.replaceAll("[?&]user=\\w+", "");
        for (String wrong : List.of("the wrong one", "")) {
            assertThatThrownBy(() -> new MigrationRunner(new Database(anyone, "careful", wrong)).migrate())
                    .isInstanceOf(MigrationException.class)
                    .hasMessageContaining("Check starpunk.database.user and starpunk.database.password")
                    .hasMessageContaining("Nothing was changed")
                    .hasMessageNotContaining("the wrong one");
        }
        assertThat(new MigrationRunner(new Database(anyone, "careful", "the right one")).migrate())
                .hasSize(MigrationSet.COUNT);
    }

    @Test
    void a_lock_on_a_table_is_waited_for_and_then_tried_again() throws SQLException {
        TemporaryDatabase database = TemporaryDatabase.create(DatabaseVendor.POSTGRESQL);
        ManualTime time = new ManualTime();
        Schema schema = new Schema(
                DatabaseVendor.POSTGRESQL,
                MigrationScripts.of(DatabaseVendor.POSTGRESQL).subList(0, 2));
        new MigrationRunner(
                        database.database(),
                        database.database()::connect,
                        schema,
                        new PostgresqlMigrationLock(),
                        RetryLoop.standard())
                .migrate();
        try (Connection reader = database.database().connect(Duration.ZERO);
                Statement statement = reader.createStatement()) {
            statement.execute("BEGIN");
            statement.execute("LOCK TABLE notes IN ACCESS SHARE MODE");
            MigrationLock impatient = new LockDecorator(new PostgresqlMigrationLock()) {
                @Override
                public Optional<List<Migration>> inTurn(Connection connection, Deadline deadline, Work work)
                        throws SQLException {
                    if (time.sleeps.size() == 2) {
                        statement.execute("COMMIT");
                    }
                    return super.inTurn(connection, Deadline.in(Duration.ofMillis(50), Time.REAL), work);
                }
            };
            assertThat(new MigrationRunner(
                                    database.database(),
                                    database.database()::connect,
                                    Schema.of(DatabaseVendor.POSTGRESQL),
                                    impatient,
                                    new RetryLoop(new Backoff(10, Duration.ofSeconds(120), new Random(1)), time))
                            .migrate())
                    .hasSize(MigrationSet.COUNT - 2);
        }
        assertThat(time.sleeps).hasSize(2);
    }

    /** Puts a directory in its place, if it is not to be possible. */
    private static void preventLockFile(boolean possible, Path directory) throws IOException {
        if (!possible) {
            Files.createDirectory(directory.resolve("starpunk.db.migrate-lock"));
        }
    }

    private static Database sqlite(Path file) {
        return new Database("jdbc:sqlite:" + file, "", "");
    }

    private static void assertRefused(Database database, String reason) {
        assertThatThrownBy(() -> new MigrationRunner(database).migrate())
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining(reason)
                .hasMessageContaining("Nothing was changed");
    }
}
