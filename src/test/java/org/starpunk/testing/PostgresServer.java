package org.starpunk.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** One real PostgreSQL for all tests of a run, on loopback; it ends with the run. */
public final class PostgresServer {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private static EmbeddedPostgres running;

    private PostgresServer() {}

    /** Creates an empty database and gives its JDBC URL. */
    public static String newDatabaseUrl() {
        String name = "starpunk_" + DATABASES.incrementAndGet();
        try (Connection connection = running().getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
            return running().getJdbcUrl("postgres", name);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot create a test database", e);
        }
    }

    private static synchronized EmbeddedPostgres running() {
        if (running == null) {
            try {
                running = EmbeddedPostgres.builder()
                        .setServerConfig("listen_addresses", "127.0.0.1")
                        .setServerConfig("max_connections", "300")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot start PostgreSQL", e);
            }
        }
        return running;
    }
}
