package org.starpunk.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A real PostgreSQL of a test's own, on loopback, which may be stopped and started again. */
public final class PostgresProcess implements AutoCloseable {

    private final Path directory;
    private final int port;
    private EmbeddedPostgres running;

    private PostgresProcess(Path directory, int port) {
        this.directory = directory;
        this.port = port;
    }

    public static PostgresProcess create() {
        try {
            Path directory = Files.createTempDirectory(
                            Files.createDirectories(Path.of("target", "trials")), "postgres-")
                    .toAbsolutePath();
            PostgresProcess process = new PostgresProcess(directory.resolve("data"), Loopback.freePort());
            process.start();
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void start() {
        try {
            running = EmbeddedPostgres.builder()
                    .setDataDirectory(directory)
                    .setCleanDataDirectory(false)
                    .setPort(port)
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start PostgreSQL", e);
        }
    }

    /** Ends every connection at once, and then the server. */
    public void stop() {
        try {
            running.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot stop PostgreSQL", e);
        }
    }

    /** Creates an empty database and gives its JDBC URL. */
    public String newDatabaseUrl(String name) {
        execute("CREATE DATABASE " + name);
        return running.getJdbcUrl("postgres", name);
    }

    /** Runs a statement beside all other databases. */
    public void execute(String sql) {
        try (Connection connection = running.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        stop();
    }
}
