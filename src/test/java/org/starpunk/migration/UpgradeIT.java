package org.starpunk.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.TemporaryDatabase;

/** What a database of a version before says after its upgrade, and when both versions write it. */
class UpgradeIT {

    private static final int BEFORE_CONTENT_VERSION = 17;

    private static final Duration WAIT = Duration.ofSeconds(10);

    private static final String CREATED = "2026-11-02T12:00:00.000000Z";

    private static final String COUNTS = "SELECT key || ' ' || uses FROM tags ORDER BY key";

    private static final String LISTED =
            "SELECT slug FROM notes WHERE listed_at IS NOT NULL ORDER BY listed_at DESC, id DESC";

    /** As the version before asks for it. */
    private static final String LISTED_BEFORE = "SELECT slug FROM notes WHERE status = 'PUBLISHED'"
            + " AND visibility = 'PUBLIC' AND deleted_at IS NULL ORDER BY published_at DESC, id DESC";

    private static final String OF_THE_OWNER =
            "SELECT slug FROM notes WHERE deleted_at IS NULL ORDER BY dated_at DESC, id DESC";

    private static final String TAGGED = "SELECT n.slug FROM note_tags l JOIN notes n ON n.id = l.note_id"
            + " WHERE l.tag_id = %d AND l.listed_at IS NOT NULL ORDER BY l.listed_at DESC, l.note_id DESC";

    @ParameterizedTest
    @EnumSource
    void every_list_and_count_is_the_same_before_and_after(DatabaseVendor vendor) throws SQLException {
        TemporaryDatabase temporary = before(vendor);
        Map<String, List<String>> before = new LinkedHashMap<>();
        try (Connection connection = temporary.database().connect(WAIT)) {
            addNotesOfEveryKind(connection);
            before.put(LISTED, query(connection, LISTED_BEFORE));
            for (String list : List.of(COUNTS, OF_THE_OWNER, TAGGED.formatted(1), TAGGED.formatted(2))) {
                before.put(list, query(connection, list));
            }
        }
        assertThat(before.get(LISTED)).containsExactly("later-published-public", "published-public");
        assertThat(before.get(COUNTS)).containsExactly("all 2", "some 1");

        upgrade(temporary);

        try (Connection connection = temporary.database().connect(WAIT)) {
            for (Map.Entry<String, List<String>> list : before.entrySet()) {
                assertThat(query(connection, list.getKey())).as(list.getKey()).isEqualTo(list.getValue());
            }
            assertThat(query(connection, "SELECT version FROM content_version")).containsExactly("0");
        }
    }

    @ParameterizedTest
    @EnumSource
    void lists_and_counts_follow_every_change_that_either_version_makes(DatabaseVendor vendor) throws SQLException {
        TemporaryDatabase temporary = before(vendor);
        upgrade(temporary);
        try (Connection connection = temporary.database().connect(WAIT)) {
            addNotesOfEveryKind(connection);
            assertFollowed(connection, "all 2", "some 1");
            for (String change : List.of(
                    "SET status = 'PUBLISHED', published_at = created_at WHERE status = 'DRAFT'",
                    "SET status = 'PUBLISHED' WHERE status = 'SCHEDULED'",
                    "SET deleted_at = NULL")) {
                update(connection, "UPDATE notes " + change);
            }
            assertFollowed(connection, "all 12", "some 6");
            update(connection, "UPDATE notes SET visibility = 'PUBLIC'");
            assertFollowed(connection, "all 36", "some 18");
            for (String change : List.of(
                    "SET name = 'named'",
                    "SET deleted_at = created_at WHERE slug = 'published-public'",
                    "SET visibility = 'UNLISTED' WHERE slug = 'scheduled-public'",
                    "SET status = 'DRAFT' WHERE slug = 'draft-public'",
                    "SET published_at = '2031-01-01T00:00:00.000000Z' WHERE slug = 'published-private'")) {
                update(connection, "UPDATE notes " + change);
            }
            assertFollowed(connection, "all 33", "some 18");
            assertThat(query(connection, LISTED)).startsWith("published-private");
            update(connection, "DELETE FROM note_tags WHERE tag_id = 1");
            assertFollowed(connection, "all 0", "some 18");
            update(connection, "UPDATE note_tags SET tag_id = 1 WHERE tag_id = 2");
            assertFollowed(connection, "all 18", "some 0");
        }
    }

