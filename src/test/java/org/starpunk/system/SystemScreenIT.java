package org.starpunk.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.FormClient;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.MultipartBody;
import org.starpunk.testing.OperatorProgram;
import org.starpunk.testing.Pause;
import org.starpunk.testing.SampleFiles;
import org.starpunk.testing.StarPunkServer;
import org.starpunk.testing.TemporaryDatabase;

/** What the owner sees of the server. */
class SystemScreenIT {

    @TempDir
    private Path temporary;

    private static final Map<DatabaseVendor, String> NAMES =
            Map.of(DatabaseVendor.SQLITE, "SQLite", DatabaseVendor.POSTGRESQL, "PostgreSQL");

    @ParameterizedTest
    @EnumSource
    void the_numbers_are_those_of_this_server(DatabaseVendor vendor) {
        FormClient owner = FormClient.owner(StarPunkServer.shared(vendor));
        Document system = owner.get("/admin/system");
        assertThat(system.select("#version").text()).matches("\\d+\\.\\d+.*");
        assertThat(system.select("#database").text()).isEqualTo(NAMES.get(vendor));
        assertThat(system.select("#schema").text()).matches("\\d{3}_\\w+");
        assertThat(system.select("#disk").text()).matches("\\d+ MiB free of \\d+ MiB");
        assertThat(system.select("#cache").text())
                .matches("\\d+ pages in \\d+ KiB; \\d{1,3} of 100 requests found theirs there");
        assertThat(system.select("#jobs").text()).matches("\\d+ waiting, \\d+ running, \\d+ given up");
        assertThat(system.select("a[download]").eachAttr("href")).contains("/admin/export");
    }

    @ParameterizedTest
    @EnumSource
    void a_backup_is_made_by_itself_and_when_the_owner_asks_for_one(DatabaseVendor vendor) throws IOException {
        StarPunkServer server = StarPunkServer.shared(vendor);
        Path directory = server.database().dataDirectory().resolveSibling("backup");
        awaitArchives(directory, 1);
        FormClient owner = FormClient.owner(server);
        Document system = owner.get("/admin/system");
        assertThat(system.select("#backups time")).isNotEmpty();
        List<Path> before = archives(directory);
        Document ordered = owner.press(system.selectFirst("button[name=backup]"));
        assertThat(ordered.select("[role=status]").text()).isEqualTo("A backup is being made.");
        awaitArchives(directory, before.size() + 1);
        assertThat(archives(directory)).containsAll(before);
    }

    /** As a person does it who keeps one, and has nothing but that one day; unpacked, or as it came. */
    @ParameterizedTest
    @EnumSource
    void a_backup_that_is_downloaded_brings_the_site_back_from_that_file_alone(DatabaseVendor vendor) throws Exception {
        StarPunkServer server = StarPunkServer.shared(vendor);
        MicropubClient client = MicropubClient.of(server, "create", "media");
        client.create("h=entry&content=To+be+kept+elsewhere");
        String photo = client.media()
                .createMultipart(new MultipartBody().file("file", SampleFiles.painted(60, 40, "png")))
                .getPath()
                .substring("/media/".length());
        Path directory = server.database().dataDirectory().resolveSibling("backup");
        awaitArchives(directory, 1);
        int before = archives(directory).size();
        FormClient owner = FormClient.owner(server);
        owner.press(owner.get("/admin/system").selectFirst("button[name=backup]"));
        awaitArchives(directory, before + 1);
        String link = owner.get("/admin/system").selectFirst("#backups a").attr("href");
        String name = link.substring(link.lastIndexOf('/') + 1);
        HttpResponse<byte[]> answer = owner.bytes(link);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().map())
                .containsEntry("Content-Type", List.of("application/zip"))
                .containsEntry("Content-Disposition", List.of("attachment; filename=\"whole-" + name + "\""))
                .containsEntry("Cache-Control", List.of("no-store"));

