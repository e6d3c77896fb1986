package org.starpunk.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.sqlite.SQLiteCommitListener;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.sqlite.jdbc4.JDBC4Connection;

/**
 * A connection to SQLite whose transactions are all or nothing. Out of room, out of memory or with a failing disk,
 * SQLite ends a transaction by itself, and what follows on the connection would be committed one statement at a time.
 * Here every later statement is refused, and the pool throws the connection away. A commit is the end: the driver's own
 * begins the next transaction at once, and reports a failure of that as one of the commit.
 */
final class SqliteConnection extends JDBC4Connection implements WriteLock {

    /** In bytes: a WAL that a long reader has let grow is cut to this when it is begun anew. */
    private static final int WAL_LIMIT = 16 << 20;

    private final SqliteFile file;
    private final Duration lockWait;
    private final KeptStatements statements = new KeptStatements();
    private boolean transactional;
    private boolean begun;
    private boolean lost;

    /** How many rows this connection had changed before the transaction. */
    private long changes;

    private SqliteConnection(String url, SqliteFile file, SQLiteConfig config) throws SQLException {
        super(url, file.path().toString(), config.toProperties());
        this.file = file;
        this.lockWait = Duration.ofMillis(config.getBusyTimeout());
        addCommitListener(new SQLiteCommitListener() {
            @Override
            public void onCommit() {
                // As it was asked for.
            }

            @Override
            public void onRollback() {
                lost = begun;
            }
        });
    }

    /** Opens a file that is there. Its commits survive a power failure. */
    static SqliteConnection open(Database database, Duration lockWait) throws SQLException {
        SqliteFile file = SqliteFile.of(database.file().orElseThrow());
        file.requireInPlace();
        SQLiteConfig config = database.sqlite(lockWait);
        config.setJournalSizeLimit(WAL_LIMIT);
        return new SqliteConnection(database.url(), file, config);
    }

    /** As {@link #open}, but what was committed survives a power failure only after {@link Durability#await}. */
    static SqliteConnection openForServer(Database database, Duration lockWait) throws SQLException {
        SqliteConnection connection = open(database, lockWait);
        connection.getDatabase().exec("PRAGMA synchronous = NORMAL", true);
        return connection;
    }

    /** Begins the transaction, unless it has begun: from then on this connection alone can write. */
    @Override
    public void lock(Duration wait) throws SQLException {
        if (lost) {
            throw ended();
        }
        if (transactional && !begun) {
            try {
                if (!beginAtOnce()) {
                    setBusyTimeout(Math.toIntExact(wait.toMillis()));
                    getDatabase().exec("BEGIN IMMEDIATE", false);
                }
                begun = true;
                changes = getDatabase().total_changes();
            } finally {
                setBusyTimeout(Math.toIntExact(lockWait.toMillis()));
            }
        }
    }

    /** False when somebody else is writing. */
    private boolean beginAtOnce() throws SQLException {
        setBusyTimeout(0);
        try {
            getDatabase().exec("BEGIN IMMEDIATE", false);
            return true;
        } catch (SQLException e) {
            // Of whichever kind: a WAL that is being recovered, too.
            if ((e.getErrorCode() & 0xff) != SQLiteErrorCode.SQLITE_BUSY.code) {
                throw e;
            }
            TurnFigures.busy();
            return false;
        }
    }

    @Override
    public boolean getAutoCommit() {
        return !transactional;
    }

    @Override
    public void setAutoCommit(boolean autoCommit) throws SQLException {
        if (autoCommit && begun && !lost) {
            commit();
        }
        transactional = !autoCommit;
    }

    /** What cannot be committed is rolled back: whoever is told so need not do it. */
    @Override
    public void commit() throws SQLException {
        try {
            if (lost) {
                throw ended();
            }
            if (begun) {
                file.requireInPlace();
                getDatabase().exec("COMMIT", false);
                begun = false;
                if (getDatabase().total_changes() > changes) {
                    LastWrite.succeeded();
                }
            }
        } catch (SQLException e) {
            CommitFailure.remember(e);
            rollback();
            throw e;
        }
    }

    @Override
    public void rollback() throws SQLException {
        if (begun && !lost) {
            begun = false;
            lost = true;
            getDatabase().exec("ROLLBACK", false);
            lost = false;
        }
        begun = false;
    }

    /** SQLite reads on from a file that was moved away. */
    void requireInPlace() throws SQLException {
        file.requireInPlace();
    }

    /** Whether the pool may hand it out again. */
    @Override
    public boolean isValid(int timeout) throws SQLException {
        return !lost && file.isInPlace() && super.isValid(timeout);
    }

    @Override
    public Statement createStatement(int type, int concurrency, int holdability) throws SQLException {
        beginUnlessBegun();
        Statements.count();
        return super.createStatement(type, concurrency, holdability);
    }

    @Override
    public PreparedStatement prepareStatement(String sql, int type, int concurrency, int holdability)
            throws SQLException {
        beginUnlessBegun();
        Statements.count();
        checkOpen();
        checkCursor(type, concurrency, holdability);
        return statements.prepare(this, sql);
    }

    /** The driver asks before a statement that was prepared runs. */
    @Override
    public void tryEnforceTransactionMode() throws SQLException {
        beginUnlessBegun();
        super.tryEnforceTransactionMode();
    }

    private void beginUnlessBegun() throws SQLException {
        // The driver opens the file before there is a wait.
        if (transactional || lost) {
            lock(lockWait);
        }
    }

    private static SQLException ended() {
        return new SQLiteException("SQLite has ended the transaction by itself", SQLiteErrorCode.SQLITE_ABORT_ROLLBACK);
    }
}
