package org.starpunk.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.migration.MigrationSet.Extra;
import org.starpunk.testing.OwnServers;
import org.starpunk.testing.TemporaryDatabase;
import org.starpunk.testing.Trials;

/** Up to 32 processes that migrate one database at once. */
@Tag("alone")
@OwnServers
@Tag("processes")
class ConcurrentMigrationIT {

    private static List<WorkerProcess> workers;

    @BeforeAll
    static void startWorkers() throws IOException {
        workers = WorkerProcess.start(32);
    }

    @AfterAll
    static void endWorkers() {
        workers.forEach(WorkerProcess::close);
    }

    static Stream<Arguments> crowds() {
        return Stream.of(DatabaseVendor.values())
                .flatMap(vendor -> Stream.of(4, 10, 32).map(count -> Arguments.of(vendor, count)));
    }

    @ParameterizedTest
    @MethodSource("crowds")
    void on_a_fresh_database_exactly_one_applies_and_all_succeed(DatabaseVendor vendor, int count) {
        for (int trial = 0; trial < Trials.number(2, 40); trial++) {
            assertOneApplies(TemporaryDatabase.create(vendor), count, MigrationSet.COUNT);
        }
    }

    @ParameterizedTest
    @CsvSource({"SQLITE, true", "SQLITE, false", "POSTGRESQL, true"})
    void on_every_older_schema_exactly_one_applies_the_rest(DatabaseVendor vendor, boolean lockFilePossible)
            throws IOException {
        int[] crowds = {4, 10, 32};
        for (int trial = 0; trial < Trials.number(7, 21); trial++) {
            int older = 1 + trial % (MigrationSet.COUNT - 1);
            TemporaryDatabase database = database(vendor, lockFilePossible);
            Race first = race(database, 1, new MigrationSet(older, Extra.NONE));
            assertThat(first.failed()).isEmpty();
            assertOneApplies(database, crowds[trial % 3], MigrationSet.COUNT - older);
        }
    }

    @ParameterizedTest
    @MethodSource("crowds")
    void on_a_current_database_nobody_applies(DatabaseVendor vendor, int count) {
        TemporaryDatabase database = TemporaryDatabase.create(vendor);
        race(database, 1, MigrationSet.ALL);
        Race race = race(database, count, MigrationSet.ALL);
        assertThat(race.failed()).isEmpty();
        assertThat(race.applied()).isZero();
        assertThat(race.retries()).isZero();
    }

    @Test
    void without_a_lock_file_exactly_one_applies_and_all_succeed() throws IOException {
        for (int count : new int[] {4, 10, 32}) {
            for (int trial = 0; trial < Trials.number(2, 40); trial++) {
                assertOneApplies(database(DatabaseVendor.SQLITE, false), count, MigrationSet.COUNT);
            }
        }
    }

    @Test
    void who_neither_leads_nor_applies_does_not_switch_to_wal() throws IOException, SQLException {
        TemporaryDatabase database = database(DatabaseVendor.SQLITE, false);
        assertThat(race(database, 10, MigrationSet.ALL.with(Extra.BROKEN)).failed())
                .hasSize(10);
        try (Connection connection = database.database().connect(Duration.ofSeconds(1))) {
            assertThat(MigrationLock.of(database.database()).isPrepared(connection))
                    .isFalse();
        }
    }

    @Test
    void an_empty_file_is_a_fresh_database() throws IOException {
        TemporaryDatabase database = TemporaryDatabase.create(DatabaseVendor.SQLITE);
        Path data = Files.createDirectories(database.dataDirectory());
        Files.createFile(data.resolve("starpunk.db"));
        assertOneApplies(database, 10, MigrationSet.COUNT);
    }

    @ParameterizedTest
    @CsvSource({"SQLITE, true", "SQLITE, false", "POSTGRESQL, true"})
    void a_broken_migration_is_refused_by_all_and_changes_nothing(DatabaseVendor vendor, boolean lockFilePossible)
            throws IOException, SQLException {
        TemporaryDatabase database = database(vendor, lockFilePossible);
        Race race = race(database, 10, MigrationSet.ALL.with(Extra.BROKEN));
        assertThat(race.failed()).hasSize(10).allSatisfy(worker -> assertThat(worker.failure())
                .contains("999_broken.sql failed at its line 2", "no_such_table", "Nothing was changed"));
        assertThat(tables(database)).isZero();

        assertOneApplies(database, 10, MigrationSet.COUNT);
        int before = tables(database);
        assertThat(race(database, 10, MigrationSet.ALL.with(Extra.BROKEN)).failed())
                .hasSize(10);
        assertThat(tables(database)).isEqualTo(before);
        assertThat(race(database, 10, MigrationSet.ALL).failed()).isEmpty();
    }

    /** With a directory in the lock file's place, if that is not to be possible. */
    private static TemporaryDatabase database(DatabaseVendor vendor, boolean lockFilePossible) throws IOException {
        TemporaryDatabase database = TemporaryDatabase.create(vendor);
        if (!lockFilePossible) {
            Files.createDirectories(database.dataDirectory().resolve("starpunk.db.migrate-lock"));
        }
        return database;
    }

    private static void assertOneApplies(TemporaryDatabase database, int count, int pending) {
        Race race = race(database, count, MigrationSet.ALL);
        assertThat(race.failed()).isEmpty();
        assertThat(race.appliers()).isEqualTo(1);
        assertThat(race.applied()).isEqualTo(pending);
        // A worker that must try again has met a lock that it should have waited for.
        assertThat(race.retries()).isZero();
    }

    private static Race race(TemporaryDatabase database, int count, MigrationSet migrations) {
        return WorkerProcess.race(
                workers.subList(0, count),
                WorkerTask.Strategy.STARPUNK,
                migrations,
                database.database().url());
    }

    private static int tables(TemporaryDatabase database) throws SQLException {
        try (Connection connection = database.database().connect(Duration.ofSeconds(1));
                ResultSet tables = connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE"})) {
            int count = 0;
            while (tables.next()) {
                count++;
            }
            return count;
        }
    }
}
