package org.starpunk.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.TemporaryDatabase;

/** What a database of a version before says after its upgrade, and when both versions write it. */
class UpgradeIT {

    private static final int BEFORE_CONTENT_VERSION = 16;

    private static final String MISPLACED = "SELECT n.slug FROM note_tags x JOIN notes n ON n.id = x.note_id"
            + " WHERE x.listed_at IS DISTINCT FROM CASE WHEN n.status = 'PUBLISHED' AND n.visibility = 'PUBLIC'"
            + " AND n.deleted_at IS NULL THEN n.published_at END";

    private static final String COUNTS = "SELECT key || ' ' || uses FROM tags ORDER BY key";

    @ParameterizedTest
    @EnumSource
    void lists_and_counts_are_the_same_before_and_after_and_follow_every_change(DatabaseVendor vendor)
            throws SQLException {
        TemporaryDatabase temporary = TemporaryDatabase.create(vendor);
        List<Migration> before = MigrationScripts.of(vendor).subList(0, BEFORE_CONTENT_VERSION);
        try (Connection connection = temporary.database().connect(Duration.ofSeconds(10))) {
            new Schema(vendor, before).apply(connection, before);
            addNotes(connection);
            assertThat(query(connection, COUNTS)).containsExactly("all 2", "some 1");
        }

        assertThat(new MigrationRunner(temporary.database()).migrate())
                .extracting(Migration::script)
                .contains("018_content_version.sql", "019_listed_notes.sql");

        try (Connection connection = temporary.database().connect(Duration.ofSeconds(10))) {
            assertThat(query(connection, "SELECT version FROM content_version")).containsExactly("0");
            assertListed(connection, "public", "also-public");
            assertThat(query(connection, COUNTS)).containsExactly("all 2", "some 1");

            update(connection, "UPDATE notes SET status = 'PUBLISHED', published_at = created_at WHERE slug = 'draft'");
            assertListed(connection, "public", "draft", "also-public");
            update(connection, "UPDATE notes SET status = 'PUBLISHED' WHERE slug = 'scheduled'");
            assertListed(connection, "scheduled", "public", "draft", "also-public");
            update(connection, "UPDATE notes SET deleted_at = NULL WHERE slug = 'deleted'");
            update(connection, "UPDATE notes SET visibility = 'PUBLIC' WHERE slug IN ('unlisted', 'private')");
            assertThat(query(connection, COUNTS)).containsExactly("all 7", "some 1");
            update(connection, "UPDATE notes SET deleted_at = created_at WHERE slug = 'public'");
            update(connection, "UPDATE notes SET visibility = 'UNLISTED' WHERE slug = 'scheduled'");
            update(connection, "UPDATE notes SET name = 'named' WHERE slug = 'draft'");
            update(
                    connection,
                    "UPDATE notes SET published_at = '2031-01-01T00:00:00.000000Z' WHERE slug = 'also-public'");
            assertListed(connection, "also-public", "draft", "deleted", "private", "unlisted");
            update(connection, "INSERT INTO note_tags (note_id, tag_id) SELECT id, 2 FROM notes WHERE slug = 'draft'");
            update(connection, "DELETE FROM note_tags WHERE tag_id = 1");
            assertThat(query(connection, COUNTS)).containsExactly("all 0", "some 1");
            addNote(connection, "written-later", "PUBLISHED", "PUBLIC", "'2032-01-01T00:00:00.000000Z'", "NULL");
            assertThat(query(connection, COUNTS)).containsExactly("all 1", "some 1");
        }
    }

    /** As both versions do it. */
    private static void addNotes(Connection connection) throws SQLException {
        for (int id : new int[] {1, 2}) {
            String key = id == 1 ? "all" : "some";
            update(
                    connection,
                    "INSERT INTO tags (key, name, slug, folded, created_at) VALUES ('%1$s', '%1$s', '%1$s', '%1$s', '%2$s')"
                            .formatted(key, "2026-11-01T00:00:00.000000Z"));
        }
        String early = "'2026-11-02T00:00:00.000000Z'";
        addNote(connection, "also-public", "PUBLISHED", "PUBLIC", "'2026-10-01T00:00:00.000000Z'", "NULL");
        addNote(connection, "unlisted", "PUBLISHED", "UNLISTED", early, "NULL");
        addNote(connection, "private", "PUBLISHED", "PRIVATE", early, "NULL");
        addNote(connection, "deleted", "PUBLISHED", "PUBLIC", early, early);
        addNote(connection, "draft", "DRAFT", "PUBLIC", "NULL", "NULL");
        addNote(connection, "public", "PUBLISHED", "PUBLIC", "'2026-11-03T00:00:00.000000Z'", "NULL");
        addNote(connection, "scheduled", "SCHEDULED", "PUBLIC", "'2030-01-01T00:00:00.000000Z'", "NULL");
        update(connection, "INSERT INTO note_tags (note_id, tag_id) SELECT id, 2 FROM notes WHERE slug = 'public'");
    }

    private static void addNote(
            Connection connection, String slug, String status, String visibility, String published, String deleted)
            throws SQLException {
        update(
                connection,
                ("INSERT INTO notes (slug, content, content_format, status, visibility, published_at, created_at,"
                                + " deleted_at, version) VALUES ('%s', 'words', 'TEXT', '%s', '%s', %s,"
                                + " '2026-11-02T12:00:00.000000Z', %s, 1)")
                        .formatted(slug, status, visibility, published, deleted));
        update(
                connection,
                "INSERT INTO note_tags (note_id, tag_id) SELECT id, 1 FROM notes WHERE slug = '%s'".formatted(slug));
    }

    private static void assertListed(Connection connection, String... newestFirst) throws SQLException {
        assertThat(query(
                        connection,
                        "SELECT slug FROM notes WHERE listed_at IS NOT NULL ORDER BY listed_at DESC, id DESC"))
                .containsExactly(newestFirst);
        assertThat(query(connection, MISPLACED)).isEmpty();
    }

    private static void update(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static List<String> query(Connection connection, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
