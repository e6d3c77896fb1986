package org.starpunk.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The start script with a java that does nothing but say that it was started; {@code ArchiveIT} has a real one. */
class StartScriptTest {

    private static final String JAVA =
            """
            #!/bin/sh
            for argument; do
                if [ "$last" = --prepare ]; then
                    mkdir -p "$argument"
                    touch "$argument/in-use" "$argument/java.options"
                    exit 0
                fi
                last=$argument
            done
            : <&0 >&1 2>&2 && echo "$last" >"$STARTED"
            """;

    @TempDir
    private Path directory;

    /** As some programs start others. */
    @ParameterizedTest
    @ValueSource(strings = {"", "<&-", ">&-", "2>&-", "<&- >&- 2>&-"})
    void it_prepares_and_starts_whatever_of_its_streams_is_closed(String closed) throws Exception {
        Path script = executable("bin/starpunk", Files.readString(Path.of("server-config/bin/starpunk")));
        executable("jdk/bin/java", JAVA);
        Files.writeString(Files.createDirectory(directory.resolve("lib")).resolve("jvm.options"), "");
        Files.writeString(directory.resolve("lib/starpunk.jar"), "A jar");
        Path started = directory.resolve("started");
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", "exec \"$0\" --port 8080 " + closed, script.toString());
        builder.environment().put("JAVA_HOME", directory.resolve("jdk").toString());
        builder.environment().put("STARTED", started.toString());
        Process process = builder.redirectErrorStream(true).start();
        try {
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).as("ended").isTrue();
            assertThat(process.exitValue()).isZero();
            assertThat(process.getInputStream()).isEmpty();
        } finally {
            process.destroyForcibly();
        }
        assertThat(started).hasContent("8080");
        assertThat(directory.resolve("prepared")).isNotEmptyDirectory();
    }

    private Path executable(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }
}
