package org.starpunk.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.starpunk.database.Database;
import org.starpunk.files.DurableFiles;

/**
 * A file. It is made beside its place and then moved there; the one that it replaces stays as {@code .replaced} until the
 * next time.
 */
final class SqliteTarget implements RestoreTarget {

    /** For another program that only looks. */
    private static final Duration GLANCE = Duration.ofSeconds(1);

    /** Of a result code of SQLite: what is behind it only says more of the same. */
    private static final int PRIMARY = 0xff;

    private final Database database;
    private final Path file;

    SqliteTarget(Database database) {
        this.database = database;
        this.file = database.file().orElseThrow();
    }

    /** Nobody else has it open, and nothing of it is left in a journal. One that is damaged may be replaced, too. */
    @Override
    public void requireFree(boolean overwrite) throws SQLException {
        if (!Files.exists(file)) {
            return;
        }
        try (Connection connection = open(file)) {
            if (!overwrite && !Table.names(connection).isEmpty()) {
                throw RestoreTarget.taken(database);
            }
            DatabaseTransfer.run(
                    connection,
                    List.of("PRAGMA wal_checkpoint(TRUNCATE)", "PRAGMA journal_mode = DELETE", "BEGIN EXCLUSIVE"));
        } catch (SQLiteException e) {
            int reason = e.getResultCode().code & PRIMARY;
            if (reason == SQLiteErrorCode.SQLITE_BUSY.code || reason == SQLiteErrorCode.SQLITE_LOCKED.code) {
                throw RestoreTarget.inUse(database);
            }
            boolean damaged =
                    reason == SQLiteErrorCode.SQLITE_NOTADB.code || reason == SQLiteErrorCode.SQLITE_CORRUPT.code;
            if (!overwrite || !damaged) {
                throw e;
            }
        }
    }

    @Override
    public void fill(boolean overwrite, Filling filling) throws SQLException, IOException {
        Path unfinished = BackupDirectory.unfinished(file);
        Files.delete(unfinished);
        // Of one that was killed: SQLite would take it for this one's.
        deleteJournals(unfinished);
        try (Connection connection = open(unfinished)) {
            new SqliteTransfer().beginWriting(connection);
            filling.fill(connection);
            connection.commit();
        }
        requireFree(overwrite);
        if (Files.exists(file)) {
            Files.copy(
                    file,
                    beside(file, ".replaced"),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.COPY_ATTRIBUTES);
        }
        deleteJournals(file);
        DurableFiles.rename(unfinished, file);
    }

    private static void deleteJournals(Path file) throws IOException {
        for (String suffix : List.of("-journal", "-wal", "-shm")) {
            Files.deleteIfExists(beside(file, suffix));
        }
    }

    private static Path beside(Path file, String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }

    private static Connection open(Path file) throws SQLException {
        return new Database("jdbc:sqlite:" + file, "", "").connect(GLANCE);
    }
}
