package org.starpunk.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.starpunk.testing.PostgresServer;

/** What Payara's pool does with a connection, with a server that goes away. */
class PostgresqlConnectionIT {

    private static final Duration MOMENT = Duration.ofMillis(50);

    private Database database;

    @BeforeEach
    void create() throws SQLException {
        database = new Database(PostgresServer.newDatabaseUrl(), "", "");
        execute("CREATE TABLE notes (content TEXT)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LATIN1", "SQL_ASCII"})
    void a_database_that_cannot_hold_every_text_is_refused_with_the_remedy(String encoding) {
        Database other = new Database(
                PostgresServer.newDatabaseUrl(
                        "ENCODING '" + encoding + "' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0"),
                "",
                "");
        assertThatThrownBy(() -> other.connect(MOMENT)).isInstanceOfSatisfying(SQLException.class, e -> {
            DatabaseFailure failure = new DatabaseFailure(other, e);
            assertThat(failure.passingObstacle()).isEmpty();
            assertThat(failure.explanation())
                    .contains("The encoding of the database is " + encoding + ", but must be UTF8", "ENCODING 'UTF8'");
        });
    }

    @Test
    void a_commit_that_the_server_never_heard_of_fails_and_nothing_is_stored() throws Exception {
        try (CommitCut cut = new CommitCut(port(), false);
                Connection connection = PostgresqlConnection.open(through(cut))) {
            insert(connection);
            assertThatThrownBy(connection::commit)
                    .isInstanceOfSatisfying(SQLException.class, e -> assertThat(DatabaseFailure.obstacle(e))
                            .contains(Obstacle.OUT_OF_REACH));
            assertThat(CommitFailure.take()).isPresent();
            assertThat(notes()).isZero();
        }
    }

    @Test
    void a_commit_that_the_server_has_done_succeeds_though_its_answer_was_lost() throws Exception {
        try (CommitCut cut = new CommitCut(port(), true);
                Connection connection = PostgresqlConnection.open(through(cut))) {
            insert(connection);
            connection.commit();
            connection.setAutoCommit(true);
            assertThat(notes()).isEqualTo(1);
            assertThat(connection.isValid(1)).as("the pool keeps it").isFalse();
        }
    }

    @Test
    void a_rollback_on_a_connection_that_was_cut_is_done_and_the_reason_is_kept() throws SQLException {
        try (Connection connection = PostgresqlConnection.open(database)) {
            insert(connection);
            execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    + " WHERE datname = current_database() AND pid <> pg_backend_pid()");
            connection.rollback();
            assertThat(Obstacle.of(new IllegalStateException("no cause"))).contains(Obstacle.OUT_OF_REACH);
            assertThat(connection.isValid(1)).isFalse();
            assertThat(notes()).isZero();
        }
    }

    @Test
    void a_commit_of_nothing_does_not_say_that_something_can_be_written() throws SQLException {
        LastWrite.failed(Obstacle.FULL);
        try (Connection connection = PostgresqlConnection.open(database)) {
            connection.setAutoCommit(false);
            connection.unwrap(WriteLock.class).lock(MOMENT);
            connection.commit();
            assertThat(LastWrite.obstacle()).contains(Obstacle.FULL);
            insert(connection);
            connection.commit();
        }
        assertThat(LastWrite.obstacle()).isEmpty();
    }

    @Test
    void nobody_else_can_write_from_the_lock_to_the_end_of_the_transaction() throws SQLException {
        try (Connection one = PostgresqlConnection.open(database);
                Connection other = PostgresqlConnection.open(database)) {
            one.setAutoCommit(false);
            one.unwrap(WriteLock.class).lock(MOMENT);
            other.setAutoCommit(false);
            assertThatThrownBy(() -> other.unwrap(WriteLock.class).lock(MOMENT))
                    .isInstanceOfSatisfying(SQLException.class, e -> assertThat(DatabaseFailure.obstacle(e))
                            .contains(Obstacle.LOCKED));
            other.rollback();
            one.commit();
            other.unwrap(WriteLock.class).lock(MOMENT);
        }
    }

    @Test
    void the_pool_keeps_no_session_that_has_begun_read_only_for_long() throws SQLException {
        execute("ALTER DATABASE " + name() + " SET default_transaction_read_only = on");
        try (Connection connection = PostgresqlConnection.open(database)) {
            execute("ALTER DATABASE " + name() + " RESET default_transaction_read_only");
            assertThatThrownBy(() -> insert(connection))
                    .isInstanceOfSatisfying(SQLException.class, e -> assertThat(DatabaseFailure.obstacle(e))
                            .contains(Obstacle.READ_ONLY));
            connection.rollback();
            Instant deadline = Instant.now().plusSeconds(30);
            while (connection.isValid(1)) {
                assertThat(Instant.now()).isBefore(deadline);
            }
        }
        try (Connection connection = PostgresqlConnection.open(database)) {
            assertThat(connection.isValid(1)).isTrue();
            insert(connection);
            connection.commit();
        }
        assertThat(notes()).isEqualTo(1);
    }

    private void insert(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO notes VALUES ('one')");
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.connect(MOMENT);
                Statement statement = connection.createStatement()) {
            statement.execute("SET default_transaction_read_only = off");
            statement.execute(sql);
        }
    }

    private long notes() throws SQLException {
        try (Connection connection = database.connect(MOMENT);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM notes")) {
            row.next();
            return row.getLong(1);
        }
    }

    private Database through(CommitCut cut) {
        return new Database(database.url().replace(":" + port() + "/", ":" + cut.port() + "/"), "", "");
    }

    private int port() {
        return URI.create(database.url().substring("jdbc:".length())).getPort();
    }

    private String name() {
        return URI.create(database.url().substring("jdbc:".length())).getPath().substring(1);
    }
}
