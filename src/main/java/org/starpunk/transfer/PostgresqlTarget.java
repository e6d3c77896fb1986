package org.starpunk.transfer;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.starpunk.database.Database;

/** A schema of PostgreSQL. What is replaced goes in the same transaction: every table in it, and every trigger. */
final class PostgresqlTarget implements RestoreTarget {

    private static final String OTHERS =
            """
            SELECT pid FROM pg_stat_activity
            WHERE datname = current_database() AND pid <> pg_backend_pid()
                AND coalesce(backend_type, 'client backend') = 'client backend'""";

    private static final String DROP_TRIGGERS =
            """
            SELECT format('DROP FUNCTION %s CASCADE', oid::regprocedure) FROM pg_proc
            WHERE pronamespace = current_schema()::regnamespace AND prorettype = 'trigger'::regtype""";

    private final Database database;

    PostgresqlTarget(Database database) {
        this.database = database;
    }

    @Override
    public void requireFree(boolean overwrite) throws SQLException {
        try (Connection connection = database.connect(LOCK_WAIT)) {
            requireFree(overwrite, connection);
        }
    }

    private void requireFree(boolean overwrite, Connection connection) throws SQLException {
        if (!Table.names(connection).isEmpty()) {
            if (!overwrite) {
                throw RestoreTarget.taken(database);
            }
            if (!DatabaseTransfer.list(connection, OTHERS).isEmpty()) {
                throw RestoreTarget.inUse(database);
            }
        }
    }

    /** Looks again, since the uploads were copied meanwhile. */
    @Override
    public void fill(boolean overwrite, Filling filling) throws SQLException, IOException {
        try (Connection connection = database.connect(LOCK_WAIT)) {
            new PostgresqlTransfer().beginWriting(connection);
            requireFree(overwrite, connection);
            for (String table : Table.names(connection)) {
                DatabaseTransfer.run(connection, List.of("DROP TABLE \"" + table + "\" CASCADE"));
            }
            DatabaseTransfer.run(connection, DatabaseTransfer.list(connection, DROP_TRIGGERS));
            filling.fill(connection);
            connection.commit();
        }
    }
}
