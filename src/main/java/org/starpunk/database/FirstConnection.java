package org.starpunk.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.sqlite.SQLiteErrorCode;

/**
 * The connection that a starting server tries before EclipseLink does: where EclipseLink would give up at once and leave
 * an empty server behind, this one waits for a PostgreSQL that starts later than StarPunk.
 */
final class FirstConnection {

    private static final Logger LOGGER = Logger.getLogger(FirstConnection.class.getName());
    private static final Duration DEADLINE = Duration.ofSeconds(120);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private FirstConnection() {}

    /**
     * Returns when the database answers.
     *
     * @throws SQLException at once when waiting cannot help, such as for a wrong password; else after two minutes
     */
    static void await(Database database) throws SQLException {
        Instant deadline = Instant.now().plus(DEADLINE);
        boolean told = false;
        while (true) {
            try (Connection connection = database.connect(PAUSE);
                    Statement statement = connection.createStatement()) {
                switch (database.vendor()) {
                    case SQLITE -> requireUsable(database.file().orElseThrow(), statement);
                    case POSTGRESQL -> statement.execute("SELECT 1");
                }
                return;
            } catch (SQLException e) {
                DatabaseFailure failure = new DatabaseFailure(database, e);
                if (failure.passingObstacle().isEmpty() || Instant.now().isAfter(deadline)) {
                    throw e;
                }
                if (!told) {
                    LOGGER.log(
                            Level.INFO, "Waiting for the database {0}: {1}", new Object[] {database, failure.text()});
                    told = true;
                }
            }
            pause();
        }
    }

    /** SQLite opens a file that this user may only read without a word. Whose turn it is to write is for later. */
    private static void requireUsable(Path file, Statement statement) throws SQLException {
        if (!SqliteFile.isWritable(file)) {
            throw new SQLException("The file cannot be written", null, SQLiteErrorCode.SQLITE_READONLY.code);
        }
        // Opening a file reads nothing of it; this does.
        statement.execute("SELECT COUNT(*) FROM sqlite_master");
    }

    private static void pause() throws SQLException {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("Interrupted while waiting for the database", e);
        }
    }
}
