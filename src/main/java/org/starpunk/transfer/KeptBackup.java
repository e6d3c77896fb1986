package org.starpunk.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A whole backup in its directory, which may go at any time. Written as one file it has its archive and its uploads where
 * they lie in the directory: so it is restored from as it is, or unpacked.
 */
public record KeptBackup(Path archive) {

    private static final Logger LOGGER = Logger.getLogger(KeptBackup.class.getName());

    /** Of the archive: others know it by that. */
    public String name() {
        return archive.getFileName().toString();
    }

    public Instant made() {
        return BackupDirectory.made(archive);
    }

    /**
     * Writes it while it is read. An upload that is there no more is left out and told: the restore asks about it, as it
     * does where one is missing in the directory.
     *
     * @return false, with nothing written, when the backup itself is there no more
     */
    public boolean write(OutputStream output) throws IOException {
        try (BackupArchive opened = BackupArchive.open(archive);
                InputStream bytes = Files.newInputStream(archive)) {
            ZipOutputStream zip = new ZipOutputStream(output);
            // Rows and pictures are packed already.
            zip.setLevel(Deflater.NO_COMPRESSION);
            put(zip, name(), bytes);
            Path uploads = BackupDirectory.of(archive).media();
            for (String upload : opened.media().keySet()) {
                put(zip, upload, uploads);
            }
            zip.finish();
            return true;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private void put(ZipOutputStream zip, String upload, Path uploads) throws IOException {
        Optional<InputStream> found = open(uploads.resolve(upload));
        if (found.isEmpty()) {
            LOGGER.log(
                    Level.WARNING, "The download of {0} has no {1}, which is missing", new Object[] {name(), upload});
            return;
        }
        try (InputStream bytes = found.get()) {
            put(zip, BackupArchive.upload(upload), bytes);
        }
    }

    private static Optional<InputStream> open(Path file) throws IOException {
        try {
            return Optional.of(Files.newInputStream(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private void put(ZipOutputStream zip, String name, InputStream bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setLastModifiedTime(FileTime.from(made()));
        zip.putNextEntry(entry);
        bytes.transferTo(zip);
        zip.closeEntry();
    }
}
