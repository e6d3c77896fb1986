package org.starpunk.migration;

import java.util.ArrayList;
import java.util.List;
import org.starpunk.database.DatabaseVendor;

/**
 * The first so many of StarPunk's migrations, and perhaps one more that is made for a trial.
 *
 * @param extra the name of the one more, or "none"
 */
record MigrationSet(int first, Extra extra) {

    static final int COUNT = MigrationScripts.of(DatabaseVendor.SQLITE).size();

    /** What the measurements of other migrators were made with. */
    static final MigrationSet EIGHT = new MigrationSet(8, Extra.NONE);

    static final MigrationSet ALL = new MigrationSet(COUNT, Extra.NONE);

    enum Extra {
        NONE,
        /** Fails half-way, after it has changed something. */
        BROKEN,
        /** Takes a while, and writes more than fits into a page cache. */
        LONG
    }

    MigrationSet with(Extra other) {
        return new MigrationSet(first, other);
    }

    String format() {
        return first + "," + extra;
    }

    static MigrationSet parse(String text) {
        String[] words = text.split(",");
        return new MigrationSet(Integer.parseInt(words[0]), Extra.valueOf(words[1]));
    }

    List<Migration> of(DatabaseVendor vendor) {
        List<Migration> migrations = new ArrayList<>(MigrationScripts.of(vendor).subList(0, first));
        switch (extra) {
            case NONE -> {}
            case BROKEN -> migrations.add(Migration.of("999_broken.sql", BROKEN));
            case LONG -> migrations.add(Migration.of("999_filler.sql", FILLER));
        }
        return migrations;
    }

    private static final String BROKEN =
            """
            CREATE TABLE half_done (id INTEGER);
            INSERT INTO no_such_table VALUES (1);
            """;

    private static final String FILLER =
            """
            CREATE TABLE filler (id INTEGER NOT NULL PRIMARY KEY, text TEXT NOT NULL);
            INSERT INTO filler WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 30000)
                SELECT i, 'a rather long text that fills the pages of the database, number ' || i FROM n;
            CREATE INDEX filler_text ON filler (text);
            """;
}
