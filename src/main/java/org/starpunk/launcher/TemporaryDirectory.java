package org.starpunk.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Where one process unpacks what it runs, for its own user's eyes only. A file in it is locked as long as the process
 * lives, however it ends: what no process locks any more, the next start sweeps away.
 */
final class TemporaryDirectory {

    private static final String PREFIX = "starpunk-";
    private static final String LOCK = "in-use";
    private static final int TRIES = 100;

    private final Path path;

    /** Held until the process ends. */
    private final FileLock lock;

    private TemporaryDirectory(Path path, FileLock lock) {
        this.path = path;
        this.lock = lock;
    }

    /** A new one below {@code java.io.tmpdir}, which is itself {@code java.io.tmpdir} from now on; it goes at exit. */
    static TemporaryDirectory create() throws FailedLaunchException {
        Path parent = Path.of(System.getProperty("java.io.tmpdir"));
        try {
            TemporaryDirectory directory = createIn(parent);
            // Named first, it goes last: after what others name, such as SQLite's driver.
            directory.path.toFile().deleteOnExit();
            sweep(parent, directory.path);
            System.setProperty("java.io.tmpdir", directory.path.toString());
            System.setProperty("org.sqlite.tmpdir", directory.path.toString());
            Runtime.getRuntime().addShutdownHook(new Thread(directory::deleteAtExit, "delete temporary directory"));
            return directory;
        } catch (IOException e) {
            throw unusable(parent, e);
        }
    }

    Path path() {
        return path;
    }

    /** @throws IOException when the server would fill the disk while it unpacks itself */
    void requireRoom(long mebibytes) throws IOException {
        requireRoom(mebibytes, Files.getFileStore(path).getUsableSpace() >> 20);
    }

    static void requireRoom(long mebibytes, long free) throws IOException {
        if (free < mebibytes) {
            throw new IOException("It has room for %d MB, but %d are needed".formatted(free, mebibytes));
        }
    }

    FailedLaunchException unusable(IOException e) {
        return unusable(path, e);
    }

    private static FailedLaunchException unusable(Path directory, IOException e) {
        return new FailedLaunchException(
                "The temporary directory cannot be used: %s (%s). Choose another one with java -Djava.io.tmpdir=DIRECTORY -jar …"
                        .formatted(directory, e),
                e);
    }

    static TemporaryDirectory createIn(Path parent) throws IOException {
        for (int i = 0; i < TRIES; i++) {
            Path path = Files.createDirectory(parent.resolve(PREFIX + UUID.randomUUID()), privately());
            Optional<FileLock> lock = lock(path.resolve(LOCK));
            if (lock.isPresent()) {
                return new TemporaryDirectory(path, lock.get());
            }
        }
        throw new IOException("Other starts sweep it away again and again");
    }

    /** Empty when another start has swept the file away before it was locked. */
    private static Optional<FileLock> lock(Path file) throws IOException {
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock != null && Files.exists(file)) {
                return Optional.of(lock);
            }
            channel.close();
            return Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Deletes what processes that ended by force have left behind. What cannot be deleted stays. */
    static void sweep(Path parent, Path own) throws IOException {
        try (DirectoryStream<Path> directories = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path directory : directories) {
                if (!directory.equals(own) && Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
                    sweep(directory, Files.getOwner(own));
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    private static void sweep(Path directory, UserPrincipal owner) {
        try {
            if (Files.getOwner(directory).equals(owner)) {
                deleteUnlocked(directory);
            }
        } catch (IOException e) {
            // Another start sweeps it at the same time, or some of it cannot be deleted, or it is none of ours.
            return;
        }
    }

    private static void deleteUnlocked(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory.resolve(LOCK), StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock != null) {
                for (Path file : content(directory)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** At the very end of the process, after the server has stopped. */
    private void deleteAtExit() {
        try {
            // The last one that was named goes first.
            List<Path> files = content(path);
            for (int i = files.size() - 1; i >= 0; i--) {
                files.get(i).toFile().deleteOnExit();
            }
        } catch (IOException e) {
            // The next start sweeps.
            return;
        }
    }

    /**
     * The directory and all below it, the deepest first, and the lock before nothing but the directory. What goes
     * meanwhile is not missed: at its end the server deletes, too.
     */
    static List<Path> content(Path directory) throws IOException {
        Path lock = directory.resolve(LOCK);
        List<Path> content = new ArrayList<>();
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (!file.equals(lock)) {
                    content.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                requireGone(e);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException e) throws IOException {
                requireGone(e);
                content.addAll(visited.equals(directory) ? List.of(lock, directory) : List.of(visited));
                return FileVisitResult.CONTINUE;
            }
        });
        return content;
    }

    private static void requireGone(IOException e) throws IOException {
        if (e != null && !(e instanceof NoSuchFileException)) {
            throw e;
        }
    }

    private static FileAttribute<?>[] privately() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }
}
