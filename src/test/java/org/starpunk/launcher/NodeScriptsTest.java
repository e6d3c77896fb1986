package org.starpunk.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The scripts that start a node in a Payara Micro of the operator's, with a java that only tells how it was started;
 * {@code EarlyHealthIT} has a real one, and {@code NodeScriptsIT} that Payara Micro.
 */
class NodeScriptsTest {

    private static final Path DIRECTORY = Path.of("server-config").toAbsolutePath();

    /** A file beside the script. */
    private static final Pattern BESIDE = Pattern.compile("(?:\\$here|\\$\\(dirname \"\\$0\"\\))/([\\w.-]+)");

    private static final String JAVA =
            """
            #!/bin/sh
            printf '%s\\n' "$@" >"$TOLD/arguments"
            cat /dev/fd/3 >"$TOLD/commands"
            """;

    @TempDir
    private Path told;

    @BeforeEach
    void java() throws IOException {
        Path java = Files.writeString(Files.createDirectory(told.resolve("bin")).resolve("java"), JAVA);
        assertThat(java.toFile().setExecutable(true)).isTrue();
        Files.createDirectory(told.resolve("tmp"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"run-node.sh", "run-node-tcpip.sh", "run-node-kubernetes.sh"})
    void each_can_be_run_and_finds_what_it_names(String name) throws Exception {
        Path script = DIRECTORY.resolve(name);
        assertThat(script).isExecutable();
        run("sh", "-n", script.toString());
        assertThat(BESIDE.matcher(Files.readString(script)).results().map((MatchResult file) -> file.group(1)))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(DIRECTORY.resolve(file)).isRegularFile());
    }

    @Test
    void a_node_has_every_file_of_commands_and_the_options_that_follow() throws Exception {
        Path first = Files.writeString(told.resolve("first"), "set first=1\n");
        Path second = Files.writeString(told.resolve("second"), "set second=2\n");
        assertThat(start(
                        "run-node.sh",
                        "payara-micro.jar",
                        "starpunk.war",
                        "--prebootcommandfile",
                        first.toString(),
                        "--name",
                        "Node of Ada",
                        "--preBootCommandFile",
                        second.toString(),
                        "--port",
                        "8080"))
                .startsWith("@" + DIRECTORY.resolve("jvm.options"))
                .containsSubsequence("-jar", "payara-micro.jar", "--deploy", "starpunk.war", "--contextroot", "/")
                .contains("--nohazelcast", "--disablephonehome")
                .endsWith("--prebootcommandfile", "/dev/fd/3", "--name", "Node of Ada", "--port", "8080");
        assertThat(told.resolve("commands"))
                .hasContent(Files.readString(DIRECTORY.resolve("pre-boot.asadmin")) + "set first=1\nset second=2\n");
    }

    @Test
    void a_node_of_known_addresses_listens_at_its_own_and_looks_for_all() throws Exception {
        assertThat(start(
                        "run-node-tcpip.sh",
                        "10.0.0.1:6900,10.0.0.2:6901",
                        "payara-micro.jar",
                        "starpunk.war",
                        "--port",
                        "8080"))
                .containsSubsequence("-jar", "payara-micro.jar", "--deploy", "starpunk.war")
                .containsSequence("--clustermode", "tcpip:10.0.0.1:6900,10.0.0.2:6901")
                .containsSequence("--interfaces", "10.0.0.1")
                .containsSequence("--startport", "6900")
                .endsWith("--port", "8080")
                .doesNotContain("--nohazelcast");
    }

    @Test
    void a_node_of_kubernetes_looks_for_those_that_its_service_names() throws Exception {
        assertThat(start("run-node-kubernetes.sh", "starpunk-nodes", "payara-micro.jar", "starpunk.war"))
                .containsSubsequence("-jar", "payara-micro.jar", "--deploy", "starpunk.war")
                .endsWith("--clustermode", "dns:starpunk-nodes:6900", "--startport", "6900")
                .doesNotContain("--nohazelcast");
    }

    /** Gives the arguments that java was started with. */
    private List<String> start(String script, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(DIRECTORY.resolve(script).toString()));
        command.addAll(Arrays.asList(arguments));
        run(command.toArray(String[]::new));
        assertThat(told.resolve("tmp")).as("what is gone when the server is").isEmptyDirectory();
        return Files.readAllLines(told.resolve("arguments"));
    }

    private void run(String... command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().merge("PATH", told.resolve("bin") + ":", (path, first) -> first + path);
        builder.environment().put("TMPDIR", told.resolve("tmp").toString());
        builder.environment().put("TOLD", told.toString());
        Process process = builder.start();
        try {
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).as("ended").isTrue();
            assertThat(process.getInputStream()).isEmpty();
            assertThat(process.exitValue()).isZero();
        } finally {
            process.destroyForcibly();
        }
    }
}
