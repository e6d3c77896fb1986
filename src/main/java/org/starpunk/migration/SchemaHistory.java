package org.starpunk.migration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.starpunk.database.DatabaseVendor;

/** The table {@code schema_history}: one row for each migration that was applied, with Flyway's column names. */
final class SchemaHistory {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private final DatabaseVendor vendor;

    /** As far as it is compared with the program's own migrations. */
    record Row(String version, String script, String checksum) {}

    SchemaHistory(DatabaseVendor vendor) {
        this.vendor = vendor;
    }

    /** In the order in which they were applied; none when the table does not exist. */
    List<Row> read(Connection connection) throws SQLException {
        List<Row> applied = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            if (!exists(statement)) {
                return applied;
            }
            String query = "SELECT version, script, checksum FROM schema_history ORDER BY installed_rank";
            try (ResultSet rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    applied.add(new Row(rows.getString(1), rows.getString(2), rows.getString(3)));
                }
            }
        }
        return applied;
    }

    private boolean exists(Statement statement) throws SQLException {
        String query =
                switch (vendor) {
                    case SQLITE -> "SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE name = 'schema_history')";
                    // Not to_regclass: it answers from a cache that waiting for an advisory lock does not refresh.
                    case POSTGRESQL ->
                        "SELECT EXISTS (SELECT 1 FROM pg_tables WHERE tablename = 'schema_history'"
                                + " AND schemaname = ANY (current_schemas(false)))";
                };
        try (ResultSet answer = statement.executeQuery(query)) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    CREATE TABLE IF NOT EXISTS schema_history (
                        installed_rank INTEGER NOT NULL PRIMARY KEY,
                        version TEXT NOT NULL,
                        description TEXT NOT NULL,
                        script TEXT NOT NULL,
                        checksum TEXT NOT NULL,
                        installed_on TEXT NOT NULL,
                        execution_time INTEGER NOT NULL,
                        CONSTRAINT schema_history_version_unique UNIQUE (version)
                    )""");
        }
    }

    void append(Connection connection, int rank, Migration migration, Instant now, Duration executionTime)
            throws SQLException {
        String insert = "INSERT INTO schema_history VALUES (?, ?, ?, ?, ?, ?, ?)";
        try (PreparedStatement row = connection.prepareStatement(insert)) {
            row.setInt(1, rank);
            row.setString(2, migration.version());
            row.setString(3, migration.description());
            row.setString(4, migration.script());
            row.setString(5, migration.checksum());
            row.setString(6, MOMENT.format(now));
            row.setLong(7, executionTime.toMillis());
            row.executeUpdate();
        }
    }
}
