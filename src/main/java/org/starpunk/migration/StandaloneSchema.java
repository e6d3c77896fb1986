package org.starpunk.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.starpunk.database.DatabaseVendor;

/** The schema for a program without a server, on a connection and in a transaction of the program's own. */
public final class StandaloneSchema {

    private StandaloneSchema() {}

    /**
     * The script that a database had last, without its suffix; empty when it had none.
     *
     * @throws MigrationException when it was not migrated by this program or an older one
     */
    public static String last(Connection connection) throws SQLException {
        Schema schema = Schema.of(DatabaseVendor.of(connection.getMetaData().getURL()));
        schema.pending(connection);
        List<String> unknown = schema.unknown(connection);
        if (!unknown.isEmpty()) {
            throw new MigrationException("The database is newer than this program: it has " + String.join(", ", unknown)
                    + ". Use the version of StarPunk that migrated it.");
        }
        return schema.last(connection);
    }

    /**
     * Migrates an empty database as far as another one was.
     *
     * @param last the script that the other one had last, without its suffix
     * @throws MigrationException when this program does not know it
     */
    public static void create(Connection connection, String last) throws SQLException {
        DatabaseVendor vendor = DatabaseVendor.of(connection.getMetaData().getURL());
        List<Migration> known = MigrationScripts.of(vendor);
        int end = known.stream().map(Migration::script).toList().indexOf(last + ".sql") + 1;
        if (end == 0) {
            throw new MigrationException(
                    "The migration " + last + " is unknown here: this program is older than what it shall read.");
        }
        List<Migration> wanted = known.subList(0, end);
        new Schema(vendor, wanted).apply(connection, wanted);
    }
}
