package org.starpunk.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.starpunk.database.DatabaseVendor;

@Isolated("sets system properties")
class MigrateTest extends SqliteTrial {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void configure() {
        System.setProperty("starpunk.data.dir", directory.toString());
    }

    @AfterEach
    void forget() {
        System.clearProperty("starpunk.data.dir");
    }

    @Test
    void migrates_and_exits_with_0_however_often() {
        assertThat(run()).isZero();
        assertThat(run()).isZero();
        assertThat(run("--check")).isZero();
        assertThat(out).hasToString("Up to date\n");
    }

    @Test
    void check_lists_what_is_pending_with_2_and_does_not_even_create_the_file() {
        assertThat(run("--check")).isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .hasSize(MigrationSet.COUNT)
                .startsWith("Pending migration: 001_initial_schema.sql");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void a_database_that_a_newer_program_has_added_to_is_up_to_date() throws SQLException {
        run();
        List<Migration> known = new ArrayList<>(MigrationScripts.of(DatabaseVendor.SQLITE));
        known.add(NextRelease.migration());
        try (Connection connection = connect(Duration.ZERO)) {
            schema(known).apply(connection, List.of(NextRelease.migration()));
        }
        assertThat(run()).isZero();
        assertThat(run("--check")).isZero();
        assertThat(out).hasToString("Up to date\n");
    }

    @Test
    void an_error_is_told_and_exits_with_1() throws IOException {
        Files.writeString(
                file(), "This is no database, but a text that is long enough to be read as a header.".repeat(9));
        assertThat(run("--check")).isEqualTo(1);
        assertThat(run()).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("no SQLite database", file().toString());
    }

    @Test
    void an_unknown_argument_is_answered_with_the_usage() {
        assertThat(run("--force")).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("[--check]");
    }

    private int run(String... arguments) {
        return Migrate.run(List.of(arguments), new PrintStream(out, true), new PrintStream(err, true));
    }
}
