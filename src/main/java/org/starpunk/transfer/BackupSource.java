package org.starpunk.transfer;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** What is restored from: an archive with its uploads beside it, or the one file in which the owner has downloaded both. */
final class BackupSource implements AutoCloseable {

    private final BackupArchive archive;
    private final Path media;
    private final List<Closeable> others;

    private BackupSource(BackupArchive archive, Path media, List<Closeable> others) {
        this.archive = archive;
        this.media = media;
        this.others = others;
    }

    /** @throws BackupException when it is neither */
    static BackupSource open(Path file) throws IOException {
        Optional<String> inside = archiveIn(file);
        return inside.isPresent()
                ? downloaded(file, inside.get())
                : new BackupSource(
                        BackupArchive.open(file), BackupDirectory.of(file).media(), List.of());
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
        FileSystem content = FileSystems.newFileSystem(file);
        Path directory = Files.createTempDirectory("restore");
        Path archive = directory.resolve(name);
        List<Closeable> others =
                List.of(content, () -> Files.deleteIfExists(archive), () -> Files.deleteIfExists(directory));
        try {
            Files.copy(content.getPath(name), archive);
            return new BackupSource(BackupArchive.open(archive), content.getPath("media"), others);
        } catch (IOException | RuntimeException e) {
            close(others);
            throw e;
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
        archive.close();
        close(others);
    }

    private static void close(List<Closeable> others) throws IOException {
        for (Closeable other : others) {
            other.close();
        }
    }
}
