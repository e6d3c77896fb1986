package org.starpunk.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.starpunk.configuration.Configuration;

/**
 * Lets one transaction at a time write, on all nodes together, so that what it reads stays true until it ends: no
 * deadlock, no twin and no lost update is left to think of. SQLite is like that by itself.
 */
@Dependent
public class WriteTurn {

    /** "WriteTur" in ASCII; the migrations have another number. */
    private static final long LOCK = 0x5772697465547572L;

    @Inject
    private Configuration configuration;

    @Resource(lookup = "java:app/jdbc/starpunk")
    private DataSource source;

    /** Waits for the turn, which lasts until the caller's transaction ends. Before anything is read. */
    public void take() {
        if (Database.of(configuration).vendor() == DatabaseVendor.SQLITE) {
            return;
        }
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_xact_lock(" + LOCK + ")");
        } catch (SQLException e) {
            throw new IllegalStateException("No turn to write was given", e);
        }
    }
}
