package org.starpunk.transfer;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.starpunk.database.Database;

/** What the databases do each in their way when all rows leave them, or come. */
interface DatabaseTransfer {

    static DatabaseTransfer of(Database database) {
        return switch (database.vendor()) {
            case SQLITE -> new SqliteTransfer();
            case POSTGRESQL -> new PostgresqlTransfer();
        };
    }

    /** From here to the end of the transaction everything is as it is now, and nobody waits for it. */
    void beginReading(Connection connection) throws SQLException;

    /** Begins a transaction in which rows may come in any order. */
    void beginWriting(Connection connection) throws SQLException;

    /** The greatest number that each table has given to a row. */
    SortedMap<String, Long> lastIds(Connection connection) throws SQLException;

    void setLastIds(Connection connection, SortedMap<String, Long> lastIds) throws SQLException;

    /**
     * Takes away what would change rows as they come, or refuse them.
     *
     * @return the statements that bring it back
     */
    List<String> takeAwayRules(Connection connection) throws SQLException;

    /** @throws SQLException when a row refers to one that is not there */
    void requireReferences(Connection connection) throws SQLException;

    static void run(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The first column of each row. */
    static List<String> list(Connection connection, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
