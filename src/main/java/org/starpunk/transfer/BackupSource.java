package org.starpunk.transfer;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** What is restored from: an archive with its uploads beside it, or the one file in which the owner has downloaded both. */
final class BackupSource implements AutoCloseable {

    private final BackupArchive archive;
    private final Path media;
    /** What is open or lent for it, the last first. */
    private final Iterable<Closeable> opened;

    private BackupSource(BackupArchive archive, Path media, Iterable<Closeable> opened) {
        this.archive = archive;
        this.media = media;
        this.opened = opened;
    }

    /** @throws BackupException when it is neither */
    static BackupSource open(Path file) throws IOException {
        Optional<String> inside = archiveIn(file);
        if (inside.isPresent()) {
            return downloaded(file, inside.get());
        }
        BackupArchive archive = BackupArchive.open(file);
        return new BackupSource(archive, BackupDirectory.of(file).media(), List.of(archive::close));
    }

    /** The archive in a download; empty when it is none, or no file of this form at all. */
    private static Optional<String> archiveIn(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.stream()
                    .map(Object::toString)
                    .filter(BackupDirectory::isArchive)
                    .findFirst();
        } catch (ZipException e) {
            return Optional.empty();
        }
    }

    /** The uploads are read where they are; an archive within an archive has to be a file of its own for that. */
    private static BackupSource downloaded(Path file, String name) throws IOException {
        Deque<Closeable> opened = new ArrayDeque<>();
        try {
            FileSystem content = FileSystems.newFileSystem(file);
            opened.push(content);
            Path directory = Files.createTempDirectory("restore");
            opened.push(() -> Files.deleteIfExists(directory));
            Path inside = content.getPath(name);
            requireRoom(
                    directory.getParent(),
                    Files.size(inside),
                    Files.getFileStore(directory).getUsableSpace());
            Path copy = directory.resolve(name);
            opened.push(() -> Files.deleteIfExists(copy));
            Files.copy(inside, copy);
            BackupArchive archive = BackupArchive.open(copy);
            opened.push(archive::close);
            return new BackupSource(archive, content.getPath("media"), opened);
        } catch (IOException | RuntimeException e) {
            try {
                closeAll(opened);
            } catch (IOException later) {
                e.addSuppressed(later);
            }
            throw e;
        }
    }

    /** @throws BackupException when the copy would fill the disk */
    static void requireRoom(Path directory, long needed, long free) {
        if (free < needed) {
            throw new BackupException(
                    "%s has room for %d MB, but the archive in the download needs %d for a while. Choose another directory with java -Djava.io.tmpdir=DIRECTORY -jar …, or unpack the download and restore from the archive in it. Nothing was changed."
                            .formatted(directory, free >> 20, (needed >> 20) + 1));
        }
    }

    BackupArchive archive() {
        return archive;
    }

    /** Where the uploads are. */
    Path media() {
        return media;
    }

    @Override
    public void close() throws IOException {
        closeAll(opened);
    }

    /** Goes on when one fails, and throws the first failure in the end. */
    static void closeAll(Iterable<Closeable> opened) throws IOException {
        IOException failure = null;
        for (Closeable each : opened) {
            try {
                each.close();
            } catch (IOException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
