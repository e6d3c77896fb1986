package org.starpunk.migration;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import org.starpunk.database.DatabaseVendor;

/** This program with a migration more, as the next release will be. */
public final class NextRelease {

    static final String SCRIPT = "900_mood.sql";

    private static final Path WAR = Path.of("target", "starpunk.war");

    /** It adds what a release may add, and takes a while. */
    private static final String EXPAND =
            """
            ALTER TABLE notes ADD COLUMN mood TEXT;
            CREATE TABLE moods (id INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL);
            INSERT INTO moods WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200000)
                SELECT i, 'a mood that fills the pages of the database, number ' || i FROM n;
            CREATE INDEX moods_name ON moods (name);
            UPDATE notes SET mood = 'good';
            """;

    private NextRelease() {}

    static Migration migration() {
        return Migration.of(SCRIPT, EXPAND);
    }

    /** Puts it into a directory. */
    public static Path war(Path directory) throws IOException {
        Path war = Files.copy(WAR, directory.resolve("next.war"));
        try (FileSystem files = FileSystems.newFileSystem(war)) {
            Path migrations = files.getPath("WEB-INF/classes/db/migration");
            Files.write(migrations.resolve("index.txt"), List.of(SCRIPT), StandardOpenOption.APPEND);
            for (DatabaseVendor vendor : DatabaseVendor.values()) {
                Files.writeString(
                        migrations
                                .resolve(vendor.name().toLowerCase(Locale.ROOT))
                                .resolve(SCRIPT),
                        EXPAND);
            }
        }
        return war;
    }
}
