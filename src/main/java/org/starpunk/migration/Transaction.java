package org.starpunk.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** All or nothing, on a connection in auto-commit mode: the statements that begin it are the lock's own. */
final class Transaction {

    private Transaction() {}

    static List<Migration> run(Connection connection, List<String> begin, MigrationLock.Work work) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try {
                for (String sql : begin) {
                    statement.execute(sql);
                }
                List<Migration> result = work.run(connection);
                // SQLite locks all readers out for a COMMIT, even of nothing.
                statement.execute(result.isEmpty() ? "ROLLBACK" : "COMMIT");
                return result;
            } catch (SQLException | RuntimeException e) {
                rollBack(statement, e);
                throw e;
            }
        }
    }

    private static void rollBack(Statement statement, Exception reason) {
        try {
            // A database server rolls back by itself what a lost connection had begun.
            if (!statement.getConnection().isClosed()) {
                beginUnlessBegun(statement);
                statement.execute("ROLLBACK");
            }
        } catch (SQLException e) {
            e.addSuppressed(reason);
            throw new MigrationException(
                    """
                    The rollback failed, so the state of the database is unknown: %s
                    It was to be rolled back because: %s
                    Action: start a single worker; it says what it finds."""
                            .formatted(e.getMessage(), reason.getMessage()),
                    e);
        }
    }

    /** SQLite has rolled back already when the disk is full or fails: that alone must not make a ROLLBACK fail. */
    private static void beginUnlessBegun(Statement statement) {
        try {
            statement.execute("BEGIN");
        } catch (SQLException e) {
            // It is open, as it should be.
            return;
        }
    }
}
