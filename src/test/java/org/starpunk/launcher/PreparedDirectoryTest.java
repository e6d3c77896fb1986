package org.starpunk.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreparedDirectoryTest {

    @TempDir
    private Path parent;

    private PreparedDirectory prepared;

    @BeforeEach
    void make() throws IOException {
        prepared = new PreparedDirectory(parent.resolve("of-another-program"));
        prepared.create();
        Files.writeString(
                Files.createDirectory(prepared.path().resolve("payara")).resolve("server.jar"), "unpacked");
    }

    @Test
    void it_is_complete_when_its_options_are_there() throws IOException {
        assertThat(prepared.isComplete()).isFalse();
        complete();
        assertThat(prepared.isComplete()).isTrue();
    }

    @Test
    void one_that_nobody_runs_is_deleted_and_one_that_was_never_finished() throws IOException {
        prepared.deleteUnlessInUse();
        assertThat(parent).isEmptyDirectory();
        make();
        complete();
        startedBefore(Duration.ofMinutes(11));
        prepared.deleteUnlessInUse();
        assertThat(parent).isEmptyDirectory();
    }

    /** As the start script does before it looks for the options; until the server has its lock some time goes by. */
    @Test
    void one_that_a_start_is_about_to_use_stays_whole() throws IOException {
        complete();
        startedBefore(Duration.ofMinutes(9));
        prepared.deleteUnlessInUse();
        assertThat(prepared.path().resolve("payara/server.jar")).hasContent("unpacked");
        assertThat(prepared.isComplete()).isTrue();
    }

    /** As one that takes the options away to look, and is killed before it has put them back. */
    @Test
    void one_whose_sweep_was_killed_is_complete_again_for_the_next_sweep() throws IOException {
        complete();
        Files.move(prepared.path().resolve("java.options"), prepared.path().resolve("options.taken"));
        startedBefore(Duration.ofMinutes(9));
        prepared.deleteUnlessInUse();
        assertThat(prepared.isComplete()).isTrue();
        assertThat(prepared.path().resolve("java.options")).hasContent("-XX:SharedArchiveFile=classes.jsa");
    }

    @Test
    void a_directory_that_nothing_has_prepared_is_neither_deleted_nor_filled() throws Exception {
        Path file = prepared.path().resolve("payara/server.jar");
        Files.delete(prepared.path().resolve("in-use"));
        prepared.deleteUnlessInUse();
        prepared.deleteWhenUnused(Duration.ZERO);
        assertThatThrownBy(prepared::create).isInstanceOf(DirectoryNotEmptyException.class);
        assertThat(file).hasContent("unpacked");
    }

    private void complete() throws IOException {
        Files.writeString(prepared.path().resolve("java.options"), "-XX:SharedArchiveFile=classes.jsa");
    }

    private void startedBefore(Duration age) throws IOException {
        Files.setLastModifiedTime(
                prepared.path().resolve("in-use"), FileTime.from(Instant.now().minus(age)));
    }

    /** By another process; within one, the JVM knows its own locks. */
    @Test
    void one_that_a_process_runs_stays() throws Exception {
        Process other = tenant("shared");
        try {
            prepared.deleteUnlessInUse();
            assertThatThrownBy(() -> prepared.deleteWhenUnused(Duration.ofMillis(10)))
                    .hasMessage("A process runs from there that should have ended");
            assertThat(prepared.path().resolve("payara/server.jar")).hasContent("unpacked");
        } finally {
            other.destroyForcibly().waitFor();
        }
        prepared.deleteUnlessInUse();
        assertThat(parent).isEmptyDirectory();
    }

    /** The start waits, and does not run from what may be gone. */
    @Test
    void one_that_is_just_being_looked_at_is_kept_after_that() throws Exception {
        Process sweeper = tenant("alone");
        Process start = null;
        try {
            start = launched(Keeper.class, prepared.path().toString());
            assertThat(start.waitFor(1, TimeUnit.SECONDS)).as("ended").isFalse();
            sweeper.destroyForcibly().waitFor();
            assertThat(start.getInputStream().read()).isEqualTo('!');
        } finally {
            sweeper.destroyForcibly();
            if (start != null) {
                start.destroyForcibly();
            }
        }
    }

    /** As the server of a preparation that was killed writes its classes when it ends. */
    @Test
    void one_in_which_somebody_still_writes_is_deleted_whole() throws Exception {
        for (int i = 0; i < 2000; i++) {
            Files.createFile(prepared.path().resolve("part-" + i));
        }
        AtomicBoolean ended = new AtomicBoolean();
        Thread writer = new Thread(() -> {
            for (int i = 0; !ended.get(); i++) {
                try {
                    Files.createFile(prepared.path().resolve("late-" + i));
                } catch (IOException e) {
                    // Not there any more.
                    return;
                }
            }
        });
        writer.start();
        try {
            prepared.delete();
        } finally {
            ended.set(true);
            writer.join();
        }
        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void one_whose_deletion_was_cut_off_is_deleted_by_the_next_sweep_and_one_that_is_only_called_so_is_not()
            throws IOException {
        Path half = Files.move(prepared.path(), parent.resolve("of-another-program.1.deleted"));
        Path empty = Files.createDirectory(parent.resolve("of-another-program.2.deleted"));
        Path foreign = Files.createDirectory(parent.resolve("notes.deleted"));
        Files.writeString(foreign.resolve("a.md"), "precious");
        for (Path each : List.of(half, empty, foreign)) {
            new PreparedDirectory(each).deleteUnlessInUse();
        }
        assertThat(parent).isDirectoryNotContaining(path -> !path.equals(foreign));
        assertThat(foreign.resolve("a.md")).hasContent("precious");
    }

    @Test
    void one_that_was_swept_away_ends_the_start_with_the_remedy() throws IOException {
        prepared.delete();
        assertThatThrownBy(prepared::keep)
                .isInstanceOf(FailedLaunchException.class)
                .hasMessageStartingWith("What was prepared cannot be used: ")
                .hasMessageEndingWith("Start again, which prepares it anew.");
    }

    private Process tenant(String way) throws IOException {
        Process process =
                launched(Tenant.class, prepared.path().resolve("in-use").toString(), way);
        assertThat(process.getInputStream().read()).isEqualTo('!');
        return process;
    }

    private static Process launched(Class<?> program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                "target/classes" + File.pathSeparator + "target/test-classes",
                program.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /** Keeps it as a start does. */
    static final class Keeper {

        private Keeper() {}

        public static void main(String[] arguments) throws Exception {
            new PreparedDirectory(Path.of(arguments[0])).keep();
            System.out.print('!');
            System.out.flush();
        }
    }

    /** Locks a file as a server does that runs from there, or as one that sweeps, until it is killed. */
    static final class Tenant {

        private Tenant() {}

        public static void main(String[] arguments) throws Exception {
            boolean shared = arguments[1].equals("shared");
            try (FileChannel file =
                            FileChannel.open(Path.of(arguments[0]), StandardOpenOption.READ, StandardOpenOption.WRITE);
                    FileLock lock = file.tryLock(0, Long.MAX_VALUE, shared)) {
                System.out.print(lock.isShared() == shared ? '!' : '?');
                System.out.flush();
                Thread.currentThread().join();
            }
        }
    }
}
