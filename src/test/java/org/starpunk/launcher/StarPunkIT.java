package org.starpunk.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starpunk.testing.OwnServers;

/** How {@code java -jar starpunk.jar} ends when it cannot even begin. */
@OwnServers
class StarPunkIT {

    private final Map<String, String> variables = new HashMap<>();

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

    @Test
    void a_machine_whose_name_has_no_address_is_told_how_to_get_one() throws Exception {
        Path hosts = Files.writeString(directory.resolve("hosts"), "127.0.0.1 localhost");
        variables.put("JAVA_TOOL_OPTIONS", "-Djdk.net.hosts.file=" + hosts);
        Process process = start(directory.toString(), "--port", "0");
        String output = output(process);
        assertThat(process.waitFor()).as(output).isEqualTo(1);
        assertThat(output.lines().filter(line -> !line.startsWith("Picked up JAVA_TOOL_OPTIONS")))
                .singleElement()
                .asString()
                .matches(
                        ".* SEVERE StarPunk does not start\\. This machine calls itself (\\S+), which has no address\\."
                                + " Add the line \"127\\.0\\.0\\.1 \\1\" to /etc/hosts\\.");
    }

    /** Payara Micro would complain of the option first, if it were asked. */
    @Test
    void malformed_values_are_told_before_the_server_begins() throws Exception {
        variables.put("STARPUNK_MEDIA_MAX_SIZE", "much");
        variables.put("STARPUNK_SITE_URL", "ada");
        Process process = start(directory.toString(), "--port", "0", "--no-such-option");
        String output = output(process);
        assertThat(process.waitFor()).as(output).isEqualTo(1);
        assertThat(output.lines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .contains("SEVERE StarPunk does not start. starpunk.site.url is \"ada\", but must be"),
                        line -> assertThat(line)
                                .contains("SEVERE StarPunk does not start. starpunk.media.max-size is \"much\""));
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void a_server_that_fails_by_itself_leaves_nothing_that_it_unpacked() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"))) {
            String listener = "set configs.config.server-config.network-config.network-listeners.network-listener.";
            Path commands = Files.writeString(
                    Files.createDirectory(directory.resolve("commands")).resolve("https.asadmin"),
                    listener + "http-listener.address=127.0.0.1\n" + listener + "https-listener.port="
                            + other.getLocalPort() + "\n" + listener + "https-listener.enabled=true\n");
            Path temporary = Files.createDirectory(directory.resolve("temporary"));
            Process process =
                    start(temporary.toString(), "--autoBindHttp", "--prebootcommandfile", commands.toString());
            String output = output(process);
            assertThat(process.waitFor()).as(output).isEqualTo(1);
            assertThat(output).contains("StarPunk does not start. The server did not start; the lines above say why: ");
            assertThat(temporary).isEmptyDirectory();
        }
    }

    private void assertFails(String reason, String temporary, String... options)
            throws IOException, InterruptedException {
        Process process = start(temporary, options);
        String output = output(process);
        assertThat(process.waitFor()).as(output).isEqualTo(1);
        assertThat(output.lines().filter(line -> !line.contains("java.io.tmpdir directory does not exist")))
                .singleElement()
                .asString()
                .contains("SEVERE StarPunk does not start. " + reason);
    }

    private Process start(String temporary, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + temporary,
                "-jar",
                Path.of("target", "starpunk.jar").toAbsolutePath().toString()));
        command.addAll(List.of(options));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().putAll(variables);
        return builder.start();
    }

    private static String output(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
