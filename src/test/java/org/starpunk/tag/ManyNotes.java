package org.starpunk.tag;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import org.starpunk.database.Database;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.database.InstantConverter;
import org.starpunk.testing.BulkRows;

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
        try (BulkRows rows = BulkRows.into(database)) {
            storeNotes(rows);
            storeTags(rows);
            rows.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void storeNotes(BulkRows rows) throws SQLException {
        BulkRows.Insert insert = rows.insert(
                "notes",
                "id",
                "slug",
                "content",
                "content_format",
                "status",
                "visibility",
                "published_at",
                "published_offset",
                "created_at",
                "version");
        for (int note = 1; note <= notes; note++) {
            String published = text(published(note));
            String words = "The words of a note of ordinary length, which is number " + note + " of many.";
            insert.add(note, "note-" + note, words, "TEXT", "PUBLISHED", "PUBLIC", published, "Z", published, 1);
        }
    }

    private void storeTags(BulkRows rows) throws SQLException {
        TagRows tags = new TagRows(rows, FIRST);
        BulkRows.Insert insert = rows.insert("note_tags", "note_id", "tag_id");
        for (int tag = 1; tag <= TAGS; tag++) {
            long id = tags.id(TagName.of("Tag " + tag));
            // A site of few notes has the rare tags too, each once.
            for (int note = tag > notes ? tag - notes : tag; note <= notes; note += tag) {
                insert.add(note, id);
            }
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
