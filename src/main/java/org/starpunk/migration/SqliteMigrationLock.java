package org.starpunk.migration;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.sqlite.BusyHandler;
import org.starpunk.database.Database;
import org.starpunk.database.DatabaseFailure;

/**
 * SQLite's write lock, taken before anything is read: a transaction that reads first and then writes fails at once
 * beside another. The lock file only spares the others their polling.
 */
final class SqliteMigrationLock implements MigrationLock {

    private static final Duration WAL_WAIT = Duration.ofMillis(100);

    private final Database database;
    private final Path file;
    private final LockFile lockFile;

    SqliteMigrationLock(Database database) {
        this.database = database;
        this.file = database.file().orElseThrow();
        this.lockFile = new LockFile(file.resolveSibling(file.getFileName() + ".migrate-lock"));
    }

    /** Like a file that is missing, an empty one holds nothing: SQLite writes to it when something is committed. */
    @Override
    public boolean isBlank() {
        return file.toFile().length() == 0;
    }

    /** SQLite's own waiting sleeps up to 100 ms at a time, and long after the lock is free. */
    @Override
    public void setWait(Connection connection, Deadline deadline) throws SQLException {
        BusyHandler.setHandler(connection, new BusyHandler() {
            @Override
            protected int callback(int invocations) {
                pause();
                return deadline.hasPassed() ? 0 : 1;
            }
        });
    }

    @Override
    public Optional<List<Migration>> inTurn(Connection connection, Deadline deadline, Work work) throws SQLException {
        try (LockFile.Turn turn = lockFile.await(deadline)) {
            if (turn.role() == LockFile.Role.FOLLOWER) {
                return Optional.empty();
            }
            List<Migration> applied = Transaction.run(connection, List.of("BEGIN IMMEDIATE"), work);
            if (turn.role() == LockFile.Role.LEADER || !applied.isEmpty()) {
                switchToWal(connection, deadline);
            }
            return Optional.of(applied);
        }
    }

    /** WAL lasts: it is a property of the file. */
    @Override
    public boolean isPrepared(Connection connection) throws SQLException {
        return "wal".equals(journalMode(connection, ""));
    }

    /**
     * Only ever called by one worker: two that switch at once fail at once. While anyone reads, it waits for a moment
     * only; a database that stays in its old mode is slower, but right, and is switched at the next start.
     */
    private void switchToWal(Connection connection, Deadline deadline) throws SQLException {
        Deadline moment = Deadline.in(WAL_WAIT, deadline.time());
        setWait(connection, moment);
        try {
            journalMode(connection, " = WAL");
        } catch (SQLException e) {
            if (!isBusy(e)) {
                throw e;
            }
        } finally {
            setWait(connection, deadline);
        }
    }

    private static String journalMode(Connection connection, String change) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet mode = statement.executeQuery("PRAGMA journal_mode" + change)) {
            return mode.next() ? mode.getString(1) : "";
        }
    }

    private static void pause() {
        LockSupport.parkNanos(ThreadLocalRandom.current()
                .nextLong(Duration.ofMillis(1).toNanos(), Duration.ofMillis(3).toNanos()));
    }

    private boolean isBusy(SQLException failure) {
        return new DatabaseFailure(database, failure).passingObstacle().isPresent();
    }
}
