package org.starpunk.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.starpunk.database.Database;
import org.starpunk.files.DurableFiles;
import org.starpunk.media.KeptFiles;
import org.starpunk.media.MediaName;
import org.starpunk.migration.StandaloneSchema;

/**
 * Makes a backup of a site that is served meanwhile. The database is read as it was at one moment, then the uploads are
 * copied: as none of them ever changes, every row finds its file. What was written is read again before it counts.
 */
final class BackupWriter {

    private static final Logger LOGGER = Logger.getLogger(BackupWriter.class.getName());

    private static final Duration LOCK_WAIT = Duration.ofSeconds(28);

    private final Database database;
    private final KeptFiles uploads;
    private final BackupDirectory directory;

    private final Map<String, String> checksums = new HashMap<>();

    BackupWriter(Database database, KeptFiles uploads, BackupDirectory directory) {
        this.database = database;
        this.uploads = uploads;
        this.directory = directory;
    }

    /** @return the archive, which is whole */
    Path write(Instant now) throws SQLException, IOException {
        requireApart();
        Path archive = directory.archive(now);
        Path unfinished = BackupDirectory.unfinished(archive);
        try (OutputStream file = Files.newOutputStream(unfinished);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            writeDatabase(zip, now);
            copyUploads();
            writeText(zip, BackupArchive.CHECKSUMS, Checksums.of(checksums).text());
        }
        try (BackupArchive written = BackupArchive.open(unfinished)) {
            written.requireWhole();
        }
        DurableFiles.rename(unfinished, archive);
        return archive;
    }

    private void writeDatabase(ZipOutputStream zip, Instant now) throws SQLException, IOException {
        DatabaseTransfer transfer = DatabaseTransfer.of(database);
        try (Connection connection = database.connect(LOCK_WAIT)) {
            transfer.beginReading(connection);
            BackupDetails details =
                    new BackupDetails(now, StandaloneSchema.last(connection), transfer.lastIds(connection));
            writeText(zip, BackupArchive.DETAILS, details.text());
            for (Table table : Table.list(connection)) {
                write(zip, BackupArchive.rowsOf(table.name()), out -> TableRows.write(connection, table, out));
            }
        }
    }

    private void writeText(ZipOutputStream zip, String name, String text) throws IOException {
        write(zip, name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private void write(ZipOutputStream zip, String name, Checksums.Writing writing) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        checksums.put(name, Checksums.of(writing, zip));
        zip.closeEntry();
    }

    private void copyUploads() throws IOException {
        SortedMap<String, String> known = known();
        for (MediaName upload : uploads.list()) {
            String name = upload.toString();
            Path copy = directory.media().resolve(name);
            Optional<String> checksum =
                    isStill(known.get(name), copy) ? Optional.of(known.get(name)) : copy(upload, copy);
            checksum.ifPresent(found -> checksums.put(BackupArchive.upload(name), found));
        }
    }

    /** An upload never changes: one that is something else by now is damaged, and its copy is what older backups have. */
    private static boolean isStill(String checksum, Path copy) throws IOException {
        return checksum != null
                && Files.isRegularFile(copy)
                && Checksums.of(copy).equals(checksum);
    }

    /** Of the newest backup that can be read. */
    private SortedMap<String, String> known() throws IOException {
        List<Path> archives = new ArrayList<>(directory.archives());
        Collections.reverse(archives);
        for (Path archive : archives) {
            try (BackupArchive newest = BackupArchive.open(archive)) {
                return newest.media();
            } catch (BackupException e) {
                LOGGER.log(Level.WARNING, e.getMessage());
            }
        }
        return Collections.emptySortedMap();
    }

    private void requireApart() throws IOException {
        Path kept = uploads.directory();
        if (Files.exists(kept) && Files.isSameFile(kept, directory.media())) {
            throw new BackupException("The backup would go among the uploads themselves. Name another directory than "
                    + directory.path() + ".");
        }
    }

    /** Its checksum; empty when the owner has deleted it meanwhile: older backups have it. */
    private Optional<String> copy(MediaName upload, Path copy) throws IOException {
        Optional<InputStream> found = uploads.open(upload);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Path unfinished = BackupDirectory.unfinished(copy);
        String checksum;
        try (InputStream in = found.get();
                OutputStream out = Files.newOutputStream(unfinished)) {
            checksum = Checksums.of(in::transferTo, out);
        }
        if (!Checksums.of(unfinished).equals(checksum)) {
            throw new IOException("The disk gives back something else than was written to " + copy);
        }
        DurableFiles.rename(unfinished, copy);
        return Optional.of(checksum);
    }
}
