package org.starpunk.media;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.starpunk.configuration.Configuration;
import org.starpunk.database.Obstacle;
import org.starpunk.database.ObstacleException;
import org.starpunk.database.PrivateFiles;
import org.starpunk.database.Storage;

/** The bytes of uploaded files: one directory, for the owner's eyes only. */
@Dependent
class MediaStore {

    private static final Logger LOGGER = Logger.getLogger(MediaStore.class.getName());

    /** What a file is called until it is whole; no URL leads to it. */
    static final String TEMPORARY_PREFIX = ".upload-";

    private final Path directory;

    @Inject
    MediaStore(Configuration configuration) {
        this(configuration.dataDirectory().resolve("media"));
    }

    MediaStore(Path directory) {
        this.directory = directory;
    }

    /** The directory, which is there from now on. */
    Path directory() throws IOException {
        PrivateFiles.createDirectory(directory);
        return directory;
    }

    /** A new, empty file in the directory itself, so that a rename makes it what it will be. */
    Path newTemporary() throws IOException {
        return Files.createTempFile(directory(), TEMPORARY_PREFIX, "");
    }

    /** Gives finished files their names. When it returns, a power failure does not take them away. */
    void settle(Map<MediaName, Path> finished) throws IOException {
        for (Path file : finished.values()) {
            sync(file, StandardOpenOption.WRITE);
        }
        for (Map.Entry<MediaName, Path> file : finished.entrySet()) {
            Files.move(file.getValue(), path(file.getKey()), StandardCopyOption.ATOMIC_MOVE);
        }
        sync();
    }

    /** When it returns, a power failure does not undo what was created, renamed or deleted here. */
    void sync() throws IOException {
        sync(directory, StandardOpenOption.READ);
    }

    /** What a failure to write here means for whoever wanted it. */
    ObstacleException obstacle(IOException failure) {
        return new ObstacleException(Storage.isFull(directory) ? Obstacle.FULL : Obstacle.UNWRITABLE, failure);
    }

    /**
     * The file of this name, if it is as it was kept; a link is not, as it could lead anywhere.
     *
     * @param size its bytes; empty when nobody knows
     */
    Optional<Path> find(MediaName name, OptionalLong size) throws IOException {
        Path file = path(name);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            LOGGER.log(Level.WARNING, "There is no file {0}: restore it from a backup", file);
            return Optional.empty();
        }
        long found = Files.size(file);
        if (found == 0 || size.isPresent() && found != size.getAsLong()) {
            String wanted = size.isPresent() ? String.valueOf(size.getAsLong()) : "some";
            LOGGER.warning(() ->
                    "The file %s has %d bytes instead of %s: restore it from a backup".formatted(file, found, wanted));
            return Optional.empty();
        }
        return Optional.of(file);
    }

    /** Deletes files. When it returns, a power failure does not bring them back. */
    void delete(Iterable<MediaName> names) throws IOException {
        for (MediaName name : names) {
            Files.deleteIfExists(path(name));
        }
        sync();
    }

    /** Deletes the file that an upload is, and all its smaller copies; gives their number. */
    int deleteAll(MediaName upload) throws IOException {
        int deleted = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory(), upload.id() + "*")) {
            for (Path file : files) {
                deleted += Files.deleteIfExists(file) ? 1 : 0;
            }
        }
        sync();
        return deleted;
    }

    /** Deletes what was never whole and was not written to since then; gives their number. */
    int deleteTemporary(Instant before) throws IOException {
        int deleted = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory(), TEMPORARY_PREFIX + "*")) {
            for (Path file : files) {
                if (isOlder(file, before) && Files.deleteIfExists(file)) {
                    deleted++;
                }
            }
        }
        return deleted;
    }

    /** A file that has just been taken away is not older. */
    static boolean isOlder(Path file, Instant moment) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(moment);
        } catch (IOException e) {
            return false;
        }
    }

    private Path path(MediaName name) {
        return directory.resolve(name.toString());
    }

    private static void sync(Path path, StandardOpenOption access) throws IOException {
        try (FileChannel channel = FileChannel.open(path, access)) {
            channel.force(true);
        } catch (NoSuchFileException e) {
            throw new IOException("Swept away before it was kept: " + path, e);
        }
    }
}
