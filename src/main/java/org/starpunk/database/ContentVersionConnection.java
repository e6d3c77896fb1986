package org.starpunk.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

/**
 * A connection for nothing but the content version, which every request asks for: to borrow one from the pool takes
 * longer than to read it.
 */
final class ContentVersionConnection {

    /** After that a connection that still answers may yet be one to a database that is no more the right one. */
    private static final Duration TRUST = Duration.ofSeconds(1);

    private final Opening opening;

    private Connection connection;
    private PreparedStatement query;
    private long validAt;

    ContentVersionConnection(Opening opening) {
        this.opening = opening;
    }

    /** How a connection is opened. */
    interface Opening {
        Connection open() throws SQLException;
    }

    /** What has broken meanwhile, as when PostgreSQL was restarted, is opened anew once. */
    synchronized long read() throws SQLException {
        if (connection != null) {
            try {
                return lookAgain();
            } catch (SQLException e) {
                close();
            }
        }
        open();
        return look();
    }

    private void open() throws SQLException {
        connection = opening.open();
        query = connection.prepareStatement(ContentVersionRepository.QUERY);
        validAt = System.nanoTime();
    }

    private long lookAgain() throws SQLException {
        if (connection instanceof SqliteConnection sqlite) {
            sqlite.requireInPlace();
        }
        if (System.nanoTime() - validAt > TRUST.toNanos()) {
            if (!connection.isValid(0)) {
                throw new SQLException("The connection is not valid any more");
            }
            validAt = System.nanoTime();
        }
        return look();
    }

    private long look() throws SQLException {
        Statements.count();
        try (ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    synchronized void close() {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            // It was of no more use.
        } finally {
            connection = null;
        }
    }
}
