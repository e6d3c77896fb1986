package org.starpunk.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.migration.MigrationSet.Extra;
import org.starpunk.testing.OwnServers;
import org.starpunk.testing.TemporaryDatabase;
import org.starpunk.testing.Trials;

/** kill -9 at random moments of a migration: the database is wholly old or wholly new, and the next start succeeds. */
@Tag("alone")
@OwnServers
@Tag("processes")
class KilledMigrationIT {

    private static final Logger LOGGER = Logger.getLogger(KilledMigrationIT.class.getName());
    private static final MigrationSet LONG = MigrationSet.ALL.with(Extra.LONG);
    private static final int WINDOW_MILLIS = 100;

    private final Random random = new Random();
    private int kills;
    private int inside;
    private int wholeOld;

    @ParameterizedTest
    @CsvSource({"SQLITE, true", "SQLITE, false", "POSTGRESQL, true"})
    void a_killed_worker_leaves_the_database_wholly_old_or_wholly_new(DatabaseVendor vendor, boolean lockFile)
            throws Exception {
        int wanted = Trials.number(3, 100);
        // How many fall inside depends on how fast the machine is; a kill outside proves less, but must do no harm.
        // When no more than a third fall inside, the window is too large.
        while (inside < wanted && kills < 3 * wanted - 1) {
            TemporaryDatabase database = TemporaryDatabase.create(vendor);
            if (!lockFile) {
                Files.createDirectories(database.dataDirectory().resolve("starpunk.db.migrate-lock"));
            }
            killWhileMigrating(database);
            assertWhole(database);
            assertNextStartSucceeds(database);
        }
        LOGGER.info(() -> "%s, lock file %s: %d kills, %d inside the transaction, %d databases old"
                .formatted(vendor, lockFile, kills, inside, wholeOld));
        assertThat(inside).as("kills inside the transaction, of %d", kills).isEqualTo(wanted);
    }

    private void killWhileMigrating(TemporaryDatabase database) throws InterruptedException, IOException {
        try (WorkerProcess worker = WorkerProcess.start().awaitUp()) {
            worker.begin(task(database));
            worker.awaitLine("inside");
            TimeUnit.MICROSECONDS.sleep(random.nextInt(WINDOW_MILLIS * 1000));
            List<String> last = worker.kill();
            kills++;
            if (!last.contains("outside")) {
                inside++;
            }
        }
    }

    private void assertWhole(TemporaryDatabase database) throws SQLException {
        try (Connection connection = database.database().connect(Duration.ofSeconds(30));
                Statement statement = connection.createStatement()) {
            if (database.database().vendor() == DatabaseVendor.SQLITE) {
                assertThat(number(statement, "PRAGMA integrity_check")).isEqualTo("ok");
            }
            List<Migration> known = LONG.of(database.database().vendor());
            List<Migration> pending = new Schema(database.database().vendor(), known).pending(connection);
            assertThat(pending.size()).isIn(0, known.size());
            if (pending.isEmpty()) {
                assertThat(number(statement, "SELECT count(*) FROM filler")).isEqualTo("30000");
            } else {
                wholeOld++;
                try (ResultSet tables = connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE"})) {
                    assertThat(tables.next()).isFalse();
                }
            }
        }
    }

    private static void assertNextStartSucceeds(TemporaryDatabase database) throws Exception {
        WorkerResult next = MigrationWorker.run(task(database));
        assertThat(next.failure()).isEmpty();
        assertThat(next.applied()).isIn(0, MigrationSet.COUNT + 1);
    }

    private static WorkerTask task(TemporaryDatabase database) {
        return new WorkerTask(
                WorkerTask.Strategy.STARPUNK, LONG, database.database().url());
    }

    private static String number(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
