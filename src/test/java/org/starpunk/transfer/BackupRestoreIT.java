package org.starpunk.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
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
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.MultipartBody;
import org.starpunk.testing.SampleFiles;
import org.starpunk.testing.StarPunkServer;
import org.starpunk.testing.TemporaryDatabase;
import org.starpunk.testing.Trials;

class BackupRestoreIT {

    private static final Logger LOGGER = Logger.getLogger(BackupRestoreIT.class.getName());

    private static final Duration LOCK_WAIT = Duration.ofSeconds(10);
    private static final int NOTES = 200;

    private static final String CONTENTS = "SELECT slug || ': ' || content FROM notes";

    @TempDir
    private Path temporary;

    private BackupDirectory directory;

    @BeforeEach
    void nowhere() {
        directory = new BackupDirectory(temporary.resolve("backup"));
    }

    @Test
    void every_row_and_every_upload_is_the_same_from_one_database_to_the_next() throws Exception {
        TemporaryDatabase site = seeded(DatabaseVendor.SQLITE);
        Path first = backup(site);
        assertThat(lines(first, "notes")).isEqualTo(NOTES + 1);
        Path backup = first;
        for (DatabaseVendor next : List.of(
                DatabaseVendor.POSTGRESQL, DatabaseVendor.POSTGRESQL, DatabaseVendor.SQLITE, DatabaseVendor.SQLITE)) {
            site = TemporaryDatabase.create(next);
            restore(backup, site, false);
            backup = backup(site);
            assertThat(checksums(backup))
                    .isEqualTo(checksums(first))
                    .containsKeys("tables/notes.jsonl", "tables/tags.jsonl", firstUpload());
            assertThat(uploadsOf(site)).isEqualTo(uploadsOf(first));
            assertThat(lastIds(backup)).isEqualTo(lastIds(first)).containsKey("notes");
        }
        assertPrivate(media(site));
    }

