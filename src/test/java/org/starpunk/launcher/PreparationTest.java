package org.starpunk.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where something is prepared already, by others: to make it takes a server, which {@code ArchiveIT} has. */
class PreparationTest {

    @TempDir
    private Path parent;

    @Test
    void a_start_that_waits_for_the_preparation_of_another_one_says_so() throws Exception {
        Path prepared = complete();
        try (FileChannel file = FileChannel.open(
                        parent.resolve("prepare.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = file.lock()) {
            Process other = prepare(prepared);
            try (BufferedReader screen = other.inputReader()) {
                assertThat(screen.readLine())
                        .isEqualTo("starpunk: another start is preparing something in %s, which takes half a minute;"
                                        .formatted(parent)
                                + " this one waits for it");
                lock.release();
                assertThat(screen.readLine()).isNull();
                assertThat(other.waitFor()).isZero();
            } finally {
                other.destroyForcibly();
            }
        }
    }

    @Test
    void what_a_killed_preparation_has_left_is_swept_away_and_nothing_else() throws Exception {
        Path prepared = complete();
        PreparedDirectory half = new PreparedDirectory(parent.resolve("half"));
        half.create();
        Files.writeString(half.path().resolve("starpunk.jar"), "unfinished");
        Path foreign =
                Files.writeString(Files.createDirectory(parent.resolve("notes")).resolve("a.md"), "precious");
        Process process = prepare(prepared);
        try (BufferedReader screen = process.inputReader()) {
            assertThat(screen.readLine()).isNull();
            assertThat(process.waitFor()).isZero();
        }
        assertThat(half.path()).doesNotExist();
        assertThat(prepared.resolve("java.options")).exists();
        assertThat(foreign).hasContent("precious");
    }

    /** While a server runs from there: what is not complete would be waited for, for a minute, and then not be used. */
    @Test
    void what_a_killed_sweep_has_taken_away_is_put_back_at_once() throws Exception {
        Path prepared = complete();
        Files.move(prepared.resolve("java.options"), prepared.resolve("options.taken"));
        try (FileChannel file = FileChannel.open(prepared.resolve("in-use"), StandardOpenOption.WRITE);
                FileLock server = file.lock()) {
            assertThat(server.isValid()).isTrue();
            Process start = prepare(prepared);
            try (BufferedReader screen = start.inputReader()) {
                assertThat(screen.readLine()).isNull();
                assertThat(start.waitFor()).isZero();
            } finally {
                start.destroyForcibly();
            }
        }
        assertThat(prepared.resolve("java.options")).exists();
    }

    private Path complete() throws IOException {
        PreparedDirectory prepared = new PreparedDirectory(parent.resolve("complete"));
        prepared.create();
        Files.writeString(prepared.path().resolve("java.options"), "");
        return prepared.path();
    }

    private static Process prepare(Path directory) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        "target/classes",
                        StarPunk.class.getName(),
                        "--prepare",
                        directory.toString())
                .redirectErrorStream(true)
                .start();
    }
}
