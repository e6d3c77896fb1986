package org.starpunk.tagging;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.starpunk.database.Database;

/** What the tables say of tags, whatever a server makes of it. */
record TagTables(Database database) {

    private static final String LISTED =
            "SELECT COUNT(*) FROM note_tags x JOIN notes n ON n.id = x.note_id WHERE x.tag_id = t.id"
                    + " AND n.status = 'PUBLISHED' AND n.visibility = 'PUBLIC' AND n.deleted_at IS NULL";

    /** The keys of the tags that each note carries, by the note's slug. */
    Map<String, Set<String>> keysByNote() {
        Map<String, Set<String>> keys = new TreeMap<>();
        select(
                "SELECT n.slug, t.key FROM note_tags x JOIN notes n ON n.id = x.note_id JOIN tags t ON t.id = x.tag_id",
                row -> keys.computeIfAbsent(row.getString(1), slug -> new TreeSet<>())
                        .add(row.getString(2)));
        return keys;
    }

    /** Every tag's key; a twin's twice. */
    List<String> keys() {
        List<String> keys = new ArrayList<>();
        select("SELECT key FROM tags", row -> keys.add(row.getString(1)));
        return keys;
    }

    /** Counters that a fresh count contradicts. */
    Map<String, String> wrongCounters() {
        Map<String, String> wrong = new TreeMap<>();
        select(
                "SELECT key, uses, (" + LISTED + ") FROM tags t WHERE uses <> (" + LISTED + ")",
                row -> wrong.put(row.getString(1), row.getLong(2) + " instead of " + row.getLong(3)));
        return wrong;
    }

    /** Synonyms that notes carry still, or that lead to another synonym. */
    Set<String> brokenSynonyms() {
        Set<String> broken = new TreeSet<>();
        select(
                "SELECT s.key FROM tags s JOIN tags t ON t.id = s.merged_into WHERE t.merged_into IS NOT NULL"
                        + " OR EXISTS (SELECT 1 FROM note_tags x WHERE x.tag_id = s.id)",
                row -> broken.add(row.getString(1)));
        return broken;
    }

    /** What a synonym leads to, by its key. */
    Map<String, String> targets() {
        Map<String, String> targets = new TreeMap<>();
        select(
                "SELECT s.key, t.key FROM tags s JOIN tags t ON t.id = s.merged_into",
                row -> targets.put(row.getString(1), row.getString(2)));
        return targets;
    }

    @FunctionalInterface
    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    private void select(String sql, Row each) {
        try (Connection connection = database.connect(Duration.ofSeconds(30));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                each.read(rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
