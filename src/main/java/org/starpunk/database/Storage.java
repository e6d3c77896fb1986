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

/** Whether what is written now would be kept. It looks, and writes nothing. */
@ApplicationScoped
public class Storage {

    /** In bytes: what a post needs, and the little that follows it. */
    private static final long ROOM = 1 << 20;

    @Inject
    private Keys keys;

    @Resource(lookup = "java:app/jdbc/starpunk")
    private DataSource source;

    /** What is in the way, in words that a stranger may read; empty when nothing is. */
    public Optional<String> obstacle() {
        return Database.from(keys)
                .file()
                .map(Storage::fileObstacle)
                .orElseGet(this::serverObstacle)
                .or(this::mediaObstacle)
                .or(() -> LastWrite.obstacle().map(Obstacle::words));
    }

    /** A full disk is one without room for the next post. */
    public static boolean isFull(Path path) {
        try {
            return Files.getFileStore(path).getUsableSpace() < ROOM;
        } catch (IOException e) {
            return false;
        }
    }

    private static Optional<String> fileObstacle(Path file) {
        try {
            if (!SqliteFile.of(file).isInPlace()) {
                return Optional.of(Obstacle.MOVED.words());
            }
        } catch (SQLException e) {
            return Optional.of(Obstacle.MOVED.words());
        }
        if (!SqliteFile.isWritable(file)) {
            return Optional.of("The file of the database cannot be written.");
        }
        return isFull(file) ? Optional.of(Obstacle.FULL.words()) : Optional.empty();
    }

    private Optional<String> serverObstacle() {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW transaction_read_only")) {
            row.next();
            return row.getString(1).equals("on") ? Optional.of(Obstacle.READ_ONLY.words()) : Optional.empty();
        } catch (SQLException e) {
            return Optional.of(Obstacle.OUT_OF_REACH.words());
        }
    }

    private Optional<String> mediaObstacle() {
        DataDirectory data = DataDirectory.from(keys);
        Path directory = Files.exists(data.media()) ? data.media() : data.path();
        if (!Files.exists(directory)) {
            // It is created with the first upload.
            return Optional.empty();
        }
        if (!Files.isWritable(directory)) {
            return Optional.of("The directory of uploads cannot be written.");
        }
        return isFull(directory) ? Optional.of("The disk of uploads is full.") : Optional.empty();
    }
}
