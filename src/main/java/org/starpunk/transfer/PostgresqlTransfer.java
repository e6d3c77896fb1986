package org.starpunk.transfer;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** PostgreSQL: its foreign keys are made anew once all rows are there, which looks at every row. */
final class PostgresqlTransfer implements DatabaseTransfer {

    private static final String OF_TABLES =
            """
            FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid
            WHERE c.contype = 'f' AND t.relnamespace = current_schema()::regnamespace ORDER BY c.conname""";

    private static final String TABLES =
            """
            FROM pg_class WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace ORDER BY relname""";

    @Override
    public void beginReading(Connection connection) throws SQLException {
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
    }

    @Override
    public void beginWriting(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
    }

    @Override
    public SortedMap<String, Long> lastIds(Connection connection) throws SQLException {
        SortedMap<String, Long> lastIds = new TreeMap<>();
        for (String table : counted(connection)) {
            List<String> last = DatabaseTransfer.list(
                    connection,
                    "SELECT last_value FROM pg_sequences WHERE last_value IS NOT NULL AND"
                            + " format('%I.%I', schemaname, sequencename) = " + sequence(table));
            last.forEach(value -> lastIds.put(table, Long.valueOf(value)));
        }
        return lastIds;
    }

    @Override
    public void setLastIds(Connection connection, SortedMap<String, Long> lastIds) throws SQLException {
        List<String> counted = counted(connection);
        for (String table : lastIds.keySet()) {
            if (counted.contains(table)) {
                DatabaseTransfer.list(
                        connection,
                        "SELECT setval(%s, %d)".formatted(sequence(table), Math.max(1, lastIds.get(table))));
            }
        }
    }

    private static List<String> counted(Connection connection) throws SQLException {
        return DatabaseTransfer.list(
                connection,
                """
                SELECT table_name FROM information_schema.columns
                WHERE table_schema = current_schema() AND column_name = 'id' AND column_default LIKE 'nextval(%'""");
    }

    private static String sequence(String table) {
        return "pg_get_serial_sequence(quote_ident(current_schema()) || '." + table + "', 'id')";
    }

    @Override
    public List<String> takeAwayRules(Connection connection) throws SQLException {
        List<String> back = new ArrayList<>(DatabaseTransfer.list(
                connection,
                "SELECT format('ALTER TABLE %I ADD CONSTRAINT %I %s', t.relname, c.conname, pg_get_constraintdef(c.oid)) "
                        + OF_TABLES));
        DatabaseTransfer.run(
                connection,
                DatabaseTransfer.list(
                        connection,
                        "SELECT format('ALTER TABLE %I DROP CONSTRAINT %I', t.relname, c.conname) " + OF_TABLES));
        DatabaseTransfer.run(
                connection,
                DatabaseTransfer.list(
                        connection, "SELECT format('ALTER TABLE %I DISABLE TRIGGER USER', relname) " + TABLES));
        back.addAll(DatabaseTransfer.list(
                connection, "SELECT format('ALTER TABLE %I ENABLE TRIGGER USER', relname) " + TABLES));
        return back;
    }

    /** The foreign keys that have come back have looked at all rows. */
    @Override
    public void requireReferences(Connection connection) {
        // Nothing is left to look at.
    }
}