    private static TemporaryDatabase before(DatabaseVendor vendor) throws SQLException {
        TemporaryDatabase temporary = TemporaryDatabase.create(vendor);
        List<Migration> scripts = MigrationScripts.of(vendor).subList(0, BEFORE_CONTENT_VERSION);
        try (Connection connection = temporary.database().connect(WAIT)) {
            new Schema(vendor, scripts).apply(connection, scripts);
        }
        return temporary;
    }

    private static void upgrade(TemporaryDatabase temporary) {
        assertThat(new MigrationRunner(temporary.database()).migrate())
                .extracting(Migration::script)
                .startsWith("018_content_version.sql", "019_listed_notes.sql");
    }

    /** As both versions do it; a tag for all of them, and one for every other. */
    private static void addNotesOfEveryKind(Connection connection) throws SQLException {
        for (String key : List.of("all", "some")) {
            update(
                    connection,
                    "INSERT INTO tags (key, name, slug, folded, created_at) VALUES ('%1$s', '%1$s', '%1$s', '%1$s', '%2$s')"
                            .formatted(key, CREATED));
        }
        int day = 0;
        for (String prefix : List.of("", "later-")) {
            for (String status : List.of("DRAFT", "SCHEDULED", "PUBLISHED")) {
                for (String visibility : List.of("PUBLIC", "UNLISTED", "PRIVATE")) {
                    String slug = prefix + status.toLowerCase(Locale.ROOT) + "-" + visibility.toLowerCase(Locale.ROOT);
                    day++;
                    addNote(connection, slug, status, visibility, day, "NULL");
                    addNote(connection, slug + "-deleted", status, visibility, day, "'" + CREATED + "'");
                }
            }
        }
        update(connection, "INSERT INTO note_tags (note_id, tag_id) SELECT id, 1 FROM notes");
        update(connection, "INSERT INTO note_tags (note_id, tag_id) SELECT id, 2 FROM notes WHERE slug LIKE 'later-%'");
    }

    private static void addNote(
            Connection connection, String slug, String status, String visibility, int day, String deletedAt)
            throws SQLException {
        String year = status.equals("SCHEDULED") ? "2030" : "2025";
        String publishedAt = status.equals("DRAFT") ? "NULL" : "'%s-01-%02dT00:00:00.000000Z'".formatted(year, day);
        update(
                connection,
                ("INSERT INTO notes (slug, content, content_format, status, visibility, published_at, created_at,"
                                + " deleted_at, version) VALUES ('%s', 'words', 'TEXT', '%s', '%s', %s, '%s', %s, 1)")
                        .formatted(slug, status, visibility, publishedAt, CREATED, deletedAt));
    }

    /** What is told of the notes anew is what the triggers have kept. */
    private static void assertFollowed(Connection connection, String... counts) throws SQLException {
        List<String> listed = query(connection, LISTED_BEFORE);
        assertThat(query(connection, LISTED)).isEqualTo(listed);
        for (int tag : new int[] {1, 2}) {
            List<String> carrying = query(
                    connection,
                    "SELECT n.slug FROM note_tags x JOIN notes n ON n.id = x.note_id WHERE x.tag_id = " + tag);
            assertThat(query(connection, TAGGED.formatted(tag)))
                    .isEqualTo(listed.stream().filter(carrying::contains).toList());
        }
        assertThat(query(connection, COUNTS)).containsExactly(counts);
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
