package org.starpunk.transfer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** SQLite: its rules are in its own table of the schema, and its foreign keys can be left alone for a while. */
final class SqliteTransfer implements DatabaseTransfer {

    /** The driver's own transactions would keep others from writing. */
    @Override
    public void beginReading(Connection connection) throws SQLException {
        DatabaseTransfer.run(connection, List.of("BEGIN DEFERRED"));
    }

    /** Outside a transaction it is said whether foreign keys count. */
    @Override
    public void beginWriting(Connection connection) throws SQLException {
        DatabaseTransfer.run(connection, List.of("PRAGMA foreign_keys = OFF"));
        connection.setAutoCommit(false);
    }

    @Override
    public SortedMap<String, Long> lastIds(Connection connection) throws SQLException {
        SortedMap<String, Long> lastIds = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT name, seq FROM sqlite_sequence")) {
            while (rows.next()) {
                lastIds.put(rows.getString(1), rows.getLong(2));
            }
        }
        return lastIds;
    }

    @Override
    public void setLastIds(Connection connection, SortedMap<String, Long> lastIds) throws SQLException {
        DatabaseTransfer.run(connection, List.of("DELETE FROM sqlite_sequence"));
        String insert = "INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            for (String table : lastIds.keySet()) {
                statement.setString(1, table);
                statement.setLong(2, lastIds.get(table));
                statement.executeUpdate();
            }
        }
    }

    @Override
    public List<String> takeAwayRules(Connection connection) throws SQLException {
        List<String> triggers = DatabaseTransfer.list(
                connection, "SELECT sql FROM sqlite_master WHERE type = 'trigger' ORDER BY rowid");
        DatabaseTransfer.run(
                connection,
                DatabaseTransfer.list(
                        connection,
                        "SELECT 'DROP TRIGGER \"' || name || '\"' FROM sqlite_master WHERE type = 'trigger'"));
        return triggers;
    }

    @Override
    public void requireReferences(Connection connection) throws SQLException {
        List<String> tables = DatabaseTransfer.list(connection, "PRAGMA foreign_key_check");
        if (!tables.isEmpty()) {
            throw new SQLException("Rows refer to others that are not there, in " + tables);
        }
    }
}
