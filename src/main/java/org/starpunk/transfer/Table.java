package org.starpunk.transfer;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A table that a backup carries: all but what is made of the others, and what is true of one server only.
 *
 * @param columns those that are written, not generated, in their order
 * @param key the columns of the primary key, by which the rows are in the same order in every database
 */
record Table(String name, List<String> columns, List<String> key) {

    /** The migrations of the database it is restored to; and sessions, which the owner may have ended since. */
    private static final Set<String> LEFT_OUT = Set.of("schema_history", "owner_sessions");

    /** Words of the notes, which are read anew. */
    private static final String DERIVED = "search_";

    private static final String INTERNAL = "sqlite_";

    /** Those of a database, sorted by name. */
    static List<Table> list(Connection connection) throws SQLException {
        List<Table> tables = new ArrayList<>();
        for (String name : names(connection)) {
            if (!LEFT_OUT.contains(name) && !name.startsWith(DERIVED)) {
                tables.add(new Table(name, columns(connection, name), key(connection, name)));
            }
        }
        return tables;
    }

    /** Of every table, those that are not carried too. */
    static List<String> names(Connection connection) throws SQLException {
        try (ResultSet rows =
                connection.getMetaData().getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                String name = rows.getString("TABLE_NAME");
                if (!name.startsWith(INTERNAL)) {
                    names.add(name);
                }
            }
            return names.stream().sorted().toList();
        }
    }

    private static List<String> columns(Connection connection, String table) throws SQLException {
        DatabaseMetaData database = connection.getMetaData();
        List<String> columns = new ArrayList<>();
        try (ResultSet rows = database.getColumns(null, connection.getSchema(), table, "%")) {
            while (rows.next()) {
                if (!rows.getString("IS_GENERATEDCOLUMN").equals("YES")) {
                    columns.add(rows.getString("COLUMN_NAME"));
                }
            }
        }
        return columns.stream().sorted().toList();
    }

    private static List<String> key(Connection connection, String table) throws SQLException {
        Map<Integer, String> key = new TreeMap<>();
        try (ResultSet rows = connection.getMetaData().getPrimaryKeys(null, connection.getSchema(), table)) {
            while (rows.next()) {
                key.put(rows.getInt("KEY_SEQ"), rows.getString("COLUMN_NAME"));
            }
        }
        return List.copyOf(key.values());
    }

    /** All rows, in the order of the key. */
    String query() {
        return "SELECT " + quoted(columns) + " FROM \"" + name + "\" ORDER BY " + quoted(key);
    }

    /** For the types of its columns. */
    String queryOfNone() {
        return "SELECT " + quoted(columns) + " FROM \"" + name + "\" WHERE 1 = 0";
    }

    /** One row, with a question mark for each column. */
    String insert() {
        return "INSERT INTO \"" + name + "\" (" + quoted(columns) + ") VALUES ("
                + columns.stream().map(column -> "?").collect(Collectors.joining(", ")) + ")";
    }

    private static String quoted(List<String> names) {
        return names.stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(", "));
    }
}
