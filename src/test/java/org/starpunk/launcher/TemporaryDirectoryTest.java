package org.starpunk.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryDirectoryTest {

    @TempDir
    private Path parent;

    @Test
    void it_is_for_its_own_user_alone() throws IOException {
        Path directory = TemporaryDirectory.createIn(parent).path();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
                .isEqualTo("rwx------");
    }

    @Test
    void what_a_killed_process_left_behind_is_swept_away_and_what_a_living_one_uses_is_not() throws Exception {
        Path own = TemporaryDirectory.createIn(parent).path();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Tenant.class.getName(),
                        parent.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out = process.inputReader()) {
            Path other = Path.of(out.readLine());
            TemporaryDirectory.sweep(parent, own);
            assertThat(other.resolve("runtime/server.jar")).exists();

            process.destroyForcibly().waitFor();
            TemporaryDirectory.sweep(parent, own);
            assertThat(other).doesNotExist();
            assertThat(own).exists();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void what_is_none_of_its_own_stays() throws IOException {
        Path own = TemporaryDirectory.createIn(parent).path();
        Path foreign = Files.createDirectory(parent.resolve("starpunk-backups"));
        Files.writeString(foreign.resolve("starpunk.db"), "precious");
        Path elsewhere = Files.createDirectory(parent.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("in-use"), "");
        Path link = Files.createSymbolicLink(parent.resolve("starpunk-link"), elsewhere);
        TemporaryDirectory.sweep(parent, own);
        assertThat(foreign.resolve("starpunk.db")).exists();
        assertThat(link).exists();
        assertThat(elsewhere.resolve("in-use")).exists();
    }

    @Test
    void what_cannot_be_looked_through_stays_and_ends_no_start() throws IOException {
        Path own = TemporaryDirectory.createIn(parent).path();
        Path left = Files.createDirectory(parent.resolve("starpunk-left"));
        Files.writeString(left.resolve("in-use"), "");
        Path other = Files.createDirectory(parent.resolve("starpunk-other"));
        Files.writeString(other.resolve("in-use"), "");
        // Together the paths are longer than any that the operating system opens.
        String names = ("d".repeat(200) + "/").repeat(12);
        Files.createDirectories(parent.resolve("deeper/" + names));
        Path deeper = Files.move(
                parent.resolve("deeper"),
                Files.createDirectories(left.resolve(names)).resolve("deeper"));
        try {
            TemporaryDirectory.sweep(parent, own);
            assertThat(left).exists();
            assertThat(other).doesNotExist();
        } finally {
            Files.move(deeper, parent.resolve("deeper"));
        }
    }

    @Test
    void what_the_server_deletes_at_the_same_time_keeps_nothing_else() throws Exception {
        for (int round = 0; round < 20; round++) {
            Path directory = TemporaryDirectory.createIn(parent).path();
            List<Path> doomed = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                doomed.add(Files.createDirectories(directory.resolve("payara/config/" + i)));
            }
            Path kept = Files.writeString(directory.resolve("payara/server.jar"), "unpacked");
            Thread server =
                    new Thread(() -> doomed.forEach(path -> path.toFile().delete()));
            server.start();
            assertThat(TemporaryDirectory.content(directory))
                    .contains(kept)
                    .endsWith(directory.resolve("payara"), directory.resolve("in-use"), directory);
            server.join();
        }
    }

    @Test
    void a_place_that_cannot_be_used_is_named() {
        assertThatThrownBy(() -> TemporaryDirectory.createIn(parent.resolve("not-there")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not-there");
    }

    @Test
    void a_disk_that_it_would_fill_is_named_with_what_is_needed() {
        assertThatThrownBy(() -> TemporaryDirectory.requireRoom(160, 60))
                .hasMessage("It has room for 60 MB, but 160 are needed");
        assertThatCode(() -> TemporaryDirectory.requireRoom(160, 160)).doesNotThrowAnyException();
    }

    /** Lives in a temporary directory until it is killed. */
    static final class Tenant {

        private Tenant() {}

        public static void main(String[] arguments) throws IOException {
            TemporaryDirectory directory = TemporaryDirectory.createIn(Path.of(arguments[0]));
            Files.writeString(
                    Files.createDirectory(directory.path().resolve("runtime")).resolve("server.jar"), "unpacked");
            System.out.println(directory.path());
            System.in.read();
        }
    }
}
