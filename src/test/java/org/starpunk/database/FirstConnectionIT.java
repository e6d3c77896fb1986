package org.starpunk.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.starpunk.testing.Mount;

/** What a start finds in the way before it migrates. */
class FirstConnectionIT {

    @TempDir
    Path directory;

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void whoever_writes_at_the_moment_is_waited_for_by_the_migration_alone() throws SQLException {
        Database database = database(directory);
        try (Connection other = database.connect(Duration.ZERO);
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            FirstConnection.await(database);
        }
    }

    @Test
    void a_fresh_database_is_only_read() throws Exception {
        Database database = database(directory);
        FirstConnection.await(database);
        assertThat(database.file().orElseThrow()).isEmptyFile();
        assertThat(directory).isDirectoryNotContaining("glob:**-journal");
    }

    @Test
    void a_directory_that_cannot_be_written_ends_the_start() throws Exception {
        Path data = Files.createDirectories(directory.resolve("data"));
        Database database = database(data);
        database.connect(Duration.ZERO).close();
        try (Mount readOnly = Mount.readOnly(data)) {
            assertThatThrownBy(() -> FirstConnection.await(database(readOnly.path())))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(new DatabaseFailure(database, e).explanation())
                                    .contains("cannot be written", "permissions of the file and its directory"));
        }
    }

    private static Database database(Path directory) {
        return new Database("jdbc:sqlite:" + directory.resolve("starpunk.db"), "", "");
    }
}
