package org.starpunk.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.FormClient;
import org.starpunk.testing.Pause;
import org.starpunk.testing.StarPunkServer;

/** Backups as they lie in the directory, damaged ones too, and what the owner gets of them. */
class BackupListIT {

    private static final String BACKUPS = "/admin/system/backups/";

    private final StarPunkServer server = StarPunkServer.shared(DatabaseVendor.SQLITE);
    private final FormClient owner = FormClient.owner(server);
    private final Path directory = server.database().dataDirectory().resolveSibling("backup");
    private final List<Path> added = new ArrayList<>();

    private FileChannel lockFile;

    /** The server sweeps nothing meanwhile, and comes to no harm. */
    @BeforeEach
    void keepTheServerOut() throws IOException {
        Instant deadline = Instant.now().plusSeconds(60);
        while (archives().isEmpty()) {
            assertThat(Instant.now()).as("a backup in %s", directory).isBefore(deadline);
            Pause.shortly();
        }
        lockFile = FileChannel.open(directory.resolve(".lock"), StandardOpenOption.WRITE);
        FileLock lock = lockFile.lock();
        assertThat(lock.isValid()).isTrue();
    }

    @AfterEach
    void clear() throws IOException {
        for (Path file : added) {
            Files.deleteIfExists(file);
        }
        lockFile.close();
    }

    @Test
    void all_that_are_kept_are_offered_the_last_first() throws IOException {
        for (int second = 10; second < 45; second++) {
            Files.copy(archives().get(0), add("starpunk-2001-01-01T00-00-" + second + ".000Z.zip"));
        }
        List<String> names = new ArrayList<>(
                archives().stream().map(file -> file.getFileName().toString()).toList());
        Collections.reverse(names);
        assertThat(owner.get("/admin/system").select("#backups time").eachAttr("id"))
                .isEqualTo(names);
    }

    @Test
    void one_that_cannot_be_opened_is_an_error_whichever_way_it_is_asked_for() throws IOException {
        Path damaged = Files.write(add("starpunk-2001-01-01T00-00-01.000Z.zip"), new byte[1000]);
        String address = BACKUPS + damaged.getFileName();
        assertThat(owner.bytes(address).statusCode()).isEqualTo(500);
        assertThat(owner.head(address).statusCode()).isEqualTo(500);
    }

    /** A directory can be opened like a file, and not be read. */
    @Test
    void a_download_that_breaks_off_is_no_whole_answer() throws IOException {
        Path archive = add("starpunk-2001-01-01T00-00-02.000Z.zip");
        Files.createDirectory(add("media/unreadable.jpg"));
        byte[] rows = new byte[1 << 20];
        new Random(1).nextBytes(rows);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("SHA256SUMS"));
            zip.write(("0".repeat(64) + "  media/unreadable.jpg\n").getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("tables/notes.jsonl"));
            zip.write(rows);
        }
        assertThatThrownBy(() -> owner.bytes(BACKUPS + archive.getFileName())).isInstanceOf(UncheckedIOException.class);
        assertThat(owner.get("/admin/system").select("#backups")).isNotEmpty();
    }

    private Path add(String name) {
        Path file = directory.resolve(name);
        added.add(file);
        return file;
    }

    /** The oldest first. */
    private List<Path> archives() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".zip"))
                    .sorted()
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }
}
