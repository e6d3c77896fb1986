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

    /** What is in the way, as a stranger may read it; empty when nothing is. */
    public Optional<Sentence> obstacle() {
        return Database.from(keys)
                .file()
                .map(Storage::fileObstacle)
                .orElseGet(this::serverObstacle)
                .or(this::mediaObstacle)
                .or(() -> LastWrite.obstacle().map(Obstacle::sentence));
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
        if (!SqliteFile.isWritable(file)) {
            return Optional.of(Sentence.of("database.fileUnwritable"));
        }
        return isFull(file) ? Optional.of(Obstacle.FULL.sentence()) : Optional.empty();
    }

    private Optional<Sentence> serverObstacle() {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW transaction_read_only")) {
            row.next();
            return row.getString(1).equals("on") ? Optional.of(Obstacle.READ_ONLY.sentence()) : Optional.empty();
        } catch (SQLException e) {
            return Optional.of(Obstacle.OUT_OF_REACH.sentence());
        }
    }

    private Optional<Sentence> mediaObstacle() {
        DataDirectory data = DataDirectory.from(keys);
        Path directory = Files.exists(data.media()) ? data.media() : data.path();
        if (!Files.exists(directory)) {
            // It is created with the first upload.
            return Optional.empty();
        }
        if (!Files.isWritable(directory)) {
            return Optional.of(Sentence.of("database.uploadsUnwritable"));
        }
        return isFull(directory) ? Optional.of(Sentence.of("database.uploadsFull")) : Optional.empty();
    }
}
