package org.starpunk.database;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Duration;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.starpunk.configuration.ServerConfiguration;

/**
 * What Payara's connection pool opens its connections with: the database that the configuration names, so that one WAR
 * serves every vendor.
 */
public class StarPunkDataSource implements DataSource {

    /** SQLite lets writers in without any order: eight busy processes have kept one waiting for more than ten. */
    static final Duration LOCK_WAIT = Duration.ofSeconds(28);

    /** Of all pools: there is one database. */
    private static final Reconnection<Connection> POSTGRESQL = new Reconnection<>();

    @Override
    public Connection getConnection() throws SQLException {
        Database database = Database.from(ServerConfiguration.keys());
        return switch (database.vendor()) {
            case SQLITE -> SqliteConnection.openForServer(database, LOCK_WAIT);
            case POSTGRESQL -> POSTGRESQL.run(() -> PostgresqlConnection.open(database));
        };
    }

    /** The same as {@link #getConnection()}: the configuration alone says who signs in to the database. */
    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        // The drivers log through java.util.logging.
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // The URL says how long to wait.
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (!isWrapperFor(type)) {
            throw new SQLException("This data source wraps nothing.");
        }
        return type.cast(this);
    }
}
