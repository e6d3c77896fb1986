package org.starpunk.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a process waits for here, the test never lets it have. */
class ParentProcessTest {

    private static final String OPTION = "--end-with-parent";

    @TempDir
    private Path directory;

    @Test
    void who_begins_after_its_parent_has_gone_does_nothing_at_all() throws Exception {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        try (FileChannel file = held();
                FileLock lock = file.lock()) {
            assertThat(lock.isValid()).isTrue();
            Process orphan = start(OPTION + "=" + gone.pid());
            try (BufferedReader screen = orphan.inputReader()) {
                assertThat(orphan.waitFor(1, TimeUnit.MINUTES)).as("ended").isTrue();
                assertThat(screen.readLine()).isNull();
                assertThat(orphan.exitValue()).isOne();
            } finally {
                orphan.destroyForcibly().waitFor();
            }
        }
    }

    @Test
    void who_has_its_parent_goes_on_whether_that_has_said_its_number_or_not() throws Exception {
        try (FileChannel file = held();
                FileLock lock = file.lock()) {
            assertThat(lock.isValid()).isTrue();
            for (String option : new String[] {ParentProcess.option(), OPTION}) {
                Process child = start(option);
                try (BufferedReader screen = child.inputReader()) {
                    assertThat(screen.readLine()).startsWith("starpunk: another start is preparing");
                } finally {
                    child.destroyForcibly().waitFor();
                }
            }
        }
    }

    private FileChannel held() throws IOException {
        return FileChannel.open(Files.createFile(directory.resolve("prepare.lock")), StandardOpenOption.WRITE);
    }

    private Process start(String option) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        "target/classes",
                        StarPunk.class.getName(),
                        "--prepare",
                        directory.resolve("prepared").toString(),
                        option)
                .redirectErrorStream(true);
        // What the JVM says of them is none of its lines.
        builder.environment().keySet().removeAll(Set.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
        return builder.start();
    }
}
