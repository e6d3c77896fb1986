package org.starpunk.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.starpunk.database.Database;
import org.starpunk.media.KeptFiles;
import org.starpunk.media.MediaName;
import org.starpunk.migration.StandaloneSchema;

/**
 * Brings a site back from a backup. Everything is looked at before anything is changed; the uploads come first, so that
 * every row finds its file; and what the database then says is compared with the backup before it counts.
 */
final class Restoration {

    private final BackupArchive archive;
    private final Path copies;
    private final Database database;
    private final KeptFiles uploads;

    /** @param copies where the uploads of the backup are */
    Restoration(BackupArchive archive, Path copies, Database database, KeptFiles uploads) {
        this.archive = archive;
        this.copies = copies;
        this.database = database;
        this.uploads = uploads;
    }

    /**
     * @param overwrite whether a site that is there may be replaced
     * @param incomplete whether uploads may be left out whose copies are missing or damaged
     * @return the uploads that were left out
     * @throws BackupException when the backup is damaged, or the site may not be replaced: nothing was changed
     */
    List<String> run(boolean overwrite, boolean incomplete) throws SQLException, IOException {
        archive.requireWhole();
        List<String> whole = new ArrayList<>();
        List<String> damaged = new ArrayList<>();
        for (String name : archive.media().keySet()) {
            (isWhole(copies.resolve(name), name) ? whole : damaged).add(name);
        }
        if (!damaged.isEmpty() && !incomplete) {
            throw archive.damaged("of the uploads beside it these are missing, or not what was written: "
                    + String.join(", ", damaged) + ". With --incomplete the rest is restored.");
        }
        RestoreTarget target = RestoreTarget.of(database);
        target.requireFree(overwrite);
        copy(whole);
        target.fill(overwrite, this::fill);
        return damaged;
    }

    private boolean isWhole(Path file, String name) throws IOException {
        return Files.isRegularFile(file)
                && Checksums.of(file).equals(archive.media().get(name));
    }

    private void copy(List<String> names) throws IOException {
        Set<MediaName> there = Set.copyOf(uploads.list());
        for (String name : names) {
            MediaName upload =
                    MediaName.parse(name).orElseThrow(() -> archive.damaged("no upload is called " + name + "."));
            if (!there.contains(upload) || !isSame(upload)) {
                copy(upload);
            }
        }
    }

    private void copy(MediaName upload) throws IOException {
        Path unfinished = uploads.newTemporary();
        try {
            try (OutputStream out = Files.newOutputStream(unfinished)) {
                Files.copy(copies.resolve(upload.toString()), out);
            }
            uploads.keep(upload, unfinished);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private boolean isSame(MediaName upload) throws IOException {
        Optional<InputStream> found = uploads.open(upload);
        if (found.isEmpty()) {
            return false;
        }
        try (InputStream in = found.get()) {
            return Checksums.of(in).equals(archive.media().get(upload.toString()));
        }
    }

    private void fill(Connection connection) throws SQLException, IOException {
        DatabaseTransfer transfer = DatabaseTransfer.of(database);
        BackupDetails details = archive.details();
        StandaloneSchema.create(connection, details.migration());
        List<Table> tables = Table.list(connection);
        if (!tables.stream().map(Table::name).toList().equals(archive.tables())) {
            throw archive.damaged("it has other tables than " + details.migration() + " makes.");
        }
        List<String> rules = transfer.takeAwayRules(connection);
        for (Table table : tables) {
            // Migrations have written some rows.
            DatabaseTransfer.run(connection, List.of("DELETE FROM \"" + table.name() + "\""));
            try (InputStream rows = archive.rows(table.name())) {
                TableRows.read(rows, table, connection);
            }
        }
        transfer.setLastIds(connection, details.lastIds());
        DatabaseTransfer.run(connection, rules);
        transfer.requireReferences(connection);
        compare(connection);
    }

    private void compare(Connection connection) throws SQLException, IOException {
        for (Table table : Table.list(connection)) {
            String checksum =
                    Checksums.of(out -> TableRows.write(connection, table, out), OutputStream.nullOutputStream());
            if (!checksum.equals(archive.checksumOf(table.name()))) {
                throw new BackupException("The table " + table.name()
                        + " would not be what it was in the backup. The database was not changed.");
            }
        }
    }
}
