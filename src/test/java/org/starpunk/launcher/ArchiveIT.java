package org.starpunk.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.Archive;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.OwnServers;
import org.starpunk.testing.Pause;
import org.starpunk.testing.Requirement;
import org.starpunk.testing.StarPunkServer;
import org.starpunk.testing.TemporaryDatabase;

/** The archive, unpacked and started as an operator does it. */
@OwnServers
class ArchiveIT {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

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
        // Nobody sweeps away what a start has touched before it looked.
        Path mark = prepared.resolve("in-use");
        Files.setLastModifiedTime(mark, FileTime.from(Instant.EPOCH));
        assertThat(printed("bin/starpunk", "--version"))
                .contains("Payara Micro")
                .doesNotContain("starpunk: ");
        assertThat(Files.getLastModifiedTime(mark).toInstant()).isAfter(Instant.EPOCH);

        assertThat(newPasswordWhileSwept(prepared, site))
                .isEqualTo("The new password is set. All sessions have ended.");

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

    /** It waits for what is typed, and for as long nobody deletes what it runs from. */
    private String newPasswordWhileSwept(Path prepared, TemporaryDatabase site) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("bin/starpunk", "--new-password").directory(home.toFile());
        builder.environment().putAll(site.environment());
        Process program = builder.redirectErrorStream(true).start();
        Path mark = prepared.resolve("in-use");
        await("a program that runs from there", () -> isLocked(mark));
        Files.setLastModifiedTime(mark, FileTime.from(Instant.EPOCH));
        new PreparedDirectory(prepared).deleteUnlessInUse();
        assertThat(prepared.resolve("java.options")).exists();
        try (Writer typed = program.outputWriter()) {
            typed.write("another good password\n");
        }
        try (BufferedReader screen = program.inputReader()) {
            return screen.readLine();
        }
    }

    private static boolean isLocked(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One test, as each preparation takes its time: this one follows one that was killed, and gives no archive. */
    @Test
    void a_preparation_that_is_killed_leaves_nothing_and_one_without_an_archive_of_classes_is_kept() throws Exception {
        Path killed = home.resolve("prepared/killed");
        Process preparation = new ProcessBuilder(
                        JAVA, "-jar", home.resolve("lib/starpunk.jar").toString(), "--prepare", killed.toString())
                .inheritIO()
                .start();
        await("a server on an empty site", () -> Files.exists(killed.resolve("preparation/data")));
        ProcessHandle server = preparation.children().findFirst().orElseThrow();
        preparation.destroyForcibly().waitFor();
        server.onExit().get(1, TimeUnit.MINUTES);
        assertThat(killed.resolve("ROOT")).exists();

        // As where the JDK has no archive of its own classes, to which those of others could be added.
        Path options = home.resolve("lib/jvm.options");
        Files.writeString(options, Files.readString(options) + "-Xshare:off\n");
        assertThat(printed("bin/starpunk", "--prepare"))
                .startsWith("starpunk: this Java has made no archive of classes, so starts take longer")
                .hasLineCount(1);
        assertThat(killed).doesNotExist();
        assertThat(prepared()).hasSize(1);
        assertThat(printed("bin/starpunk", "--prepare")).isEmpty();
        assertThat(printed("bin/starpunk", "--version"))
                .contains("Payara Micro")
                .doesNotContain("starpunk: ");
    }

    private static void await(String what, BooleanSupplier condition) {
        Instant deadline = Instant.now().plusSeconds(180);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as(what).isBefore(deadline);
            Pause.shortly();
        }
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