    /** Into what a backup is restored: the database it came from, and in the full form the other one as well. */
    private static List<DatabaseVendor> targets(DatabaseVendor vendor) {
        return Stream.of(DatabaseVendor.values())
                .sorted(Comparator.comparing(next -> next != vendor))
                .limit(Trials.number(1, 2))
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void what_a_busy_server_had_answered_before_is_in_a_backup_and_later_notes_do_not_wait(DatabaseVendor vendor)
            throws Exception {
        StarPunkServer server = StarPunkServer.shared(vendor);
        MicropubClient client = MicropubClient.of(server, "create", "media");
        AtomicInteger number = new AtomicInteger();
        Queue<URI> answered = new ConcurrentLinkedQueue<>();
        CountDownLatch begun = new CountDownLatch(20);
        CountDownLatch done = new CountDownLatch(1);
        URI upload = client.media().createMultipart(new MultipartBody().file("file", SampleFiles.read("turned.jpg")));
        List<CompletableFuture<Void>> writers = Stream.generate(() -> CompletableFuture.runAsync(() -> {
                    while (done.getCount() > 0) {
                        answered.add(client.create("content=Written+while+it+was+backed+up+" + number.incrementAndGet()
                                + "&category=backup"));
                        begun.countDown();
                    }
                }))
                .limit(2)
                .toList();
        begun.await();
        List<URI> before = List.copyOf(answered);
        Path backup = backup(server.database());
        done.countDown();
        writers.forEach(CompletableFuture::join);

        List<String> contents = list(server.database(), CONTENTS);
        for (DatabaseVendor next : targets(vendor)) {
            TemporaryDatabase other = TemporaryDatabase.create(next);
            restore(backup, other, false);
            assertThat(list(other, "SELECT slug FROM notes"))
                    .containsAll(
                            before.stream().map(BackupRestoreIT::lastOfPath).toList());
            assertThat(contents).containsAll(list(other, CONTENTS));
            assertThat(uploadsOf(other)).isEqualTo(uploadsOf(backup)).containsKey(lastOfPath(upload));
            if (next != vendor) {
                assertThat(checksums(backup(other))).isEqualTo(checksums(backup));
            }
        }
        assertThat(answered.size()).isGreaterThan(before.size());
    }

    @ParameterizedTest
    @EnumSource
    void a_site_is_replaced_only_by_whoever_says_so_and_never_under_a_server(DatabaseVendor vendor) throws Exception {
        Path backup = backup(seeded(DatabaseVendor.SQLITE));
        TemporaryDatabase other = seeded(vendor);
        long before = notes(other);
        try (Connection connection = other.database().connect(LOCK_WAIT)) {
            DatabaseTransfer.run(
                    connection, List.of("DELETE FROM search_entries", "UPDATE site SET title = 'Here already'"));
        }
        assertThatThrownBy(() -> restore(backup, other, false))
                .hasMessageContaining("has a site already. With --overwrite it is replaced");
        try (Connection connection = other.database().connect(LOCK_WAIT)) {
            connection.setAutoCommit(false);
            DatabaseTransfer.list(connection, "SELECT title FROM site");
            assertThatThrownBy(() -> restore(backup, other, true)).hasMessageContaining("stop the server first");
        }
        assertThat(title(other)).isEqualTo("Here already");
        restore(backup, other, true);
        assertThat(title(other)).isEqualTo("Tide and Timetable");
        assertThat(notes(other)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void a_restore_that_fails_in_the_middle_leaves_what_was_there(DatabaseVendor vendor) throws Exception {
        TemporaryDatabase other = seeded(vendor);
        RestoreTarget target = RestoreTarget.of(other.database());
        target.requireFree(true);
        assertThatThrownBy(() -> target.fill(true, connection -> {
                    throw new IOException("cut");
                }))
                .hasMessage("cut");
        assertThat(title(other)).isEqualTo("Tide and Timetable");
    }

    @Test
    void a_damaged_backup_is_told_before_anything_is_changed() throws Exception {
        Path backup = backup(seeded(DatabaseVendor.SQLITE));
        Path copy = directory.media().resolve(firstUpload());
        byte[] bytes = Files.readAllBytes(copy);
        bytes[bytes.length / 2] ^= 1;
        Files.write(copy, bytes);
        TemporaryDatabase other = TemporaryDatabase.create(DatabaseVendor.SQLITE);
        String missing = "missing, or not what was written: " + copy.getFileName();
        assertThatThrownBy(() -> restore(backup, other, false)).hasMessageContaining(missing);
        Files.delete(copy);
        assertThatThrownBy(() -> restore(backup, other, false)).hasMessageContaining(missing);
        TemporaryDatabase rest = TemporaryDatabase.create(DatabaseVendor.SQLITE);
        try (BackupArchive whole = BackupArchive.open(backup)) {
            assertThat(new Restoration(whole, directory.media(), rest.database(), uploads(rest)).run(false, true))
                    .containsExactly(copy.getFileName().toString());
        }
        assertThat(notes(rest)).isEqualTo(NOTES);
        byte[] archive = Files.readAllBytes(backup);
        archive[archive.length / 2] ^= 1;
        Files.write(backup, archive);
        assertThatThrownBy(() -> restore(backup, other, false)).hasMessageContaining("is damaged: tables/");
        Files.write(backup, List.of("no archive"));
        assertThatThrownBy(() -> restore(backup, other, false)).hasMessageContaining("is no backup of StarPunk");
        assertThat(other.dataDirectory()).doesNotExist();
    }

    @Test
    void only_new_uploads_are_copied_and_those_of_no_backup_go_with_the_old_ones() throws Exception {
        TemporaryDatabase site = seeded(DatabaseVendor.SQLITE);
        Path first = backup(site);
        Path upload = media(site).resolve(firstUpload());
        Path copy = directory.media().resolve(firstUpload());
        assertPrivate(directory.path());
        assertPrivate(directory.media());
        Object inode = Files.getAttribute(copy, "unix:ino");
        Path second = backup(site);
        assertThat(Files.getAttribute(copy, "unix:ino")).isEqualTo(inode);
        Files.delete(upload);
        Path third = backup(site);
        assertThat(directory.keepOnly(2, Instant.now())).isOne();
        assertThat(directory.archives()).containsExactly(second, third).doesNotContain(first);
        assertThat(copy).exists();
        assertThat(directory.keepOnly(1, Instant.now())).isOne();
        assertThat(copy).doesNotExist();
    }

    @Test
    void a_damaged_upload_spoils_no_older_backup_and_a_damaged_copy_is_made_anew() throws Exception {
        TemporaryDatabase site = seeded(DatabaseVendor.SQLITE);
        Path first = backup(site);
        Path upload = media(site).resolve(firstUpload());
        Path copy = directory.media().resolve(firstUpload());
        byte[] bytes = Files.readAllBytes(upload);
        Files.write(copy, new byte[bytes.length]);
        Files.createFile(media(site).resolve("left.jpg.part"));
        backup(site);
        assertThat(copy).hasBinaryContent(bytes);
        Files.write(upload, new byte[10]);
        Files.write(directory.archive(Instant.now().minusSeconds(1)), List.of("cut off"));
        backup(site);
        assertThat(copy).hasBinaryContent(bytes);
        restore(first, TemporaryDatabase.create(DatabaseVendor.SQLITE), false);
    }

    @Test
    void a_database_that_is_damaged_is_replaced_and_a_journal_of_another_is_not_taken_for_its_own() throws Exception {
        TemporaryDatabase site = seeded(DatabaseVendor.SQLITE);
        Path backup = backup(site);
        TemporaryDatabase other = TemporaryDatabase.create(DatabaseVendor.SQLITE);
        Files.createDirectories(other.dataDirectory());
        Path file = other.database().file().orElseThrow();
        Files.write(file, List.of("No database, though it is long enough to look like one.".repeat(99)));
        Path journal = Files.write(file.resolveSibling("starpunk.db-wal"), new byte[1000]);
        assertThatThrownBy(() -> restore(backup, other, false)).hasMessageContaining("not a database");
        restore(backup, other, true);
        assertThat(journal).doesNotExist();
        assertThat(notes(other)).isEqualTo(NOTES);
    }

    @Test
    void a_backup_among_the_uploads_and_one_of_tomorrow_do_no_harm() throws Exception {
        TemporaryDatabase site = seeded(DatabaseVendor.SQLITE);
        BackupDirectory data = new BackupDirectory(site.dataDirectory());
        assertThatThrownBy(() ->
                        data.inTurn(() -> new BackupWriter(site.database(), uploads(site), data).write(Instant.now())))
                .hasMessageContaining("among the uploads themselves");
        Path today = backup(site);
        Path tomorrow = Files.copy(today, directory.archive(Instant.now().plusSeconds(86_400)));
        assertThat(directory.archives(Instant.now())).containsExactly(today);
        assertThat(directory.keepOnly(1, Instant.now())).isZero();
        assertThat(directory.archives()).containsExactly(today, tomorrow);
    }

    @Test
    void a_backup_that_fails_leaves_nothing_behind() throws Exception {
        TemporaryDatabase site = seeded(DatabaseVendor.SQLITE);
        assertThatThrownBy(() -> directory.inTurn(() -> {
                    new BackupWriter(site.database(), uploads(site), directory).write(Instant.now());
                    Files.write(BackupDirectory.unfinished(directory.archive(Instant.now())), new byte[1 << 20]);
                    throw new IOException("No space left on device");
                }))
                .hasMessage("No space left on device");
        assertThat(unfinished()).isEmpty();
        assertThat(directory.archives()).hasSize(1);
    }

    @Test
    void one_backup_at_a_time_is_made_in_a_directory_and_what_a_killed_one_left_is_swept() throws Exception {
        TemporaryDatabase site = seeded(DatabaseVendor.SQLITE);
        backup(site);
        Path left = Files.createFile(directory.path().resolve("starpunk-2026-01-01T00-00-00.000Z.zip.part"));
        directory.inTurn(
                () -> assertThatThrownBy(() -> backup(site)).hasMessageContaining("Another backup is being made in"));
        assertThat(directory.archives()).hasSize(1);
        backup(site);
        assertThat(left).doesNotExist();
        assertThat(directory.archives()).hasSize(2);
    }

    @Test
    void whatever_is_called_a_backup_is_whole_though_its_process_is_killed() throws Exception {
        TemporaryDatabase site = seeded(DatabaseVendor.SQLITE);
        int kills = Trials.number(3, 50);
        int hits = 0;
        Random random = new Random(1);
        for (int i = 0; i < kills; i++) {
            List<Path> before = unfinished();
            Process process = backupProcess(site);
            while (process.isAlive() && before.containsAll(unfinished())) {
                Thread.onSpinWait();
            }
            process.waitFor(random.nextInt(200), TimeUnit.MILLISECONDS);
            hits += process.isAlive() ? 1 : 0;
            process.destroyForcibly().waitFor();
            for (Path archive : directory.archives()) {
                try (BackupArchive whole = BackupArchive.open(archive)) {
                    whole.requireWhole();
                }
            }
        }
        assertThat(hits).as("killed at work, of %d", kills).isPositive();
        LOGGER.log(Level.INFO, "{0} of {1} were killed at work", new Object[] {hits, kills});
        assertThat(backupProcess(site).waitFor()).isZero();
        assertThat(unfinished()).isEmpty();
        List<Path> archives = directory.archives();
        restore(archives.get(archives.size() - 1), TemporaryDatabase.create(DatabaseVendor.SQLITE), false);
    }

    private Process backupProcess(TemporaryDatabase site) throws IOException {
        ProcessBuilder program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Backup.class.getName(),
                        directory.path().toString())
                .redirectErrorStream(true)
                .redirectOutput(temporary.resolve("printed.txt").toFile());
        program.environment().putAll(site.environment());
        return program.start();
    }

    private List<Path> unfinished() throws IOException {
        if (!Files.exists(directory.media())) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(directory.path())) {
            return files.filter(file -> file.toString().endsWith(".part")).toList();
        } catch (UncheckedIOException e) {
            // Renamed while it was looked at.
            return List.of();
        }
    }

    private static TemporaryDatabase seeded(DatabaseVendor vendor) throws SQLException, IOException {
        TemporaryDatabase site = TemporaryDatabase.create(vendor);
        Seed.fill(site, NOTES);
        return site;
    }

    private Path backup(TemporaryDatabase site) throws Exception {
        directory.inTurn(() -> new BackupWriter(site.database(), uploads(site), directory).write(Instant.now()));
        return directory.archives().get(directory.archives().size() - 1);
    }

    private void restore(Path backup, TemporaryDatabase site, boolean overwrite) throws SQLException, IOException {
        try (BackupArchive archive = BackupArchive.open(backup)) {
            new Restoration(archive, directory.media(), site.database(), uploads(site)).run(overwrite, false);
        }
    }

    private String firstUpload() throws IOException {
        try (BackupArchive archive = BackupArchive.open(directory.archives().get(0))) {
            return archive.media().firstKey();
        }
    }

    private static Path media(TemporaryDatabase site) {
        return new DataDirectory(site.dataDirectory()).media();
    }

    /** Whatever files are in a directory are for the owner of the process alone, as it is itself. */
    private static void assertPrivate(Path directory) throws IOException {
        assertThat(mode(directory)).isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files.filter(Files::isRegularFile)).isNotEmpty().allSatisfy(file -> assertThat(mode(file))
                    .isEqualTo("rw-------"));
        }
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    /** What the files of a site hold: a backup of it reads no upload that the one before has. */
    private static Map<String, String> uploadsOf(TemporaryDatabase site) throws IOException {
        Map<String, String> checksums = new TreeMap<>();
        try (Stream<Path> files = Files.list(media(site))) {
            for (Path file : files.toList()) {
                checksums.put(file.getFileName().toString(), Checksums.of(file));
            }
        }
        return checksums;
    }

