package org.starpunk.tag;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.starpunk.database.Database;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.database.InstantConverter;

/**
 * Notes by the thousand, with the tags {@code Tag 1} to {@code Tag 2000}. After Zipf, tag r is on every r-th note: the
 * first on all of them, the last on few.
 */
final class ManyNotes {

    static final String SLUG_ON_ALL = "tag-1";

    private static final int TAGS = 2_000;
    private static final Instant FIRST = Instant.parse("2001-01-01T00:00:00Z");

    private final Database database;
    private final int notes;
    private Map<String, Long> scansBefore = Map.of();

    ManyNotes(Database database, int notes) {
        this.database = database;
        this.notes = notes;
    }

    /** Where the list goes on after so many of the newest notes. */
    static String cursor(int notes, int after) {
        int last = notes - after + 1;
        return ChronoUnit.SECONDS.between(Instant.EPOCH, published(last)) + "000000-" + last;
    }

    private static Instant published(int note) {
        return FIRST.plusSeconds(note);
    }

    void store() {
        try (Connection connection = database.connect(Duration.ofSeconds(30))) {
            connection.setAutoCommit(false);
            List<String> triggers = withoutTriggers(connection);
            storeNotes(connection);
            storeTags(connection);
            storeTaggings(connection);
            try (Statement statement = connection.createStatement()) {
                statement.execute("UPDATE tags SET uses = (SELECT COUNT(*) FROM note_tags WHERE tag_id = tags.id)");
                for (String trigger : triggers) {
                    statement.execute(trigger);
                }
            }
            connection.commit();
            connection.setAutoCommit(true);
            try (Statement statement = connection.createStatement()) {
                if (database.vendor() == DatabaseVendor.POSTGRESQL) {
                    // As autovacuum does after a while; SQLite goes without.
                    statement.execute("VACUUM ANALYZE");
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Row by row they would count for minutes; how they come back. */
    private List<String> withoutTriggers(Connection connection) throws SQLException {
        List<String> restore = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            if (database.vendor() == DatabaseVendor.POSTGRESQL) {
                statement.execute("ALTER TABLE note_tags DISABLE TRIGGER USER");
                return List.of("ALTER TABLE note_tags ENABLE TRIGGER USER");
            }
            List<String> drop = new ArrayList<>();
            try (ResultSet triggers = statement.executeQuery(
                    "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'note_tags'")) {
                while (triggers.next()) {
                    drop.add("DROP TRIGGER " + triggers.getString(1));
                    restore.add(triggers.getString(2));
                }
            }
            for (String sql : drop) {
                statement.execute(sql);
            }
            return restore;
        }
    }

    private void storeNotes(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO notes (id, slug, content,"
                + " content_format, status, visibility, published_at, published_offset, created_at, version)"
                + " VALUES (?, ?, ?, 'TEXT', 'PUBLISHED', 'PUBLIC', ?, 'Z', ?, 1)")) {
            for (int note = 1; note <= notes; note++) {
                insert.setLong(1, note);
                insert.setString(2, "note-" + note);
                insert.setString(3, "The words of a note of ordinary length, which is number " + note + " of many.");
                insert.setString(4, text(published(note)));
                insert.setString(5, text(published(note)));
                add(insert, note);
            }
            insert.executeBatch();
        }
    }

    private void storeTags(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO tags (id, key, name, slug, folded, created_at) VALUES (?, ?, ?, ?, ?, ?)")) {
            for (int tag = 1; tag <= TAGS; tag++) {
                TagName name = TagName.of("Tag " + tag);
                insert.setLong(1, tag);
                insert.setString(2, name.key());
                insert.setString(3, name.name());
                insert.setString(4, TagSlug.of(name).toString());
                insert.setString(5, name.folded());
                insert.setString(6, text(FIRST));
                add(insert, tag);
            }
            insert.executeBatch();
        }
    }

    private void storeTaggings(Connection connection) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO note_tags (note_id, tag_id, listed_at) VALUES (?, ?, ?)")) {
            int count = 0;
            for (int tag = 1; tag <= TAGS; tag++) {
                // A site of few notes has the rare tags too, each once.
                for (int note = tag > notes ? tag - notes : tag; note <= notes; note += tag) {
                    insert.setLong(1, note);
                    insert.setLong(2, tag);
                    insert.setString(3, text(published(note)));
                    add(insert, ++count);
                }
            }
            insert.executeBatch();
        }
    }

    private static void add(PreparedStatement insert, int count) throws SQLException {
        insert.addBatch();
        if (count % 1_000 == 0) {
            insert.executeBatch();
        }
    }

    private static String text(Instant moment) {
        return new InstantConverter().convertToDatabaseColumn(moment);
    }

    void rememberScans() {
        scansBefore = scans();
    }

    /** How often a table was read as a whole since then. */
    String scansSince() {
        Map<String, Long> now = scans();
        StringBuilder text = new StringBuilder();
        now.forEach(
                (table, scans) -> text.append(", %s %d".formatted(table, scans - scansBefore.getOrDefault(table, 0L))));
        return "full scans of" + text.substring(1);
    }

    private Map<String, Long> scans() {
        Map<String, Long> scans = new TreeMap<>();
        if (database.vendor() == DatabaseVendor.POSTGRESQL) {
            try (Connection connection = database.connect(Duration.ZERO);
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT relname, seq_scan FROM pg_stat_user_tables"
                            + " WHERE relname IN ('notes', 'note_tags', 'tags')")) {
                while (rows.next()) {
                    scans.put(rows.getString(1), rows.getLong(2));
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
        return scans;
    }
}
