package org.starpunk.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.starpunk.configuration.Keys;
import org.starpunk.database.Database;
import org.starpunk.database.Obstacle;
import org.starpunk.database.ObstacleException;
import org.starpunk.database.Storage;
import org.starpunk.files.DataDirectory;
import org.starpunk.files.DurableFiles;
import org.starpunk.files.LastingDirectory;
import org.starpunk.http.ByteRange;

/** The bytes of uploaded files: one directory, for the owner's eyes only. */
final class DiskMediaStore implements MediaStore {

    private static final Logger LOGGER = Logger.getLogger(DiskMediaStore.class.getName());

    /** What a file is called until it is whole; no URL leads to it. */
    static final String TEMPORARY_PREFIX = ".upload-";

    private final Path directory;
    private final LastingDirectory place;
    private final DiskMarks marks;

    DiskMediaStore(Keys keys) {
        this(DataDirectory.from(keys).media(), Database.from(keys).url());
    }

    DiskMediaStore(Path directory, String databaseUrl) {
        this.directory = directory;
        this.place = new LastingDirectory(directory);
        this.marks = new DiskMarks(this, databaseUrl);
    }

    /** Keeps nothing: files are only worked on here. */
    void release() {
        place.release();
    }

    /** The directory, which is there from now on. */
    Path directory() throws IOException {
        return place.make();
    }

    /** In the directory itself, so that a rename makes it what it will be. */
    @Override
    public Path newTemporary() throws IOException {
        return Files.createTempFile(directory(), TEMPORARY_PREFIX, "");
    }

    @Override
    public void keep(Map<MediaName, Path> finished) throws IOException {
        for (Path file : finished.values()) {
            DurableFiles.sync(file);
        }
        for (Map.Entry<MediaName, Path> file : finished.entrySet()) {
            Files.move(file.getValue(), path(file.getKey()), StandardCopyOption.ATOMIC_MOVE);
        }
        sync();
    }

    /** When it returns, a power failure does not undo what was created, renamed or deleted here. */
    void sync() throws IOException {
        DurableFiles.syncDirectory(directory);
    }

    @Override
    public ObstacleException obstacle(IOException failure) {
        if (place.isGone()) {
            return new ObstacleException(Obstacle.UPLOADS_MOVED, failure);
        }
        return new ObstacleException(Storage.isFull(directory) ? Obstacle.FULL : Obstacle.UNWRITABLE, failure);
    }

    /** A link is not as it was kept: it could lead anywhere. */
    @Override
    public Optional<StoredFile> find(MediaName name, OptionalLong size) throws IOException {
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
        return Optional.of(new FileOnDisk(file, found));
    }

    @Override
    public void delete(Collection<MediaName> names) throws IOException {
        for (MediaName name : names) {
            Files.deleteIfExists(path(name));
        }
        sync();
    }

    /** Only what is named like an upload: other files are not whole yet, or not ours. */
    @Override
    public List<MediaName> list() throws IOException {
        if (!Files.exists(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .flatMap(file -> MediaName.parse(file.getFileName().toString()).stream())
                    .toList();
        }
    }

    @Override
    public int deleteAll(MediaName upload) throws IOException {
        int deleted = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory(), upload.id() + "*")) {
            for (Path file : files) {
                deleted += Files.deleteIfExists(file) ? 1 : 0;
            }
        }
        sync();
        return deleted;
    }

    @Override
    public int deleteTemporary(Instant before) throws IOException {
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

    @Override
    public void mark(Collection<MediaName> uploads) throws IOException {
        marks.add(uploads);
    }

    @Override
    public void unmark(Collection<MediaName> uploads) {
        marks.remove(uploads);
    }

    @Override
    public List<UnsettledUpload> listMarked(Instant before) throws IOException {
        return marks.list(before);
    }

    @Override
    public void unmark(UnsettledUpload upload) throws IOException {
        Files.deleteIfExists(directory.resolve(upload.mark()));
    }

    /** A file that has just been taken away is not older. */
    static boolean isOlder(Path file, Instant moment) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(moment);
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        // Nothing is open between two calls.
    }

    private record FileOnDisk(Path file, long size) implements StoredFile {

        @Override
        public InputStream open(ByteRange part) throws IOException {
            InputStream in = Files.newInputStream(file);
            in.skipNBytes(part.first());
            return in;
        }
    }

    private Path path(MediaName name) {
        return directory.resolve(name.toString());
    }
}
