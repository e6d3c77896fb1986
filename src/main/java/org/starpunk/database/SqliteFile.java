package org.starpunk.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The database file that a process has opened first. SQLite goes on writing to a file that was moved away or deleted,
 * and all of that would be gone after a restart.
 *
 * @param identity what the file system knows the file by, whatever it is called; null where it does not tell
 */
record SqliteFile(Path path, Object identity) {

    private static final Map<Path, SqliteFile> OPENED = new ConcurrentHashMap<>();

    /** The file at a path, as it was when it was opened first. */
    static SqliteFile of(Path path) throws SQLException {
        SqliteFile known = OPENED.get(path);
        if (known != null) {
            return known;
        }
        try {
            SqliteFile found = new SqliteFile(path, identity(path));
            OPENED.putIfAbsent(path, found);
            return OPENED.get(path);
        } catch (IOException e) {
            throw notInPlace(path);
        }
    }

    /** Whether this process may write to it, and to the files beside it that SQLite needs. */
    static boolean isWritable(Path path) {
        return Files.isWritable(path) && Files.isWritable(path.getParent());
    }

    boolean isInPlace() {
        try {
            return Objects.equals(identity, identity(path));
        } catch (IOException e) {
            return false;
        }
    }

    void requireInPlace() throws SQLException {
        if (!isInPlace()) {
            throw notInPlace(path);
        }
    }

    private static Object identity(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
    }

    private static SQLException notInPlace(Path path) {
        return new SQLiteException(
                "The database file was moved away or replaced: " + path, SQLiteErrorCode.SQLITE_READONLY_DBMOVED);
    }
}
