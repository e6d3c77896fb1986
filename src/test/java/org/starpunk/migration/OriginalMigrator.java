package org.starpunk.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.starpunk.database.Database;
import org.starpunk.database.DatabaseVendor;

/** The algorithm of StarPunk's forerunner: always the write lock, SQLite's own waiting, and a backoff around it. */
final class OriginalMigrator {

    private static final int BUSY = 5;

    private final Database database;
    private final List<Migration> migrations;

    OriginalMigrator(Database database, List<Migration> migrations) {
        this.database = database;
        this.migrations = migrations;
    }

    int migrate() throws SQLException {
        for (int retry = 1; ; retry++) {
            try (Connection connection = database.connect(Duration.ofSeconds(30))) {
                return attempt(connection, migrations);
            } catch (SQLException e) {
                if (e.getErrorCode() != BUSY || retry == 10) {
                    throw e;
                }
            }
            try {
                TimeUnit.MILLISECONDS.sleep(
                        (100L << retry) + ThreadLocalRandom.current().nextInt(100));
            } catch (InterruptedException e) {
                throw new SQLException(e);
            }
        }
    }

    /** Without any thought of others; then in WAL mode, as StarPunk leaves it. */
    static int once(Database database, List<Migration> migrations) throws SQLException {
        try (Connection connection = database.connect(Duration.ZERO);
                Statement statement = connection.createStatement()) {
            int applied = attempt(connection, migrations);
            statement.execute("PRAGMA journal_mode = WAL");
            return applied;
        }
    }

    private static int attempt(Connection connection, List<Migration> migrations) throws SQLException {
        SchemaHistory history = new SchemaHistory(DatabaseVendor.SQLITE);
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            try {
                history.create(connection);
                Set<String> applied = new HashSet<>();
                history.read(connection).forEach(row -> applied.add(row.script()));
                List<Migration> pending = migrations.stream()
                        .filter(migration -> !applied.contains(migration.script()))
                        .toList();
                if (!pending.isEmpty()) {
                    new Schema(DatabaseVendor.SQLITE, migrations).apply(connection, pending);
                }
                statement.execute("COMMIT");
                return pending.size();
            } catch (SQLException e) {
                statement.execute("ROLLBACK");
                throw e;
            }
        }
    }
}
