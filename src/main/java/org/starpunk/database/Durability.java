package org.starpunk.database;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Optional;
import org.starpunk.configuration.Keys;

/**
 * Makes what was committed survive a power failure. PostgreSQL does so as it commits. To SQLite it takes longer than all
 * the rest of a transaction, and others wait for their turn: so its commits only write to the WAL, which is synced for
 * all of them together, once their turns are over and before anybody is told that something is stored.
 *
 * @see <a href="https://www.sqlite.org/pragma.html#pragma_synchronous">PRAGMA synchronous</a>: NORMAL stays consistent
 */
@Singleton
class Durability {

    private final Database database;
    private final OnceForAll<Void> sync = new OnceForAll<>(this::sync);

    @Inject
    Durability(Keys keys) {
        this(Database.from(keys));
    }

    Durability(Database database) {
        this.database = database;
    }

    /**
     * Waits until all that was committed before this call is on the disk.
     *
     * @throws ObstacleException when the disk does not say that it is
     */
    void await() {
        try {
            sync.get();
        } catch (SQLException e) {
            throw ObstacleException.of(e, "What was committed cannot be synced");
        }
    }

    private Void sync() throws SQLException {
        Optional<Path> file = database.file();
        if (file.isPresent()) {
            Path log = Path.of(file.get() + "-wal");
            try (FileChannel channel = FileChannel.open(log, StandardOpenOption.WRITE)) {
                channel.force(false);
            } catch (NoSuchFileException e) {
                // SQLite deletes it once all of it is in the database file, and synced there.
                return null;
            } catch (IOException e) {
                throw new SQLException("The disk has not taken a commit: " + e, DatabaseFailure.UNCERTAIN, e);
            }
        }
        return null;
    }
}
