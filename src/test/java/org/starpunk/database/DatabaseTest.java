package org.starpunk.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseTest {

    @TempDir
    Path directory;

    /** 2 is FULL: in WAL mode too, every commit reaches the disk before it is answered. */
    @ParameterizedTest
    @CsvSource({"synchronous, 2", "foreign_keys, 1", "busy_timeout, 1500"})
    void a_sqlite_connection_is_durable_checks_references_and_waits(String pragma, String value) throws SQLException {
        try (Connection connection = database().connect(Duration.ofMillis(1500));
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            try (ResultSet row = statement.executeQuery("PRAGMA " + pragma)) {
                assertThat(row.getString(1)).isEqualTo(value);
            }
        }
    }

    @Test
    void opening_does_not_read_the_file() throws SQLException {
        try (Connection other = database().connect(Duration.ZERO);
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN EXCLUSIVE");
            try (Connection connection = database().connect(Duration.ZERO)) {
                assertThat(connection.isClosed()).isFalse();
            }
        }
    }

    private Database database() {
        return new Database("jdbc:sqlite:" + directory.resolve("starpunk.db"), "", "");
    }
}
