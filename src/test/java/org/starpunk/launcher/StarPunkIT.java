package org.starpunk.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How {@code java -jar starpunk.jar} ends when it cannot even begin. */
class StarPunkIT {

    @TempDir
    private Path directory;

    @Test
    void a_port_in_use_ends_it_with_one_line_and_status_1() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertFails(
                    "Port " + other.getLocalPort()
                            + " cannot be opened: Address already in use. Choose another one with --port.",
                    directory.toString(),
                    "--port",
                    String.valueOf(other.getLocalPort()));
        }
        assertThat(directory).as("what it unpacked").isEmptyDirectory();
    }

    @Test
    void a_temporary_directory_that_cannot_be_used_ends_it_with_the_remedy() throws Exception {
        String missing = directory.resolve("missing").toString();
        assertFails("The temporary directory cannot be used: " + missing, missing, "--port", "0");
    }

    private void assertFails(String reason, String temporary, String... options)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + temporary,
                "-jar",
                Path.of("target", "starpunk.jar").toAbsolutePath().toString()));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isEqualTo(1);
        assertThat(output.lines().filter(line -> !line.contains("java.io.tmpdir directory does not exist")))
                .singleElement()
                .asString()
                .contains("SEVERE StarPunk does not start. " + reason);
    }
}
