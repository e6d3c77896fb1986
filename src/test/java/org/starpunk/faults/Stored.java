package org.starpunk.faults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.starpunk.testing.TemporaryDatabase;

/** What is there, by the names of the things that authors wanted; a twin twice. */
record Stored(TemporaryDatabase database) {

    private static final Pattern UPDATE = Pattern.compile("update-\\w+");

    List<String> things() throws SQLException {
        List<String> things = new ArrayList<>();
        things.addAll(select("SELECT content FROM notes WHERE content LIKE 'post-%' OR content LIKE 'photo-%'"));
        things.addAll(select("SELECT 'file-' || file FROM media"));
        things.addAll(select("SELECT 'merge-' || key FROM tags WHERE merged_into IS NOT NULL"));
        for (String properties : select("SELECT properties FROM notes WHERE properties LIKE '%x-seen%'")) {
            Matcher update = UPDATE.matcher(properties);
            while (update.find()) {
                things.add(update.group());
            }
        }
        return things;
    }

    /** Halves of what belongs together: slugs and files without note, notes without their tag or slug, rows without file. */
    List<String> halves() throws SQLException {
        List<String> halves = new ArrayList<>();
        halves.addAll(select("SELECT 'slug of nothing: ' || slug FROM slugs WHERE note_id IS NULL"));
        halves.addAll(select("SELECT 'note without slug: ' || slug FROM notes n WHERE NOT EXISTS"
                + " (SELECT 1 FROM slugs s WHERE s.slug = n.slug AND s.note_id = n.id)"));
        halves.addAll(
                select("SELECT 'note without tag: ' || content FROM notes n WHERE content LIKE 'post-%' AND NOT EXISTS"
                        + " (SELECT 1 FROM note_tags x WHERE x.note_id = n.id)"));
        for (String file : select("SELECT file FROM media")) {
            if (!Files.isRegularFile(media().resolve(file))) {
                halves.add("row without file: " + file);
            }
        }
        return halves;
    }

    private Path media() {
        return database.dataDirectory().resolve("media");
    }

    private List<String> select(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = database.database().connect(Duration.ofSeconds(30));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        return rows;
    }
}
