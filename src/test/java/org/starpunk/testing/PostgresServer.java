package org.starpunk.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/** One real PostgreSQL for all tests of a run, on loopback; it ends with the run. */
public final class PostgresServer {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private static EmbeddedPostgres running;

    private PostgresServer() {}

    /** Creates an empty database and gives its JDBC URL. */
    public static String newDatabaseUrl() {
        return newDatabaseUrl("");
    }

    /** As {@link #newDatabaseUrl()}, with options of CREATE DATABASE. */
    public static String newDatabaseUrl(String options) {
        String name = "starpunk_" + DATABASES.incrementAndGet();
        try (Connection connection = running().getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " " + options);
            return running().getJdbcUrl("postgres", name);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot create a test database", e);
        }
    }

    /** Creates a user whom the server asks for a password, as one in production does; all others it trusts. */
    public static void createUser(String name, String password) {
        try (Connection connection = running().getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE ROLE %s LOGIN SUPERUSER PASSWORD '%s'".formatted(name, password));
            try (ResultSet row = statement.executeQuery("SHOW hba_file")) {
                row.next();
                Path rules = Path.of(row.getString(1));
                Files.writeString(
                        rules, "host all %s 127.0.0.1/32 scram-sha-256%n".formatted(name) + Files.readString(rules));
            }
            statement.execute("SELECT pg_reload_conf()");
            awaitPasswordAsked(name);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("Cannot create a test user", e);
        }
    }

    /** The server reads its rules again soon after it was told to, not at once. */
    private static void awaitPasswordAsked(String user) throws SQLException {
        Instant deadline = Instant.now().plusSeconds(30);
        while (Instant.now().isBefore(deadline)) {
            try {
                running().getDatabase(user, "postgres").getConnection().close();
            } catch (SQLException e) {
                return;
            }
        }
        throw new IllegalStateException("The server asks for no password");
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
