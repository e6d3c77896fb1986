package org.starpunk.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.Archive;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.Requirement;
import org.starpunk.testing.StarPunkServer;
import org.starpunk.testing.TemporaryDatabase;

/** The archive, unpacked and started as an operator does it. */
class ArchiveIT {

    @TempDir
    private Path directory;

    private Path home;

    @BeforeEach
    void unpack() throws IOException, InterruptedException {
        home = Archive.unpack(directory);
    }

    /** One test, as the preparation takes its time. */
    @Test
    void its_script_prepares_the_start_once_for_a_program_and_its_options() throws Exception {
        TemporaryDatabase site = TemporaryDatabase.createWithOwner(DatabaseVendor.SQLITE);
        assertThat(printed("bin/starpunk", "--prepare")).isEmpty();
        Path prepared = start(site, "bin/starpunk");
        assertThat(prepared.resolve("java.options")).content().matches("-XX:(SharedArchiveFile|AOTCache)=.*\\s+");
        assertThat(printed("bin/starpunk", "--prepare")).isEmpty();
        assertThat(prepared()).as("what is prepared").containsExactly(prepared);

        assertThat(printed("bin/starpunk", "--rootdir", "x", "--version"))
                .contains(
                        "starpunk: these options need starpunk.jar as it is, so it starts as java -jar starpunk.jar does");
        // With other options nothing of it holds, and what comes in its place cannot be made here.
        Path options = home.resolve("lib/jvm.options");
        Files.writeString(options, Files.readString(options).replace("512m", "500m"));
        Path lock = home.resolve("prepared/prepare.lock");
        Files.delete(lock);
        Files.createDirectory(lock);
        assertThat(printed("bin/starpunk", "--version"))
                .contains("starpunk: nothing could be prepared (Nothing can be prepared in " + home + "/prepared/")
                .contains("Payara Micro");
    }

    @Test
    void its_unit_is_understood_by_systemd_and_closed_to_most_of_the_system() throws Exception {
        Requirement.programs("systemd", "systemd-analyze");
        Path unit = home.resolve("etc/starpunk.service");
        Files.writeString(unit, Files.readString(unit).replace("/opt/starpunk", home.toString()));
        assertThat(printed("systemd-analyze", "verify", "--man=no", unit.toString()))
                .doesNotContain("starpunk.service:");
        assertThat(printed("systemd-analyze", "security", "--offline=true", unit.toString()))
                .containsPattern("exposure level for starpunk.service: [0-2]\\.\\d OK");
    }

    /** Gives the directory that it has prepared. */
    private Path start(TemporaryDatabase site, String script) {
        try (StarPunkServer server =
                StarPunkServer.startScript(home.resolve(script), site, Map.of()).awaitReady()) {
            HttpResponse<String> page =
                    MicropubClient.withToken(server.url(), "").visit(server.url("/admin/sign-in"));
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.headers().map()).doesNotContainKeys("server", "x-powered-by");
            assertThat(server.log()).contains("StarPunk is ready").doesNotContain("WARN", "SEVERE", "starpunk: ");
            URI note = MicropubClient.of(server, "create").create("h=entry&content=From+the+archive");
            assertThat(note.getPath()).startsWith("/notes/");
            server.process().destroy();
            assertThat(server.awaitExit(Duration.ofSeconds(40))).isZero();
        }
        assertThat(prepared()).hasSize(1);
        return prepared().get(0);
    }

    private List<Path> prepared() {
        try (Stream<Path> all = Files.list(home.resolve("prepared"))) {
            return all.filter(Files::isDirectory).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String printed(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return text;
    }
}
