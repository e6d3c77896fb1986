package org.starpunk.transfer;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.starpunk.files.PrivateFiles;

/**
 * Where backups are kept: an archive for each, and beside them the uploads, which never change, so that all archives
 * share them. What is not whole has another name.
 */
record BackupDirectory(Path path) {

    private static final Logger LOGGER = Logger.getLogger(BackupDirectory.class.getName());

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern(
                    "'starpunk-'uuuu-MM-dd'T'HH-mm-ss.SSS'Z.zip'")
            .withZone(ZoneOffset.UTC);

    private static final Pattern ARCHIVE =
            Pattern.compile("starpunk-\\d{4}(-\\d\\d){2}T\\d\\d(-\\d\\d){2}\\.\\d{3}Z\\.zip");

    private static final String UNFINISHED = ".part";

    private static final Semaphore IN_PROCESS = new Semaphore(1);

    /** Something that one process does here at a time. */
    interface Work {
        void run() throws SQLException, IOException;
    }

    /** The directory that an archive is in. */
    static BackupDirectory of(Path archive) {
        return new BackupDirectory(archive.toAbsolutePath().getParent());
    }

    /** @throws BackupException when somebody else is at work here */
    void inTurn(Work work) throws SQLException, IOException {
        PrivateFiles.createDirectory(media());
        Path lockFile = path.resolve(".lock");
        PrivateFiles.createFile(lockFile);
        // First within this process: to close the file a second time would give up the lock that the first one has.
        if (!IN_PROCESS.tryAcquire()) {
            throw busy();
        }
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                throw busy();
            }
            sweep();
            try {
                work.run();
            } finally {
                // What has failed leaves no room taken.
                sweep();
            }
        } finally {
            IN_PROCESS.release();
        }
    }

    private BackupException busy() {
        return new BackupException("Another backup is being made in " + path + ". Nothing was changed.");
    }

    Path media() {
        return path.resolve("media");
    }

    static boolean isArchive(String name) {
        return ARCHIVE.matcher(name).matches();
    }

    /** Whole ones, the oldest first. */
    List<Path> archives() throws IOException {
        return list(path)
                .filter(file -> isArchive(file.getFileName().toString()))
                .sorted()
                .toList();
    }

    /** When it was, by its name. */
    static Instant made(Path archive) {
        return NAME.parse(archive.getFileName().toString(), Instant::from);
    }

    Path archive(Instant made) {
        return path.resolve(NAME.format(made));
    }

    /** What a file is called until it is whole. */
    static Path unfinished(Path file) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + UNFINISHED);
        PrivateFiles.createFile(unfinished);
        return unfinished;
    }

    /** Those that were made until now: a clock that was ahead once must not drive out all others. */
    List<Path> archives(Instant now) throws IOException {
        return archives().stream()
                .filter(archive -> !made(archive).isAfter(now))
                .toList();
    }

    /** Deletes all archives but the newest ones, and the uploads that none of these has. */
    int keepOnly(int newest, Instant now) throws IOException {
        List<Path> archives = archives(now);
        List<Path> old = archives.subList(0, Math.max(0, archives.size() - newest));
        for (Path archive : old) {
            Files.delete(archive);
        }
        if (!old.isEmpty()) {
            sweepMedia();
        }
        return old.size();
    }

    private void sweepMedia() throws IOException {
        Set<String> wanted = new HashSet<>();
        for (Path archive : archives()) {
            try (BackupArchive opened = BackupArchive.open(archive)) {
                wanted.addAll(opened.media().keySet());
            } catch (BackupException e) {
                // Nobody knows what it needs.
                LOGGER.log(Level.WARNING, "No copy of an upload is deleted. {0}", e.getMessage());
                return;
            }
        }
        for (Path file : list(media()).toList()) {
            if (!wanted.contains(file.getFileName().toString())) {
                Files.delete(file);
            }
        }
    }

    /** What a process that was killed has left. */
    private void sweep() throws IOException {
        for (Path file : Stream.concat(list(path), list(media())).toList()) {
            if (file.toString().endsWith(UNFINISHED)) {
                Files.delete(file);
            }
        }
    }

    private static Stream<Path> list(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList().stream();
        }
    }
}
