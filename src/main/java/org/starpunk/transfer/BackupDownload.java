package org.starpunk.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A backup as one file, which has its archive and its uploads where they lie in the directory: so it is restored from as
 * it is, or unpacked.
 *
 * @param uploads their names
 */
public record BackupDownload(KeptBackup backup, List<String> uploads) {

    private static final Logger LOGGER = Logger.getLogger(BackupDownload.class.getName());

    /**
     * Writes it while it is read. An upload that is there no more is left out and told: the restore asks about it, as it
     * does where one is missing in the directory.
     *
     * @return false, with nothing written, when the backup itself is there no more
     */
    public boolean write(OutputStream output) throws IOException {
        Optional<InputStream> archive = open(backup.archive());
        if (archive.isEmpty()) {
            return false;
        }
        ZipOutputStream zip = new ZipOutputStream(output);
        // Rows and pictures are packed already.
        zip.setLevel(Deflater.NO_COMPRESSION);
        put(zip, backup.name(), archive.get());
        Path media = BackupDirectory.of(backup.archive()).media();
        for (String upload : uploads) {
            Optional<InputStream> bytes = open(media.resolve(upload));
            if (bytes.isPresent()) {
                put(zip, BackupArchive.upload(upload), bytes.get());
            } else {
                LOGGER.log(Level.WARNING, "The download of {0} has no {1}, which is missing", new Object[] {
                    backup.name(), upload
                });
            }
        }
        zip.finish();
        return true;
    }

    private static Optional<InputStream> open(Path file) throws IOException {
        try {
            return Optional.of(Files.newInputStream(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private void put(ZipOutputStream zip, String name, InputStream bytes) throws IOException {
        try (bytes) {
            ZipEntry entry = new ZipEntry(name);
            entry.setLastModifiedTime(FileTime.from(backup.made()));
            zip.putNextEntry(entry);
            bytes.transferTo(zip);
            zip.closeEntry();
        }
    }
}
