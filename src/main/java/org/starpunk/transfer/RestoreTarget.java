package org.starpunk.transfer;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.starpunk.database.Database;

/** The database that a backup is restored to, whole or not at all. */
interface RestoreTarget {

    Duration LOCK_WAIT = Duration.ofSeconds(28);

    static RestoreTarget of(Database database) {
        return switch (database.vendor()) {
            case SQLITE -> new SqliteTarget(database);
            case POSTGRESQL -> new PostgresqlTarget(database);
        };
    }

    /** Whatever creates tables and fills them; what it throws undoes all of it. */
    interface Filling {
        void fill(Connection connection) throws SQLException, IOException;
    }

    /**
     * Finds out what is in the way, before anything is copied.
     *
     * @throws BackupException when there is a site already that may not be replaced, or somebody has it open
     */
    void requireFree(boolean overwrite) throws SQLException, IOException;

    /** Puts what the filling makes in the place of what there is, if that is still free. */
    void fill(boolean overwrite, Filling filling) throws SQLException, IOException;

    static BackupException taken(Database what) {
        return new BackupException(
                what + " has a site already. With --overwrite it is replaced by the backup. Nothing was changed.");
    }

    static BackupException inUse(Database what) {
        return new BackupException(what + " is open elsewhere: stop the server first. Nothing was changed.");
    }
}
