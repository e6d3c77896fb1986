package org.starpunk.database;

import java.sql.SQLException;
import org.sqlite.SQLiteConnection;
import org.sqlite.core.DB;
import org.sqlite.jdbc4.JDBC4PreparedStatement;

/**
 * Has been read and planned by SQLite; closed, it holds no row and no parameter, and is kept for its next use. Whoever has
 * closed it must let go of it: it is the same for its next user.
 */
final class KeptStatement extends JDBC4PreparedStatement {

    private final KeptStatements kept;

    private final String text;

    private boolean inUse = true;

    KeptStatement(SQLiteConnection connection, String text, KeptStatements kept) throws SQLException {
        super(connection, text);
        this.text = text;
        this.kept = kept;
    }

    String text() {
        return text;
    }

    KeptStatement use() {
        inUse = true;
        return this;
    }

    @Override
    public void close() throws SQLException {
        if (!inUse) {
            return;
        }
        inUse = false;
        if (pointer.isClosed()) {
            super.close();
            return;
        }
        rs.close();
        // Also where nobody has asked for the rows: a statement that stands at one keeps SQLite from all newer ones.
        pointer.safeRunConsume(DB::reset);
        resultsWaiting = false;
        clearParameters();
        clearBatch();
        setMaxRows(0);
        setQueryTimeout(0);
        kept.keep(this);
    }

    @Override
    public boolean isClosed() {
        return !inUse || super.isClosed();
    }

    /** Nobody will use it again. */
    void end() throws SQLException {
        super.close();
    }
}
