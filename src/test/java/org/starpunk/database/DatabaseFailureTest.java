package org.starpunk.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseFailureTest {

    private static final Database SQLITE = new Database("jdbc:sqlite:/data/starpunk.db", "", "");
    private static final Database POSTGRESQL =
            new Database("jdbc:postgresql://localhost/starpunk?password=geheim", "", "");

    @ParameterizedTest
    @ValueSource(ints = {5, 6, 261, 517, 773, 262, 518})
    void busy_and_locked_pass_in_all_their_extended_forms(int resultCode) {
        assertThat(sqlite("any text", resultCode).passingObstacle()).contains("Database locked by another worker");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 10, 11, 13, 14, 26, 266, 1544})
    void nothing_else_passes_whatever_its_text_says(int resultCode) {
        assertThat(sqlite("database is locked", resultCode).passingObstacle()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "55P03, Database locked by another worker",
        "08001, Database out of reach",
        "08006, Database out of reach",
        "57P03, Database out of reach"
    })
    void a_lock_timeout_and_a_missing_connection_pass_on_postgresql(String state, String obstacle) {
        assertThat(postgresql(state).passingObstacle()).contains(obstacle);
    }

    @ParameterizedTest
    @ValueSource(strings = {"08004", "28P01", "3D000", "42P07", "53100", "57P01", ""})
    void nothing_else_passes_on_postgresql(String state) {
        assertThat(postgresql(state).passingObstacle()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "8, permissions",
        "14, permissions",
        "10, kernel's log",
        "11, restore a backup",
        "13, disk is full",
        "26, no SQLite database"
    })
    void an_explanation_names_the_database_and_the_remedy(int resultCode, String remedy) {
        assertThat(sqlite("text", resultCode).explanation()).contains("text", "/data/starpunk.db", remedy);
    }

    @ParameterizedTest
    @CsvSource({
        "28P01, starpunk.database.password",
        "08004, starpunk.database.password",
        "3D000, Create the database",
        "08001, server runs"
    })
    void an_explanation_names_the_remedy_on_postgresql_and_hides_the_password(String state, String remedy) {
        assertThat(postgresql(state).explanation()).contains(remedy).doesNotContain("geheim");
    }

    private static DatabaseFailure sqlite(String text, int resultCode) {
        return new DatabaseFailure(SQLITE, new SQLException(text, null, resultCode));
    }

    private static DatabaseFailure postgresql(String state) {
        return new DatabaseFailure(POSTGRESQL, new SQLException("text", state));
    }
}
