package org.starpunk.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreparedDirectoryTest {

    @TempDir
    private Path parent;

    private PreparedDirectory prepared;

    @BeforeEach
    void make() throws IOException {
        prepared = new PreparedDirectory(Files.createDirectory(parent.resolve("of-another-program")));
        Files.writeString(
                Files.createDirectory(prepared.path().resolve("payara")).resolve("server.jar"), "unpacked");
    }

    @Test
    void it_is_complete_when_its_options_are_there() throws IOException {
        prepared.allowUse();
        assertThat(prepared.isComplete()).isFalse();
        Files.writeString(prepared.path().resolve("java.options"), "-XX:SharedArchiveFile=classes.jsa");
        assertThat(prepared.isComplete()).isTrue();
    }

    @Test
    void one_that_nobody_runs_is_deleted_and_one_that_was_never_finished() throws IOException {
        prepared.deleteUnlessInUse();
        assertThat(parent).isEmptyDirectory();
        make();
        prepared.allowUse();
        prepared.deleteUnlessInUse();
        assertThat(parent).isEmptyDirectory();
    }

    /** By another process; within one, the JVM knows its own locks. */
    @Test
    void one_that_a_process_runs_stays() throws Exception {
        prepared.allowUse();
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        "target/test-classes",
                        Tenant.class.getName(),
                        prepared.path().resolve("in-use").toString())
                .redirectErrorStream(true)
                .start();
        try {
            assertThat(other.getInputStream().read()).isEqualTo('!');
            prepared.deleteUnlessInUse();
            assertThat(prepared.path().resolve("payara/server.jar")).hasContent("unpacked");
        } finally {
            other.destroyForcibly().waitFor();
        }
        prepared.deleteUnlessInUse();
        assertThat(parent).isEmptyDirectory();
    }

    /** Locks a file as a server does that runs from there, until it is killed. */
    static final class Tenant {

        private Tenant() {}

        public static void main(String[] arguments) throws Exception {
            try (FileChannel file = FileChannel.open(Path.of(arguments[0]), StandardOpenOption.READ);
                    FileLock lock = file.tryLock(0, Long.MAX_VALUE, true)) {
                System.out.print(lock.isShared() ? '!' : '?');
                System.out.flush();
                Thread.currentThread().join();
            }
        }
    }
}
