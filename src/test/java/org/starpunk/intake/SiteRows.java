package org.starpunk.intake;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.starpunk.testing.TemporaryDatabase;

/** Everything of a site that an export takes along, as its database has it: a text for each row, the same for both vendors. */
final class SiteRows {

    private static final Duration LOCK_WAIT = Duration.ofSeconds(10);

    private static final Map<String, String> QUERIES = Map.of(
            "notes",
            "SELECT slug, first_slug, name, summary, content, content_format, content_hashtags, type, status, visibility,"
                    + " published_at, published_offset, created_at, updated_at, deleted_at, properties FROM notes",
            "tags of notes",
            "SELECT n.slug, t.name FROM note_tags c JOIN notes n ON n.id = c.note_id JOIN tags t ON t.id = c.tag_id",
            "tags",
            "SELECT t.key, t.name, t.slug, t.uses, m.key FROM tags t LEFT JOIN tags m ON m.id = t.merged_into",
            "slugs",
            "SELECT s.slug, n.slug FROM slugs s JOIN notes n ON n.id = s.note_id",
            "media",
            "SELECT file, mime_type, size, width, height, sizes, alt FROM media WHERE deleted_at IS NULL",
            "search",
            "SELECT COUNT(*) FROM search_entries");

    private SiteRows() {}

    static Map<String, List<String>> of(TemporaryDatabase site) throws SQLException {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        try (Connection connection = site.database().connect(LOCK_WAIT);
                Statement statement = connection.createStatement()) {
            for (Map.Entry<String, String> query : QUERIES.entrySet()) {
                rows.put(query.getKey(), list(statement, query.getValue()));
            }
        }
        return rows;
    }

    private static List<String> list(Statement statement, String query) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                StringBuilder line = new StringBuilder();
                for (int i = 1; i <= columns; i++) {
                    String value = rows.getString(i);
                    boolean truth = rows.getMetaData().getColumnName(i).equals("content_hashtags");
                    line.append(truth ? List.of("t", "1", "true").contains(value) : value)
                            .append(" | ");
                }
                lines.add(line.toString());
            }
        }
        lines.sort(null);
        return lines;
    }

    static long count(TemporaryDatabase site, String table) throws SQLException {
        try (Connection connection = site.database().connect(LOCK_WAIT);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    static void change(TemporaryDatabase site, String... statements) throws SQLException {
        try (Connection connection = site.database().connect(LOCK_WAIT);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
        }
    }
}
