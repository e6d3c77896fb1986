package org.starpunk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.seed.Seed;
import org.starpunk.testing.OperatorProgram;
import org.starpunk.testing.OperatorProgram.Result;
import org.starpunk.testing.OwnServers;
import org.starpunk.testing.Pause;
import org.starpunk.testing.TemporaryDatabase;
import org.starpunk.testing.Trials;

/** The two commands as operators type them; each starts a server. What needs none of its own is in {@link IntakeTrials}. */
@Tag("alone")
@OwnServers
class ExportImportIT {

    private static final int NOTES = 80;

    @TempDir
    private static Path temporary;

    private static TemporaryDatabase site;
    private static Path archive;

    @BeforeAll
    static void export() throws Exception {
        site = seeded();
        archive = temporary.resolve("site.zip");
        Result result = program(site).run("--export", archive.toString());
        assertThat(result.status()).as(result.screen() + result.log()).isZero();
        assertThat(result.screen()).contains("Exported " + SiteRows.count(site, "notes") + " notes to " + archive);
    }

    @Test
    void an_archive_is_whole_and_for_its_owner_alone() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(archive)))
                .isEqualTo("rw-------");
        assertThat(archive.resolveSibling("site.zip.part")).doesNotExist();
        try (ZipFile zip = new ZipFile(archive.toFile());
                Stream<? extends ZipEntry> entries = zip.stream()) {
            assertThat(entries.map(ZipEntry::getName)
                            .map(name -> name.replaceFirst("/.*", "/"))
                            .collect(Collectors.toSet()))
                    .containsExactlyInAnyOrder("site.json", "notes.json", "media.json", "media/", "notes/");
        }
    }

    @ParameterizedTest
    @MethodSource("vendors")
    void every_note_is_the_same_in_the_next_database_and_comes_once_although_the_import_was_killed(
            DatabaseVendor vendor) throws Exception {
        Map<String, List<String>> rows = SiteRows.of(site);
        int posts = rows.get("notes").size();
        assertThat(posts).isGreaterThanOrEqualTo(NOTES);
        // It has its tables before the first look at them.
        TemporaryDatabase other = TemporaryDatabase.createWithOwner(vendor);
        begun(other, temporary.resolve("killed-" + vendor + ".txt"))
                .destroyForcibly()
                .waitFor();
        List<String> before = SiteRows.of(other).get("notes");
        assertThat(rows.get("notes"))
                .as("what was taken is whole")
                .hasSizeGreaterThan(before.size())
                .containsAll(before);
        Result rest = program(other).run("--import", archive.toString());
        assertThat(rest.screen())
                .contains("Imported " + (posts - before.size()) + " posts; " + before.size() + " were here already");
        assertThat(rest.status()).as(rest.screen() + rest.log()).isZero();
        Map<String, List<String>> there = SiteRows.of(other);
        rows.forEach((table, expected) -> assertThat(there.get(table)).as(table).isEqualTo(expected));
        long versions = SiteRows.count(other, "note_history");
        Result again = program(other).run("--import", archive.toString());
        assertThat(again.screen()).contains("Imported 0 posts; " + posts + " were here already");
        assertThat(again.status()).isZero();
        assertThat(SiteRows.of(other)).isEqualTo(there);
        assertThat(SiteRows.count(other, "note_history")).isEqualTo(versions);
    }

    @Test
    void an_import_that_is_asked_to_end_says_so_and_what_to_do() throws Exception {
        TemporaryDatabase other = TemporaryDatabase.createWithOwner(DatabaseVendor.SQLITE);
        Path screen = temporary.resolve("stopped.txt");
        Process process = begun(other, screen);
        process.destroy();
        assertThat(process.waitFor()).isOne();
        assertThat(screen)
                .hasContent("Reading " + archive + " as an export of StarPunk\n"
                        + "The import was stopped. Every post that was taken is whole; run it again to go on.");
    }

    /** An import that has taken a few posts. */
    private static Process begun(TemporaryDatabase other, Path screen) throws Exception {
        Path log = screen.resolveSibling(screen.getFileName() + ".log");
        Process process = program(other).start(screen, log, "--import", archive.toString());
        while (process.isAlive() && SiteRows.count(other, "notes") < NOTES / 8) {
            Pause.shortly();
        }
        assertThat(process.isAlive()).as(Files.readString(log)).isTrue();
        return process;
    }

    /** From SQLite to PostgreSQL in each build; in the full form to SQLite as well. */
    static List<DatabaseVendor> vendors() {
        return Stream.of(DatabaseVendor.POSTGRESQL, DatabaseVendor.SQLITE)
                .limit(Trials.number(1, 2))
                .toList();
    }

    @Test
    void an_export_overwrites_nothing() throws Exception {
        Path file = Files.writeString(temporary.resolve("there.zip"), "here already");
        Result refused = program(site).run("--export", file.toString());
        assertThat(refused.status()).isOne();
        assertThat(refused.screen()).isEqualTo("There is a file " + file + " already. Nothing was changed.\n");
        assertThat(file).hasContent("here already");
    }

    private static TemporaryDatabase seeded() throws SQLException, IOException {
        TemporaryDatabase filled = TemporaryDatabase.create(DatabaseVendor.SQLITE);
        Seed.fill(filled, NOTES);
        SiteRows.change(
                filled,
                "INSERT INTO slugs (slug, note_id) SELECT slug || '-moved', id FROM notes WHERE id % 10 = 0",
                "UPDATE notes SET slug = slug || '-moved' WHERE id % 10 = 0",
                "INSERT INTO tags (key, name, slug, folded, created_at, merged_into)"
                        + " SELECT key || 'x', name || 'X', slug || 'x', folded || 'x', created_at, id FROM tags WHERE id < 5",
                "UPDATE media SET alt = 'What it shows: ' || id WHERE id % 2 = 0");
        return filled;
    }

    private static OperatorProgram program(TemporaryDatabase of) {
        return new OperatorProgram(of, Map.of(), temporary);
    }
}
