package org.starpunk.migration;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.starpunk.database.DatabaseVendor;

/** What the database has of the migrations that this program needs. */
@ApplicationScoped
public class SchemaStatus {

    @Resource(lookup = "java:app/jdbc/starpunk")
    private DataSource dataSource;

    private volatile Schema schema;

    /**
     * Asks the database, each time, by two short queries: nodes of the old version go on serving while a cluster is
     * upgraded, until a migration leaves them behind.
     *
     * @throws SQLException when the database does not answer
     */
    public SchemaState state() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return schema(connection).state(connection);
        }
    }

    /**
     * Whether a newer program has added to it, as during a rolling upgrade.
     *
     * @throws SQLException when the database does not answer
     */
    public boolean isExtended() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return !schema(connection).unknown(connection).isEmpty();
        }
    }

    /**
     * The script that was applied last, without its suffix.
     *
     * @throws SQLException when the database does not answer
     */
    public String last() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return schema(connection).last(connection);
        }
    }

    private Schema schema(Connection connection) throws SQLException {
        if (schema == null) {
            schema = Schema.of(DatabaseVendor.of(connection.getMetaData().getURL()));
        }
        return schema;
    }
}
