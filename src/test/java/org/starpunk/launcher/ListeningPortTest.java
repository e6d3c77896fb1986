package org.starpunk.launcher;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListeningPortTest {

    private ServerSocket other;
    private String port;

    @BeforeEach
    void listen() throws IOException {
        other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.2"));
        port = String.valueOf(other.getLocalPort());
    }

    @AfterEach
    void close() throws IOException {
        other.close();
    }

    @Test
    void a_port_that_another_program_has_is_named() {
        assertThatThrownBy(() -> requireFree("--port", port))
                .hasMessage(
                        "Port " + port + " cannot be opened: Address already in use. Choose another one with --port.");
        assertThatThrownBy(() -> requireFree("--PORT", port)).isInstanceOf(FailedLaunchException.class);
    }

    @Test
    void the_port_for_https_is_named_too() {
        assertThatThrownBy(() -> requireFree("--port", "0", "--sslPort", port))
                .hasMessage("Port " + port
                        + " cannot be opened: Address already in use. Choose another one with --sslport.");
        assertThatCode(() -> requireFree("--port", "0", "--sslPort", port, "--autoBindSsl"))
                .doesNotThrowAnyException();
    }

    @Test
    void a_port_of_another_address_is_free(@TempDir Path directory) throws IOException {
        Path commands = directory.resolve("loopback.asadmin");
        Files.writeString(commands, "set a.network-listener.http-listener.address=127.0.0.1\n");
        assertThatCode(() -> requireFree("--port", port, "--prebootcommandfile", commands.toString()))
                .doesNotThrowAnyException();
        Files.writeString(commands, "set a.network-listener.http-listener.address=127.0.0.2\n");
        assertThatThrownBy(() -> requireFree("--port", port, "--prebootcommandfile", commands.toString()))
                .isInstanceOf(FailedLaunchException.class);
    }

    @Test
    void a_server_that_looks_for_a_port_itself_is_left_alone() {
        assertThatCode(() -> requireFree("--port", port, "--autobindhttp")).doesNotThrowAnyException();
    }

    private static void requireFree(String... options) throws FailedLaunchException {
        ListeningPort.requireFree(new PayaraOptions(List.of(options)));
    }
}