        Path download = Files.write(temporary.resolve("whole.zip"), answer.body());
        Path unpacked = temporary.resolve("unpacked");
        unzip(download, unpacked);
        assertThat(unpacked.resolve("media").resolve(photo)).exists();
        for (Path archive : List.of(download, unpacked.resolve(name))) {
            TemporaryDatabase site = TemporaryDatabase.create(DatabaseVendor.SQLITE);
            OperatorProgram.Result restored =
                    new OperatorProgram(site, Map.of(), temporary).run("--restore", archive.toString());
            assertThat(restored.screen()).as(restored.log()).startsWith("Restored what was backed up at ");
            assertThat(restored.status()).isZero();
            assertThat(notes(site)).isEqualTo(rows(unpacked.resolve(name))).isNotEmpty();
            assertThat(site.dataDirectory().resolve("media").resolve(photo)).exists();
        }
    }

    /** The slugs of the notes in the database. */
    private static List<String> notes(TemporaryDatabase site) throws SQLException {
        List<String> slugs = new ArrayList<>();
        try (Connection connection = site.database().connect(Duration.ofSeconds(10));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT slug FROM notes ORDER BY id")) {
            while (rows.next()) {
                slugs.add(rows.getString(1));
            }
        }
        return slugs;
    }

    /** The slugs of the notes in an archive. */
    private static List<String> rows(Path archive) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile());
                InputStream rows = zip.getInputStream(zip.getEntry("tables/notes.jsonl"))) {
            List<JsonArray> lines = new String(rows.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(row -> Json.createReader(new StringReader(row)).readArray())
                    .toList();
            int slug = lines.get(0).getValuesAs(JsonString::getString).indexOf("slug");
            return lines.stream().skip(1).map(row -> row.getString(slug)).toList();
        }
    }

    private static void unzip(Path file, Path directory) throws IOException {
        Files.createDirectories(directory.resolve("media"));
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream content = zip.getInputStream(entry)) {
                    Files.copy(content, directory.resolve(entry.getName()));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_backup_is_for_its_owner_alone_and_what_is_none_is_not_there(DatabaseVendor vendor) throws Exception {
        StarPunkServer server = StarPunkServer.shared(vendor);
        awaitArchives(server.database().dataDirectory().resolveSibling("backup"), 1);
        FormClient owner = FormClient.owner(server);
        String link = owner.get("/admin/system").selectFirst("#backups a").attr("href");
        HttpResponse<String> stranger = new FormClient(server.url()).answer(link);
        assertThat(stranger.statusCode()).isEqualTo(303);
        assertThat(stranger.headers().firstValue("Location").orElseThrow()).contains("/admin/sign-in");
        HttpResponse<byte[]> head = owner.head(link);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().map())
                .containsEntry("Content-Type", List.of("application/zip"))
                .containsKey("Content-Disposition")
                .doesNotContainKey("Content-Length");
        for (String other :
                List.of("starpunk-2001-01-01T00-00-00.000Z.zip", ".lock", "media", "..%2Fdata%2Fstarpunk.db")) {
            assertThat(owner.answer("/admin/system/backups/" + other).statusCode())
                    .as(other)
                    .isEqualTo(404);
        }
    }

    private static void awaitArchives(Path directory, int count) {
        Instant deadline = Instant.now().plusSeconds(60);
        while (archives(directory).size() < count) {
            assertThat(Instant.now()).as("%d backups in %s", count, directory).isBefore(deadline);
            Pause.shortly();
        }
    }

    private static List<Path> archives(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".zip")).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    @ParameterizedTest
    @EnumSource
    void help_says_what_can_be_typed_and_chosen(DatabaseVendor vendor) {
        Document help = FormClient.owner(StarPunkServer.shared(vendor)).get("/admin/help");
        assertThat(help.select(".sheet dt").eachText()).contains("**strong**", "Ctrl + Enter", "unlisted", "create");
        assertThat(help.select("script[src]").eachAttr("src")).contains("/static/help.js");
    }
}
