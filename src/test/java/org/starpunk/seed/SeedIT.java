package org.starpunk.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.starpunk.database.Database;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.note.PostType;
import org.starpunk.testing.TemporaryDatabase;

/** What the seed stores, without a server. */
class SeedIT {

    private static final int NOTES = 600;

    /** Nobody changes them for good: to paint the pictures of one takes seconds. */
    private static final Map<DatabaseVendor, TemporaryDatabase> SITES = new EnumMap<>(DatabaseVendor.class);

    @ParameterizedTest
    @EnumSource
    void aSiteHasNotesOfEveryTypeAndCountsThem(DatabaseVendor vendor) throws Exception {
        TemporaryDatabase site = site(vendor);

        assertThat(texts(site.database(), "SELECT DISTINCT type FROM notes"))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(PostType.values()).map(Enum::name).toList());
        assertThat(texts(site.database(), "SELECT DISTINCT status FROM notes")).contains("DRAFT", "PUBLISHED");
        assertThat(texts(site.database(), "SELECT DISTINCT visibility FROM notes"))
                .hasSize(3);
        assertThat(texts(site.database(), "SELECT slug FROM notes WHERE deleted_at IS NOT NULL"))
                .isNotEmpty();
        assertThat(texts(site.database(), "SELECT slug FROM slugs")).hasSize(NOTES);
        assertThat(texts(
                        site.database(),
                        "SELECT name FROM tags WHERE uses <> (SELECT COUNT(*) FROM note_tags JOIN notes"
                                + " ON notes.id = note_id WHERE tag_id = tags.id AND notes.listed_at IS NOT NULL)"))
                .isEmpty();
        assertThat(texts(site.database(), "SELECT MAX(version) FROM content_version"))
                .isNotEqualTo(List.of("0"));
        for (String file : texts(site.database(), "SELECT file FROM media")) {
            assertThat(site.dataDirectory().resolve("media").resolve(file)).isRegularFile();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatItLeftRestingWorksAgain(DatabaseVendor vendor) throws Exception {
        try (Connection connection = site(vendor).database().connect(Duration.ofSeconds(10));
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("UPDATE notes SET visibility = 'PRIVATE' WHERE visibility = 'PUBLIC'");
            statement.execute("INSERT INTO media (file, mime_type, size, uploaded_at) VALUES ('x', 'y', 1, 'z')");

            assertThat(texts(statement, "SELECT name FROM tags WHERE uses <> 0"))
                    .isEmpty();
            connection.rollback();
        }
    }

    @Test
    void theSameSeedMakesTheSameSite() throws Exception {
        String everything = "SELECT slug || published_at || content || properties FROM notes ORDER BY id";

        TemporaryDatabase one = site(DatabaseVendor.SQLITE);
        TemporaryDatabase other = fill(DatabaseVendor.SQLITE);

        assertThat(texts(one.database(), everything)).isEqualTo(texts(other.database(), everything));
        assertThat(files(one)).isEqualTo(files(other)).hasSizeGreaterThan(20);
    }

    private static TemporaryDatabase site(DatabaseVendor vendor) throws SQLException, IOException {
        TemporaryDatabase site = SITES.get(vendor);
        if (site == null) {
            site = fill(vendor);
            SITES.put(vendor, site);
        }
        return site;
    }

    private static TemporaryDatabase fill(DatabaseVendor vendor) throws SQLException, IOException {
        TemporaryDatabase site = TemporaryDatabase.create(vendor);
        Seed.fill(site, NOTES);
        return site;
    }

    private static List<String> texts(Database database, String query) throws SQLException {
        try (Connection connection = database.connect(Duration.ofSeconds(10));
                Statement statement = connection.createStatement()) {
            return texts(statement, query);
        }
    }

    private static List<String> texts(Statement statement, String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    private static List<String> files(TemporaryDatabase site) throws IOException {
        try (Stream<Path> files = Files.list(site.dataDirectory().resolve("media"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
