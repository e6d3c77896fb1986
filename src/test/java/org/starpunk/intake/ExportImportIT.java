package org.starpunk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.seed.Seed;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.OperatorProgram;
import org.starpunk.testing.OperatorProgram.Result;
import org.starpunk.testing.StarPunkServer;
import org.starpunk.testing.TemporaryDatabase;

@Tag("alone")
class ExportImportIT {

    private static final int NOTES = 300;

    private static final String NEW_SITE = "https://new.example/";

    @TempDir
    private Path temporary;

    @Test
    void every_note_is_the_same_from_one_database_to_the_next_and_comes_once() throws Exception {
        TemporaryDatabase site = seeded();
        Path archive = export(site);
        Map<String, List<String>> rows = SiteRows.of(site);
        assertThat(rows.get("notes")).hasSizeGreaterThanOrEqualTo(NOTES);
        for (DatabaseVendor next : List.of(DatabaseVendor.POSTGRESQL, DatabaseVendor.SQLITE)) {
            TemporaryDatabase other = TemporaryDatabase.create(next);
            Result first = program(other).run("--import", archive.toString());
            assertThat(first.screen()).contains("Imported " + rows.get("notes").size() + " posts; 0 were here already");
            assertThat(first.status()).as(first.screen() + first.log()).isZero();
            Map<String, List<String>> there = SiteRows.of(other);
            rows.forEach(
                    (table, expected) -> assertThat(there.get(table)).as(table).isEqualTo(expected));
            long versions = SiteRows.count(other, "note_history");
            Result again = program(other).run("--import", archive.toString());
            assertThat(again.screen())
                    .contains("Imported 0 posts; " + rows.get("notes").size() + " were here already");
            assertThat(SiteRows.of(other)).isEqualTo(there);
            assertThat(SiteRows.count(other, "note_history")).isEqualTo(versions);
            archive = export(other);
        }
        Result back = program(site).run("--import", archive.toString());
        assertThat(back.screen()).contains("Imported 0 posts; ");
        assertThat(SiteRows.of(site)).isEqualTo(rows);
    }

