package org.starpunk.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.starpunk.database.Database;
import org.starpunk.database.DatabaseVendor;

/**
 * Rows by the thousand, in one transaction: all of them or none. The triggers that count tags rest meanwhile, and are
 * made up for at the end: row by row they would count for minutes.
 */
public final class BulkRows implements AutoCloseable {

    private static final Duration LOCK_WAIT = Duration.ofSeconds(30);
    private static final int BATCH = 1_000;

    private final Connection connection;
    private final DatabaseVendor vendor;
    private final List<String> triggers = new ArrayList<>();
    private final List<Insert> inserts = new ArrayList<>();

    private BulkRows(Connection connection, DatabaseVendor vendor) {
        this.connection = connection;
        this.vendor = vendor;
    }

    public static BulkRows into(Database database) throws SQLException {
        BulkRows rows = new BulkRows(database.connect(LOCK_WAIT), database.vendor());
        rows.connection.setAutoCommit(false);
        rows.stopTriggers();
        return rows;
    }

    /** The rows of one table, in the order of its columns. */
    public Insert insert(String table, String... columns) throws SQLException {
        String places = "?, ".repeat(columns.length - 1) + "?";
        Insert insert = new Insert(connection.prepareStatement(
                "INSERT INTO %s (%s) VALUES (%s)".formatted(table, String.join(", ", columns), places)));
        inserts.add(insert);
        return insert;
    }

    public void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The one number that a query gives. */
    public long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Stores them, and has the database count as if they had come one by one. */
    public void commit() throws SQLException {
        flush();
        run("UPDATE note_tags SET listed_at = (SELECT listed_at FROM notes WHERE id = note_id)");
        run("UPDATE tags SET uses = (SELECT COUNT(*) FROM note_tags WHERE tag_id = tags.id AND listed_at IS NOT NULL)");
        run("UPDATE content_version SET version = version + 1");
        for (String trigger : triggers) {
            run(trigger);
        }
        if (vendor == DatabaseVendor.POSTGRESQL) {
            for (String table : List.of("notes", "tags", "media")) {
                // Ids were given here; the next one is the server's.
                run("SELECT setval(pg_get_serial_sequence('%1$s', 'id'), MAX(id)) FROM %1$s".formatted(table));
            }
        }
        connection.commit();
        connection.setAutoCommit(true);
        // What autovacuum does on PostgreSQL after a while; SQLite goes without.
        if (vendor == DatabaseVendor.POSTGRESQL) {
            run("VACUUM ANALYZE");
        }
    }

    /** Those begun first come first: others refer to them. */
    private void flush() throws SQLException {
        for (Insert insert : inserts) {
            if (insert.waiting > 0) {
                insert.statement.executeBatch();
                insert.waiting = 0;
            }
        }
    }

    private void stopTriggers() throws SQLException {
        if (vendor == DatabaseVendor.POSTGRESQL) {
            run("ALTER TABLE note_tags DISABLE TRIGGER USER");
            triggers.add("ALTER TABLE note_tags ENABLE TRIGGER USER");
            return;
        }
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'note_tags'")) {
            while (found.next()) {
                names.add(found.getString(1));
                triggers.add(found.getString(2));
            }
        }
        for (String name : names) {
            run("DROP TRIGGER " + name);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** Into one table, a batch at a time. */
    public final class Insert {

        private final PreparedStatement statement;
        private int waiting;

        private Insert(PreparedStatement statement) {
            this.statement = statement;
        }

        public void add(Object... values) throws SQLException {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.addBatch();
            if (++waiting == BATCH) {
                flush();
            }
        }
    }
}
