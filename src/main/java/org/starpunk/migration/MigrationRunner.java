package org.starpunk.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;
import org.starpunk.configuration.Keys;
import org.starpunk.database.Database;
import org.starpunk.database.DatabaseFailure;

/** Brings one database to the program's schema, beside any number of workers that try the same. */
final class MigrationRunner {

    private static final Logger LOGGER = Logger.getLogger(MigrationRunner.class.getName());

    private final Database database;
    private final Connector connector;
    private final Schema schema;
    private final MigrationLock lock;
    private final RetryLoop retries;

    /** @throws MigrationException when the configured database is in an unsafe place */
    MigrationRunner(Keys keys) {
        this(Database.from(keys));
        if (!MigrationSettings.from(keys).networkFilesystemAllowed()) {
            database.file().ifPresent(NetworkFilesystem::refuse);
        }
    }

    MigrationRunner(Database database) {
        this(
                database,
                database::connect,
                Schema.of(database.vendor()),
                MigrationLock.of(database),
                RetryLoop.standard());
    }

    MigrationRunner(Database database, Connector connector, Schema schema, MigrationLock lock, RetryLoop retries) {
        this.database = database;
        this.connector = connector;
        this.schema = schema;
        this.lock = lock;
        this.retries = retries;
    }

    /**
     * Applies what is pending, all of it or nothing.
     *
     * @return what this worker applied; empty when nothing was left for it
     * @throws MigrationException when this node must not serve
     */
    List<Migration> migrate() {
        List<Migration> applied = retries.run(this::attempt, failure -> new DatabaseFailure(database, failure));
        applied.forEach(migration -> LOGGER.info(() -> "Applied migration: " + migration.script()));
        if (applied.isEmpty()) {
            LOGGER.info("All migrations already applied by another worker");
        }
        return applied;
    }

    private List<Migration> attempt(Deadline deadline) throws SQLException {
        try (Connection connection = connector.connect(deadline.remaining())) {
            lock.setWait(connection, deadline);
            while (lock.isBlank() || !isCurrent(connection)) {
                Optional<List<Migration>> applied = lock.inTurn(connection, deadline, this::applyPending);
                if (applied.isPresent()) {
                    return applied.get();
                }
            }
            tellOfNewer(schema.unknown(connection));
            return List.of();
        }
    }

    private static void tellOfNewer(List<String> unknown) {
        if (!unknown.isEmpty()) {
            LOGGER.warning(() -> "The database is newer than this program, which serves it all the same until it is"
                    + " upgraded, too: it has " + String.join(", ", unknown));
        }
    }

    private boolean isCurrent(Connection connection) throws SQLException {
        return schema.pending(connection).isEmpty() && lock.isPrepared(connection);
    }

    private List<Migration> applyPending(Connection connection) throws SQLException {
        // Read again, now that nobody else can write: another worker may have been faster.
        List<Migration> pending = schema.pending(connection);
        if (!pending.isEmpty()) {
            schema.apply(connection, pending);
        }
        return pending;
    }

    /** What a {@link #migrate()} would apply now; changes nothing. */
    List<Migration> pending() {
        return retries.run(
                deadline -> {
                    try (Connection connection = connector.connect(deadline.remaining())) {
                        return schema.pending(connection);
                    }
                },
                failure -> new DatabaseFailure(database, failure));
    }
}
