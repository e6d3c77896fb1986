package org.starpunk.database;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sqlite.SQLiteConnection;

/**
 * The statements of a connection to SQLite that wait for their next use, those used last: to read and plan one takes
 * SQLite nearly as long as to run it.
 */
final class KeptStatements {

    /** More than a request of any kind has; one takes a few kilobytes. */
    static final int MOST = 64;

    private final Map<String, KeptStatement> waiting = new LinkedHashMap<>();

    /** One that nobody else uses, also when the same text is in use. */
    KeptStatement prepare(SQLiteConnection connection, String text) throws SQLException {
        KeptStatement found = waiting.remove(text);
        return found == null ? new KeptStatement(connection, text, this) : found.use();
    }

    /** Keeps one of each text. */
    void keep(KeptStatement closed) throws SQLException {
        KeptStatement other = waiting.put(closed.text(), closed);
        if (other != null) {
            other.end();
        }
        if (waiting.size() > MOST) {
            waiting.remove(waiting.keySet().iterator().next()).end();
        }
    }
}
