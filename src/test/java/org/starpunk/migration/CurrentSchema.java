package org.starpunk.migration;

import org.starpunk.database.Database;

/** For tests that need the schema and no server. */
public final class CurrentSchema {

    private CurrentSchema() {}

    public static void apply(Database database) {
        new MigrationRunner(database).migrate();
    }
}
