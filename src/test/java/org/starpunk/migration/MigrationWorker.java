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
import org.starpunk.testing.RecordedLog;

/**
 * The main program of a worker process: it answers a task with "ready"; the moment to begin, which comes next, with
 * "done"; and the question that follows with the result. Nobody puts a result together while others are still at work.
 */
final class MigrationWorker {

    private MigrationWorker() {}

    public static void main(String[] arguments) throws Exception {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Logger.getLogger("org.starpunk").setUseParentHandlers(false);
        System.out.println("up");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            Migrator migrator = migrator(WorkerTask.parse(line));
            System.out.println("ready");
            WorkerResult result = run(migrator, Instant.parse(in.readLine()));
            System.out.println("done");
            in.readLine();
            System.out.println(result.format());
        }
    }

    /** Without a process of its own. */
    static WorkerResult run(WorkerTask task) throws InterruptedException, IOException {
        return run(migrator(task), Instant.now());
    }

    private static WorkerResult run(Migrator migrator, Instant begin) throws InterruptedException, IOException {
        try (RecordedLog log = new RecordedLog(MigrationRunner.class)) {
            long wait = ChronoUnit.MICROS.between(Instant.now(), begin);
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
            case ORIGINAL -> {
                OriginalMigrator original =
                        new OriginalMigrator(database, task.migrations().of(database.vendor()));
                yield original::migrate;
            }
            case LIMIT -> {
                List<Migration> migrations = task.migrations().of(database.vendor());
                yield () -> OriginalMigrator.once(database, migrations);
            }
            case FLYWAY -> {
                Flyway flyway = TunedFlyway.of(database, task.migrations().of(database.vendor()));
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
            Optional<List<Migration>> applied = super.inTurn(connection, deadline, inside -> {
                System.out.println("inside");
                return work.run(inside);
            });
            System.out.println("outside");
            return applied;
        }
    }
}
