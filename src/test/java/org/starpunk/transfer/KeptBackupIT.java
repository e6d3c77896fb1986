package org.starpunk.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.files.DataDirectory;
import org.starpunk.media.KeptFiles;
import org.starpunk.seed.Seed;
import org.starpunk.testing.TemporaryDatabase;

/** A backup in one file, and what is restored from that alone. */
class KeptBackupIT {

    private static final int NOTES = 20;

    @TempDir
    private Path temporary;

    private BackupDirectory directory;
    private TemporaryDatabase made;
    private KeptBackup backup;
    private Path download;

    @BeforeEach
    void nowhere() {
        directory = new BackupDirectory(temporary.resolve("backup"));
        download = temporary.resolve("whole.zip");
    }

    @ParameterizedTest
    @EnumSource
    void every_row_and_upload_comes_back_from_the_one_file_and_nothing_else_is_left(DatabaseVendor vendor)
            throws Exception {
        make(vendor);
        assertThat(downloaded()).isTrue();
        List<String> uploads = uploads();
        assertThat(uploads).isNotEmpty();
        Files.move(directory.path(), temporary.resolve("elsewhere"));
        TemporaryDatabase site = TemporaryDatabase.create(vendor);
        Path archive;
        try (BackupSource source = BackupSource.open(download)) {
            archive = source.archive().path();
            assertThat(restored(source, site, false)).isEmpty();
        }
        assertThat(archive.getParent()).doesNotExist();
        assertThat(names(new DataDirectory(site.dataDirectory()).media())).containsExactlyInAnyOrderElementsOf(uploads);
        assertThat(rows(site)).isEqualTo(rows(made)).containsEntry("notes", NOTES);
    }

    /** Another backup has swept it while the download was under way. */
    @Test
    void an_upload_that_has_gone_is_left_out_and_asked_about_at_the_restore() throws Exception {
        make(DatabaseVendor.SQLITE);
        String gone = uploads().get(0);
        Files.delete(directory.media().resolve(gone));
        assertThat(downloaded()).isTrue();
        TemporaryDatabase site = TemporaryDatabase.create(DatabaseVendor.SQLITE);
        try (BackupSource source = BackupSource.open(download)) {
            assertThatThrownBy(() -> restored(source, site, false))
                    .isInstanceOf(BackupException.class)
                    .hasMessageContaining(gone)
                    .hasMessageContaining("--incomplete");
            assertThat(restored(source, site, true)).containsExactly(gone);
        }
    }

    @Test
    void a_backup_that_has_gone_is_not_begun() throws Exception {
        make(DatabaseVendor.SQLITE);
        BackupDownload found = backup.download().orElseThrow();
        Files.delete(backup.archive());
        assertThat(backup.download()).isEmpty();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(found.write(out)).isFalse();
        assertThat(out.size()).isZero();
    }

    @Test
    void nor_is_one_that_is_damaged() throws Exception {
        make(DatabaseVendor.SQLITE);
        Files.write(backup.archive(), new byte[1000]);
        assertThatThrownBy(() -> backup.download())
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("is no backup of StarPunk, or not whole");
    }

    @Test
    void a_download_that_was_cut_off_is_told_and_nothing_restored() throws Exception {
        make(DatabaseVendor.SQLITE);
        assertThat(downloaded()).isTrue();
        byte[] whole = Files.readAllBytes(download);
        for (int length : new int[] {0, 1000, whole.length / 2, whole.length - 1}) {
            Files.write(download, Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> BackupSource.open(download))
                    .as("%d bytes of %d", length, whole.length)
                    .isInstanceOf(BackupException.class)
                    .hasMessageContaining("is no backup of StarPunk, or not whole");
        }
    }

    private void make(DatabaseVendor vendor) throws SQLException, IOException {
        made = TemporaryDatabase.create(vendor);
        Seed.fill(made, NOTES);
        KeptFiles uploads = KeptFiles.from(made.keys());
        directory.inTurn(() ->
                backup = new KeptBackup(new BackupWriter(made.database(), uploads, directory).write(Instant.now())));
    }

    private boolean downloaded() throws IOException {
        try (OutputStream out = Files.newOutputStream(download)) {
            return backup.download().orElseThrow().write(out);
        }
    }

    private static List<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    /** How many the site has of some that everything else hangs on. */
    private static Map<String, Integer> rows(TemporaryDatabase site) throws SQLException {
        Map<String, Integer> counts = new HashMap<>();
        try (Connection connection = site.database().connect(Duration.ofSeconds(10));
                Statement statement = connection.createStatement()) {
            for (String table : List.of("notes", "media", "tags", "note_tags")) {
                try (ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
                    row.next();
                    counts.put(table, row.getInt(1));
                }
            }
        }
        return counts;
    }

    private List<String> uploads() throws IOException {
        try (BackupArchive archive = BackupArchive.open(backup.archive())) {
            return List.copyOf(archive.media().keySet());
        }
    }

    private static List<String> restored(BackupSource source, TemporaryDatabase site, boolean incomplete)
            throws SQLException, IOException {
        return new Restoration(source.archive(), source.media(), site.database(), KeptFiles.from(site.keys()))
                .run(false, incomplete);
    }
}
