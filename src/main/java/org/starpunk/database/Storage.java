package org.starpunk.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.starpunk.configuration.Keys;
import org.starpunk.files.DataDirectory;
import org.starpunk.files.LastingDirectory;
import org.starpunk.sentence.Sentence;

/** Whether what is written now would be kept. It looks, and writes nothing. */
@ApplicationScoped
public class Storage {

    /** In bytes: what a post needs, and the little that follows it. */
    private static final long ROOM = 1 << 20;

    @Inject
    private Keys keys;

    @Resource(lookup = "java:app/jdbc/starpunk")
    private DataSource source;

    /** What is in the way of the database, as a stranger may read it, without asking it; empty when nothing is known. */
    public Optional<Sentence> obstacle() {
        return Database.from(keys).file().flatMap(Storage::fileObstacle).or(() -> LastWrite.obstacle()
                .map(Obstacle::sentence));
    }

    /** What a database on a server says itself; empty when it can be written, and when it is a file. */
    public Optional<Sentence> serverObstacle() {
        return Database.from(keys).file().isPresent() ? Optional.empty() : askServer();
    }

    /** Where there is no room. */
    public Optional<Sentence> roomObstacle() {
        if (Database.from(keys).file().filter(Storage::isFull).isPresent()) {
            return Optional.of(Obstacle.FULL.sentence());
        }
        return uploads().filter(Storage::isFull).map(full -> Sentence.of("database.uploadsFull"));
    }

    /** Whether uploads have a place. */
    public Optional<Sentence> directoryObstacle() {
        if (new LastingDirectory(DataDirectory.from(keys).media()).isGone()) {
            return Optional.of(Obstacle.UPLOADS_MOVED.sentence());
        }
        return uploads()
                .filter(directory -> !Files.isWritable(directory))
                .map(unwritable -> Sentence.of("database.uploadsUnwritable"));
    }

    /** A full disk is one without room for the next post. */
    public static boolean isFull(Path path) {
        try {
            return Files.getFileStore(path).getUsableSpace() < ROOM;
        } catch (IOException e) {
            return false;
        }
    }

    private static Optional<Sentence> fileObstacle(Path file) {
        try {
            if (!SqliteFile.of(file).isInPlace()) {
                return Optional.of(Obstacle.MOVED.sentence());
            }
        } catch (SQLException e) {
            return Optional.of(Obstacle.MOVED.sentence());
        }
        return SqliteFile.isWritable(file) ? Optional.empty() : Optional.of(Sentence.of("database.fileUnwritable"));
    }

    private Optional<Sentence> askServer() {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW transaction_read_only")) {
            row.next();
            return row.getString(1).equals("on") ? Optional.of(Obstacle.READ_ONLY.sentence()) : Optional.empty();
        } catch (SQLException e) {
            return Optional.of(Obstacle.OUT_OF_REACH.sentence());
        }
    }

    /** The directory that uploads go to; empty when it is yet to be created, with the first of them. */
    private Optional<Path> uploads() {
        DataDirectory data = DataDirectory.from(keys);
        return Optional.of(Files.exists(data.media()) ? data.media() : data.path())
                .filter(Files::exists);
    }
}
