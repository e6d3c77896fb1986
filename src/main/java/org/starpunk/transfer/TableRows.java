package org.starpunk.transfer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of a table as lines of JSON: an array of the columns' names, then an array for each row. The same rows are
 * the same bytes, of whichever database they are: truth values are 0 and 1.
 */
final class TableRows {

    private static final int AT_ONCE = 500;

    private static final JsonFactory JSON = JsonFactory.builder().build();

    private TableRows() {}

    static void write(Connection connection, Table table, OutputStream out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
                Statement statement = connection.createStatement()) {
            statement.setFetchSize(AT_ONCE);
            json.setRootValueSeparator(null);
            writeLine(json, table.columns());
            try (ResultSet rows = statement.executeQuery(table.query())) {
                while (rows.next()) {
                    writeLine(json, values(rows, table.columns().size()));
                }
            }
        } catch (SQLException e) {
            throw new IOException("The table " + table.name() + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static List<Object> values(ResultSet rows, int columns) throws SQLException {
        List<Object> values = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
            values.add(rows.getObject(i));
        }
        return values;
    }

    private static void writeLine(JsonGenerator json, List<?> values) throws IOException {
        json.writeStartArray();
        for (Object value : values) {
            writeValue(json, value);
        }
        json.writeEndArray();
        json.writeRaw('\n');
    }

    private static void writeValue(JsonGenerator json, Object value) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof String text) {
            json.writeString(text);
        } else if (value instanceof Boolean truth) {
            json.writeNumber(truth ? 1 : 0);
        } else if (value instanceof Integer || value instanceof Long) {
            json.writeNumber(((Number) value).longValue());
        } else {
            throw new IllegalArgumentException("A column that is no text, integer or boolean: " + value.getClass());
        }
    }

    /**
     * Adds the rows to a table.
     *
     * @throws BackupException when they are those of a table with other columns
     */
    static void read(InputStream in, Table table, Connection connection) throws SQLException, IOException {
        try (JsonParser json = JSON.createParser(in).disable(JsonParser.Feature.AUTO_CLOSE_SOURCE)) {
            if (!readLine(json).equals(table.columns())) {
                throw new BackupException("The backup has other columns of the table " + table.name());
            }
            List<Boolean> truths = truths(connection, table);
            try (PreparedStatement insert = connection.prepareStatement(table.insert())) {
                insert(json, insert, truths);
            }
        }
    }

    /** Which of the columns have a type for truth values. */
    private static List<Boolean> truths(Connection connection, Table table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet none = statement.executeQuery(table.queryOfNone())) {
            List<Boolean> truths = new ArrayList<>();
            for (int i = 1; i <= table.columns().size(); i++) {
                int type = none.getMetaData().getColumnType(i);
                truths.add(type == Types.BIT || type == Types.BOOLEAN);
            }
            return truths;
        }
    }

    private static void insert(JsonParser json, PreparedStatement insert, List<Boolean> truths)
            throws SQLException, IOException {
        long count = 0;
        for (List<Object> row = readLine(json); !row.isEmpty(); row = readLine(json)) {
            if (row.size() != truths.size()) {
                throw new BackupException("A row of the backup is not whole.");
            }
            for (int i = 0; i < row.size(); i++) {
                Object value = row.get(i);
                insert.setObject(i + 1, truths.get(i) && value != null ? (Object) value.equals(1L) : value);
            }
            insert.addBatch();
            count++;
            if (count % AT_ONCE == 0) {
                insert.executeBatch();
            }
        }
        insert.executeBatch();
    }

    /** Empty at the end. */
    private static List<Object> readLine(JsonParser json) throws IOException {
        List<Object> values = new ArrayList<>();
        if (json.nextToken() == JsonToken.START_ARRAY) {
            while (json.nextToken() != JsonToken.END_ARRAY) {
                values.add(
                        switch (json.currentToken()) {
                            case VALUE_STRING -> json.getText();
                            case VALUE_NUMBER_INT -> json.getLongValue();
                            case VALUE_NULL -> null;
                            default -> throw new IOException("A row of a table has " + json.currentToken());
                        });
            }
        }
        return values;
    }
}
