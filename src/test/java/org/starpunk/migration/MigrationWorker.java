package org.starpunk.migration;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.starpunk.database.Database;

/**
 * The main program of a worker process: for each line that comes in it migrates one database, at the moment that the
 * line says, and answers with one line.
 */
final class MigrationWorker {

    private MigrationWorker() {}

    public static void main(String[] arguments) throws Exception {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Logger.getLogger("org.starpunk").setUseParentHandlers(false);
        System.out.println("up");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            WorkerTask task = WorkerTask.parse(line);
            WorkerResult result = run(task);
            System.out.println(result.format());
        }
    }

    static WorkerResult run(WorkerTask task) throws InterruptedException, IOException {
        try (RecordedLog log = new RecordedLog()) {
            Migrator migrator = migrator(task);
            long wait = ChronoUnit.MICROS.between(Instant.now(), task.begin());
            TimeUnit.MICROSECONDS.sleep(Math.max(0, wait));
            int applied = 0;
            String failure = "";
            try {
                applied = migrator.migrate();
            } catch (MigrationException | FlywayException | SQLException e) {
                failure = e.getMessage();
            }
            Instant end = Instant.now();
            int retries = (int)
                    log.lines().stream().filter(text -> text.contains("retry")).count();
            return new WorkerResult(end, applied, retries, failure);
        }
    }

    @FunctionalInterface
    private interface Migrator {
        int migrate() throws SQLException, IOException;
    }

    private static Migrator migrator(WorkerTask task) {
        Database database = new Database(task.url(), "", "");
        return switch (task.strategy()) {
            case STARPUNK -> {
                MigrationRunner runner = runner(database, task.migrations());
                yield () -> runner.migrate().size();
            }
            case ORIGINAL -> () -> new OriginalMigrator(database, MigrationScripts.of(database.vendor())).migrate();
            case LIMIT -> () -> OriginalMigrator.once(database, MigrationScripts.of(database.vendor()));
            case FLYWAY -> {
                Flyway flyway = TunedFlyway.of(database);
                yield () -> flyway.migrate().migrationsExecuted;
            }
        };
    }

    private static MigrationRunner runner(Database database, MigrationSet migrations) {
        return new MigrationRunner(
                database,
                database::connect,
                new Schema(database.vendor(), migrations.of(database.vendor())),
                migrations.extra() == MigrationSet.Extra.LONG
                        ? new TellingLock(MigrationLock.of(database))
                        : MigrationLock.of(database),
                RetryLoop.standard());
    }

    /** Says when the transaction is open, so that a test knows what it kills. */
    private static final class TellingLock extends LockDecorator {

        TellingLock(MigrationLock lock) {
            super(lock);
        }

        @Override
        public Optional<List<Migration>> inTurn(Connection connection, Deadline deadline, Work work)
                throws SQLException {
            Optional<List<Migration>> applied = super.inTurn(connection, deadline, () -> {
                System.out.println("inside");
                return work.run();
            });
            System.out.println("outside");
            return applied;
        }
    }
}