    @Test
    void microformats_alone_bring_everything_but_uploads_to_another_address() throws Exception {
        TemporaryDatabase site = seeded();
        Path archive = export(site);
        Path json = temporary.resolve("notes.json");
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            Files.copy(zip.getInputStream(zip.getEntry("notes.json")), json);
        }
        TemporaryDatabase other = TemporaryDatabase.create(DatabaseVendor.SQLITE);
        OperatorProgram program = new OperatorProgram(other, Map.of("STARPUNK_SITE_URL", NEW_SITE), temporary);
        Result first = program.run("--import", json.toString());
        assertThat(first.status()).as(first.screen() + first.log()).isZero();
        Map<String, List<String>> expected = SiteRows.of(site);
        Map<String, List<String>> there = SiteRows.of(other);
        for (String table : List.of("notes", "tags of notes", "slugs")) {
            assertThat(there.get(table).stream()
                            .map(line -> line.replace("http://localhost:8080/", "/"))
                            .toList())
                    .as(table)
                    .isEqualTo(expected.get(table).stream()
                            .map(line -> line.replace("http://localhost:8080/", "/"))
                            .toList());
        }
        assertThat(program.run("--import", json.toString()).screen()).contains("Imported 0 posts; ");
        assertThat(SiteRows.of(other)).isEqualTo(there);
    }

    @ParameterizedTest
    @EnumSource
    void an_import_that_is_killed_goes_on_where_it_was(DatabaseVendor vendor) throws Exception {
        TemporaryDatabase site = seeded();
        Path archive = export(site);
        TemporaryDatabase other = TemporaryDatabase.create(vendor);
        assertThat(program(other)
                        .run("--import", archive.toString(), "--dry-run")
                        .screen())
                .contains("Nothing was changed. An import would take " + SiteRows.count(site, "notes") + " posts");
        assertThat(SiteRows.count(other, "notes") + SiteRows.count(other, "media"))
                .isZero();
        for (long goal : new long[] {30, 120}) {
            Process process = program(other)
                    .start(
                            temporary.resolve("killed.txt"),
                            temporary.resolve("killed.log"),
                            "--import",
                            archive.toString());
            while (process.isAlive() && SiteRows.count(other, "notes") < goal) {
                Thread.onSpinWait();
            }
            assertThat(process.isAlive())
                    .as(Files.readString(temporary.resolve("killed.log")))
                    .isTrue();
            process.destroyForcibly().waitFor();
        }
        long before = SiteRows.count(other, "notes");
        assertThat(before).isLessThan(SiteRows.count(site, "notes"));
        Result rest = program(other).run("--import", archive.toString());
        assertThat(rest.screen()).contains("; " + before + " were here already");
        assertThat(rest.status()).isZero();
        Map<String, List<String>> there = SiteRows.of(other);
        SiteRows.of(site)
                .forEach((table, expected) ->
                        assertThat(there.get(table)).as(table).isEqualTo(expected));
    }

    @ParameterizedTest
    @EnumSource
    void posts_of_other_programs_come_to_a_site_that_is_served_meanwhile_and_old_addresses_lead_to_them(
            DatabaseVendor vendor) throws Exception {
        StarPunkServer server = StarPunkServer.shared(vendor);
        OperatorProgram program = new OperatorProgram(
                server.database(), Map.of("STARPUNK_SITE_URL", server.url().toString()), temporary);
        MicropubClient visitor = MicropubClient.withToken(server.url(), "none").withoutToken();
        Map<String, Integer> posts = new TreeMap<>(Map.of("jekyll", 4, "wordpress", 4, "ghost", 5, "mastodon", 5));
        if (vendor == DatabaseVendor.SQLITE) {
            // What is in them is the same to each database.
            posts.putAll(Map.of("hugo", 5, "microblog", 2, "mf2", 2));
        }
        for (Map.Entry<String, Integer> form : posts.entrySet()) {
            Path fixture = Path.of("src/test/resources/org/starpunk/foreign", form.getKey())
                    .toAbsolutePath();
            Result first = program.run("--import", fixture.toString());
            assertThat(first.screen())
                    .as(form.getKey() + first.log())
                    .contains("Imported " + form.getValue() + " posts; 0 were here already");
            boolean some = List.of("jekyll", "hugo", "ghost", "mf2").contains(form.getKey());
            assertThat(first.status()).isEqualTo(some ? 2 : 0);
        }
        Map<String, List<String>> rows = SiteRows.of(server.database());
        for (String form : List.of("wordpress", "mastodon")) {
            Path fixture =
                    Path.of("src/test/resources/org/starpunk/foreign", form).toAbsolutePath();
            assertThat(program.run("--import", fixture.toString()).screen())
                    .contains("Imported 0 posts; " + posts.get(form) + " were here already");
        }
        assertThat(SiteRows.of(server.database())).isEqualTo(rows);
        assertMoved(visitor, server, "/2018/11/12/lights-shadows/", "/notes/lights-shadows");
        assertMoved(visitor, server, "/2018/11/12/lights-shadows", "/notes/lights-shadows");
        assertMoved(visitor, server, "/2019/first.html", "/notes/first-crossing");
        assertMoved(visitor, server, "/gulls/", "/notes/gulls");
        assertMoved(visitor, server, "/@ada/3", "/notes/herring");
        for (String nowhere : List.of("/2019/01/01/few/", "/terns/", "/somewhere/else/", "/never/there/")) {
            assertThat(visitor.visit(server.url(nowhere)).statusCode())
                    .as(nowhere)
                    .isEqualTo(404);
        }
        String page = visitor.visit(server.url("/notes/lights-shadows")).body();
        assertThat(page)
                .contains("dt-published")
                .contains("A lamp")
                .contains("/media/")
                .doesNotContain("harbour.example");
        String picture = page.replaceAll("(?s).*?(/media/[0-9a-f]{32}\\.png).*", "$1");
        assertThat(visitor.visit(server.url(picture)).statusCode()).isEqualTo(200);
        assertThat(visitor.visit(server.url("/notes/first-crossing")).body())
                .doesNotContain("/assets/pier.png")
                .contains("/media/");
    }

    private static void assertMoved(MicropubClient visitor, StarPunkServer server, String from, String to) {
        HttpResponse<String> answer = visitor.visit(server.url(from));
        assertThat(answer.statusCode()).as(from).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location").map(URI::create).map(URI::getPath))
                .contains(to);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(visitor.visit(server.url(to)).statusCode()).isEqualTo(200);
    }

    @Test
    void what_cannot_be_done_is_told_in_one_line() throws Exception {
        OperatorProgram program = program(TemporaryDatabase.create(DatabaseVendor.SQLITE));
        Path empty = Files.createDirectory(temporary.resolve("empty"));
        assertThat(program.run("--import", empty.toString()))
                .satisfies(result -> assertThat(result.status()).isOne())
                .satisfies(result ->
                        assertThat(result.screen()).isEqualTo(empty + " has no posts in a form that is known.\n"));
        Path file = Files.writeString(temporary.resolve("there.zip"), "here already");
        assertThat(program.run("--export", file.toString()))
                .satisfies(result -> assertThat(result.status()).isOne())
                .satisfies(result -> assertThat(result.screen())
                        .isEqualTo("There is a file " + file + " already. Nothing was changed.\n"));
        assertThat(file).hasContent("here already");
    }

    private TemporaryDatabase seeded() throws SQLException, IOException {
        TemporaryDatabase site = TemporaryDatabase.create(DatabaseVendor.SQLITE);
        Seed.fill(site, NOTES);
        SiteRows.change(
                site,
                "INSERT INTO slugs (slug, note_id) SELECT slug || '-moved', id FROM notes WHERE id % 10 = 0",
                "UPDATE notes SET slug = slug || '-moved' WHERE id % 10 = 0",
                "INSERT INTO tags (key, name, slug, folded, created_at, merged_into)"
                        + " SELECT key || 'x', name || 'X', slug || 'x', folded || 'x', created_at, id FROM tags WHERE id < 5",
                "UPDATE media SET alt = 'What it shows: ' || id WHERE id % 2 = 0");
        return site;
    }

    private Path export(TemporaryDatabase site) throws IOException, InterruptedException {
        Path archive = Files.createTempDirectory(temporary, "export").resolve("site.zip");
        Result result = program(site).run("--export", archive.toString());
        assertThat(result.status()).as(result.screen() + result.log()).isZero();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(archive)))
                .isEqualTo("rw-------");
        try (ZipFile zip = new ZipFile(archive.toFile());
                Stream<? extends ZipEntry> entries = zip.stream()) {
            assertThat(entries.map(ZipEntry::getName)
                            .map(name -> name.replaceFirst("/.*", "/"))
                            .collect(Collectors.toSet()))
                    .contains("site.json", "notes.json", "media.json", "media/", "notes/");
        }
        return archive;
    }

    private OperatorProgram program(TemporaryDatabase site) {
        return new OperatorProgram(site, Map.of(), temporary);
    }
}