    private static Map<String, String> uploadsOf(Path backup) throws IOException {
        try (BackupArchive archive = BackupArchive.open(backup)) {
            return archive.media();
        }
    }

    private static KeptFiles uploads(TemporaryDatabase site) {
        return KeptFiles.from(site.keys());
    }

    /** Of all but the time at which it was made. */
    private static Map<String, String> checksums(Path backup) throws IOException {
        try (BackupArchive archive = BackupArchive.open(backup)) {
            Map<String, String> checksums = new TreeMap<>(archive.media());
            archive.tables().forEach(table -> checksums.put(BackupArchive.rowsOf(table), archive.checksumOf(table)));
            return checksums;
        }
    }

    private static Map<String, Long> lastIds(Path backup) throws IOException {
        try (BackupArchive archive = BackupArchive.open(backup)) {
            return archive.details().lastIds();
        }
    }

    private static long lines(Path backup, String table) throws IOException {
        try (BackupArchive archive = BackupArchive.open(backup)) {
            return new String(archive.rows(table).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .count();
        }
    }

    private static String title(TemporaryDatabase site) throws SQLException {
        return list(site, "SELECT title FROM site").get(0);
    }

    private static long notes(TemporaryDatabase site) throws SQLException {
        return list(site, "SELECT id FROM notes").size();
    }

    private static List<String> list(TemporaryDatabase site, String query) throws SQLException {
        try (Connection connection = site.database().connect(LOCK_WAIT)) {
            return DatabaseTransfer.list(connection, query);
        }
    }

    private static String lastOfPath(URI address) {
        return address.getPath().substring(address.getPath().lastIndexOf('/') + 1);
    }
}
