package org.starpunk.database;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.resource.spi.ResourceAllocationException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.NativeLibraryNotFoundException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

class DatabaseFailureTest {

    /** Another test of this thread may have left a failure that nobody asked for. */
    @BeforeEach
    void forget() {
        CommitFailure.forget();
    }

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
        "08003, Database out of reach",
        "53300, Database out of reach",
        "57P03, Database out of reach"
    })
    void a_lock_timeout_and_a_missing_connection_pass_on_postgresql(String state, String obstacle) {
        assertThat(postgresql(state).passingObstacle()).contains(obstacle);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:1/x", "nowhere.invalid/x"})
    void a_server_that_is_not_there_yet_passes(String server) {
        DatabaseFailure failure = connect("jdbc:postgresql://" + server);
        assertThat(failure.passingObstacle()).contains("Database out of reach");
        assertThat(failure.explanation()).contains("that the server runs");
    }

    /** Whatever the driver cannot use does not become better by waiting. */
    @ParameterizedTest
    @CsvSource({
        "127.0.0.1:1/x?sslmode=bogus, Invalid sslmode value: bogus",
        "127.0.0.1:1/x?targetServerType=bogus, Invalid targetServerType value: bogus",
        "127.0.0.1:1/x?socketFactory=no.Such, no.Such",
        "127.0.0.1:99999/x?password=geheim, does not understand the URL"
    })
    void a_wrong_url_never_passes_and_is_told_in_the_words_of_the_driver(String url, String words) {
        DatabaseFailure failure = connect("jdbc:postgresql://" + url);
        assertThat(failure.passingObstacle()).isEmpty();
        assertThat(failure.explanation())
                .contains(words, "Check starpunk.database.url.")
                .doesNotContain("geheim");
    }

    @Test
    void a_certificate_that_nobody_trusts_never_passes(@TempDir Path directory) throws Exception {
        Path keys = directory.resolve("keys.p12");
        try (UntrustedServer server = UntrustedServer.start(keys)) {
            DatabaseFailure failure = connect("jdbc:postgresql://localhost:" + server.port()
                    + "/x?sslmode=verify-full&sslfactory=org.postgresql.ssl.DefaultJavaSSLFactory");
            assertThat(failure.passingObstacle()).isEmpty();
            assertThat(failure.explanation()).contains("SSL error", "unable to find valid certification path");
        }
    }

    @Test
    void a_temporary_directory_that_lets_no_program_run_is_named_with_the_remedy() {
        SQLException failure = new SQLException("Error opening connection");
        failure.initCause(new NativeLibraryNotFoundException("No native library found for os.name=Linux"));
        assertThat(new DatabaseFailure(SQLITE, failure).explanation())
                .contains(System.getProperty("java.io.tmpdir"), "java -Djava.io.tmpdir=DIRECTORY -jar");
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
        "57P03, ''",
        "08001, starpunk.database.url"
    })
    void an_explanation_names_the_remedy_on_postgresql_and_hides_the_password(String state, String remedy) {
        assertThat(postgresql(state).explanation()).contains(remedy).doesNotContain("geheim");
    }

    @ParameterizedTest
    @CsvSource({
        "SQLITE_FULL, FULL, 507",
        "SQLITE_IOERR, UNWRITABLE, 503",
        "SQLITE_IOERR_WRITE, UNWRITABLE, 503",
        "SQLITE_IOERR_FSYNC, UNWRITABLE, 503",
        "SQLITE_ABORT_ROLLBACK, UNWRITABLE, 503",
        "SQLITE_READONLY, READ_ONLY, 503",
        "SQLITE_READONLY_CANTLOCK, READ_ONLY, 503",
        "SQLITE_READONLY_DBMOVED, MOVED, 503",
        "SQLITE_BUSY, LOCKED, 503",
        "SQLITE_BUSY_SNAPSHOT, LOCKED, 503",
        "SQLITE_LOCKED, LOCKED, 503",
        "SQLITE_NOMEM, EXHAUSTED, 503",
        "SQLITE_CANTOPEN, OUT_OF_REACH, 503"
    })
    void sqlite_stands_in_the_way_of_a_server_that_runs(SQLiteErrorCode code, Obstacle obstacle, int status) {
        SQLException failure = new SQLiteException("text", code);
        assertThat(DatabaseFailure.obstacle(failure)).contains(obstacle);
        assertThat(obstacle.status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "53100, FULL",
        "53200, EXHAUSTED",
        "53300, EXHAUSTED",
        "58030, UNWRITABLE",
        "25006, READ_ONLY",
        "55P03, LOCKED",
        "57014, LOCKED",
        "40001, LOCKED",
        "40P01, LOCKED",
        "08001, OUT_OF_REACH",
        "08006, OUT_OF_REACH",
        "57P01, OUT_OF_REACH",
        "57P02, OUT_OF_REACH",
        "57P03, OUT_OF_REACH",
        "55000, OUT_OF_REACH",
        "08007, UNCERTAIN"
    })
    void postgresql_stands_in_the_way_of_a_server_that_runs(String state, Obstacle obstacle) {
        assertThat(DatabaseFailure.obstacle(new SQLException("text", state))).contains(obstacle);
    }

    @Test
    void what_the_program_does_wrong_is_no_obstacle() {
        assertThat(DatabaseFailure.obstacle(new SQLiteException("text", SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE)))
                .isEmpty();
        assertThat(DatabaseFailure.obstacle(new SQLiteException("text", SQLiteErrorCode.SQLITE_CORRUPT)))
                .isEmpty();
        assertThat(DatabaseFailure.obstacle(new SQLException("text", "23505"))).isEmpty();
        assertThat(DatabaseFailure.obstacle(new SQLException("text"))).isEmpty();
    }

    @Test
    void an_obstacle_is_found_below_what_containers_wrap_around_it() {
        SQLException full = new SQLiteException("text", SQLiteErrorCode.SQLITE_FULL);
        assertThat(Obstacle.of(new IllegalStateException(new RuntimeException(full))))
                .contains(Obstacle.FULL);
        assertThat(Obstacle.of(new IllegalStateException("anything else"))).isEmpty();
    }

    @Test
    void a_pool_that_has_no_connection_left_is_an_obstacle() {
        Throwable none = new ResourceAllocationException("In-use connections equal max-pool-size");
        assertThat(Obstacle.of(new IllegalStateException(new SQLException("text", none))))
                .contains(Obstacle.EXHAUSTED);
    }

    @Test
    void the_reason_of_a_failed_commit_is_found_though_the_exception_has_lost_it() {
        CommitFailure.remember(new SQLiteException("text", SQLiteErrorCode.SQLITE_FULL));
        assertThat(Obstacle.of(new IllegalStateException("no cause"))).contains(Obstacle.FULL);
        assertThat(Obstacle.of(new IllegalStateException("no cause"))).isEmpty();
    }

    private static DatabaseFailure connect(String url) {
        Database database = new Database(url, "starpunk", "geheim");
        try {
            database.connect(Duration.ZERO).close();
            throw new IllegalStateException("Somebody answers at " + url);
        } catch (SQLException e) {
            return new DatabaseFailure(database, e);
        }
    }

    private static DatabaseFailure sqlite(String text, int resultCode) {
        return new DatabaseFailure(SQLITE, new SQLException(text, null, resultCode));
    }

    private static DatabaseFailure postgresql(String state) {
        return new DatabaseFailure(POSTGRESQL, new SQLException("text", state));
    }
}
