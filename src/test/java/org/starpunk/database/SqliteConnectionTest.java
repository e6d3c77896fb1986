package org.starpunk.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Payara's pool does with a connection, with an engine that ends transactions by itself. */
class SqliteConnectionTest {

    private static final Duration MOMENT = Duration.ofMillis(50);

    @TempDir
    Path directory;

    private Database database;
    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        database = new Database("jdbc:sqlite:" + directory.resolve("starpunk.db"), "", "");
        try (Connection first = database.connect(MOMENT);
                Statement statement = first.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("CREATE TABLE notes (content TEXT UNIQUE)");
        }
        connection = SqliteConnection.open(database, MOMENT);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void a_commit_stores_everything_and_a_rollback_nothing() throws SQLException {
        connection.setAutoCommit(false);
        insert("one");
        insert("two");
        connection.commit();
        insert("three");
        connection.rollback();
        connection.setAutoCommit(true);
        assertThat(notes()).isEqualTo(2);
        assertThat(connection.isValid(1)).isTrue();
    }

    @Test
    void commits_of_a_server_leave_the_sync_to_whoever_answers_and_all_others_sync() throws SQLException {
        assertThat(synchronous(connection)).isEqualTo("2");
        try (Connection server = SqliteConnection.openForServer(database, MOMENT)) {
            assertThat(synchronous(server)).isEqualTo("1");
        }
    }

    private static String synchronous(Connection asked) throws SQLException {
        try (Statement statement = asked.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA synchronous")) {
            return row.getString(1);
        }
    }

    @Test
    void after_a_full_disk_has_ended_a_transaction_every_statement_and_the_commit_are_refused() throws SQLException {
        fillUp();
        assertThatThrownBy(() -> insert("after")).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> execute("INSERT INTO notes VALUES ('plain')")).isInstanceOf(SQLException.class);
        assertThatThrownBy(connection::commit).isInstanceOf(SQLException.class);
        connection.rollback();
        assertThatThrownBy(() -> insert("after the rollback")).isInstanceOf(SQLException.class);
        assertThat(notes()).isZero();
    }

    @Test
    void a_statement_that_was_prepared_before_is_refused_too() throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement prepared = connection.prepareStatement("INSERT INTO notes VALUES ('before')")) {
            fillUp();
            assertThatThrownBy(prepared::executeUpdate).isInstanceOf(SQLException.class);
        }
        assertThat(notes()).isZero();
    }

    @Test
    void the_pool_sees_that_such_a_connection_is_of_no_more_use() throws SQLException {
        fillUp();
        connection.rollback();
        connection.setAutoCommit(true);
        assertThat(connection.isValid(1)).isFalse();
    }

    @Test
    void a_statement_that_fails_without_ending_the_transaction_leaves_the_connection_as_it_was() throws SQLException {
        connection.setAutoCommit(false);
        insert("one");
        assertThatThrownBy(() -> insert("one")).isInstanceOf(SQLException.class);
        connection.rollback();
        connection.setAutoCommit(true);
        assertThat(connection.isValid(1)).isTrue();
        assertThat(notes()).isZero();
    }

    @Test
    void a_text_is_read_once_and_knows_nothing_of_its_last_use() throws SQLException {
        PreparedStatement first = connection.prepareStatement("SELECT ?");
        first.setString(1, "one");
        first.setMaxRows(1);
        first.close();
        try (PreparedStatement again = connection.prepareStatement("SELECT ?");
                ResultSet row = again.executeQuery()) {
            assertThat(again).isSameAs(first);
            assertThat(again.isClosed()).isFalse();
            assertThat(again.getMaxRows()).isZero();
            assertThat(row.getString(1)).isNull();
        }
        first.close();
        assertThat(first.isClosed()).isTrue();
    }

    /** As the driver does by itself after each insertion, with one more statement that stands at its row. */
    @Test
    void nobody_asks_for_the_number_of_a_new_row_but_who_wants_it() throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO notes VALUES ('one')")) {
            insert.executeUpdate();
            assertThat(insert.getGeneratedKeys().next()).isFalse();
        }
    }

    @Test
    void two_who_want_the_same_at_the_same_time_have_one_each() throws SQLException {
        insert("one");
        insert("two");
        String query = "SELECT content FROM notes ORDER BY content";
        try (PreparedStatement first = connection.prepareStatement(query);
                ResultSet one = first.executeQuery();
                PreparedStatement second = connection.prepareStatement(query);
                ResultSet two = second.executeQuery()) {
            one.next();
            two.next();
            assertThat(one.getString(1)).isEqualTo(two.getString(1)).isEqualTo("one");
        }
    }

    @Test
    void who_is_done_with_a_statement_without_reading_its_rows_holds_no_old_ones() throws SQLException {
        insert("one");
        PreparedStatement asked = connection.prepareStatement("SELECT content FROM notes");
        asked.execute();
        asked.close();
        try (Connection other = database.connect(MOMENT);
                Statement statement = other.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
            assertThat(row.getInt(1)).as("held up by a reader").isZero();
        }
    }

    @Test
    void what_was_used_last_is_kept_and_no_more_than_a_request_has() throws SQLException {
        PreparedStatement oldest = connection.prepareStatement("SELECT 0");
        oldest.close();
        for (int number = 1; number <= KeptStatements.MOST; number++) {
            connection.prepareStatement("SELECT " + number).close();
        }
        assertThat(connection.prepareStatement("SELECT 0")).isNotSameAs(oldest);
    }

    @Test
    void a_kept_statement_sees_a_table_that_has_changed() throws SQLException {
        insert("one");
        assertThat(notes()).isEqualTo(1);
        PreparedStatement before = connection.prepareStatement("SELECT content FROM notes");
        before.close();
        execute("ALTER TABLE notes ADD COLUMN name TEXT");
        try (PreparedStatement again = connection.prepareStatement("SELECT content FROM notes");
                ResultSet row = again.executeQuery()) {
            assertThat(again).isSameAs(before);
            assertThat(row.getString(1)).isEqualTo("one");
        }
    }

    @Test
    void a_commit_of_nothing_does_not_say_that_something_can_be_written() throws SQLException {
        LastWrite.failed(Obstacle.FULL);
        connection.setAutoCommit(false);
        assertThat(notes()).isZero();
        connection.unwrap(WriteLock.class).lock(MOMENT);
        connection.commit();
        assertThat(LastWrite.obstacle()).contains(Obstacle.FULL);
        insert("one");
        connection.commit();
        assertThat(LastWrite.obstacle()).isEmpty();
    }

    @Test
    void a_commit_succeeds_whoever_takes_the_lock_next() throws SQLException {
        connection.setAutoCommit(false);
        insert("one");
        connection.commit();
        try (Connection other = database.connect(MOMENT);
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            connection.setAutoCommit(true);
            assertThat(notes()).isEqualTo(1);
        }
    }

    @Test
    void a_commit_that_fails_gives_the_lock_back_and_says_why_once() throws SQLException {
        execute("CREATE TABLE tags (note TEXT REFERENCES notes (content) DEFERRABLE INITIALLY DEFERRED)");
        connection.setAutoCommit(false);
        execute("INSERT INTO tags VALUES ('missing')");
        assertThatThrownBy(connection::commit).hasMessageContaining("FOREIGN KEY");
        assertThat(CommitFailure.take().map(SQLException::getMessage).orElse(""))
                .contains("FOREIGN KEY");
        assertThat(CommitFailure.take()).isEmpty();
        try (Connection other = database.connect(MOMENT);
                Statement statement = other.createStatement()) {
            statement.execute("INSERT INTO notes VALUES ('other')");
        }
        assertThat(notes()).isEqualTo(1);
    }

    @Test
    void nobody_else_can_write_from_the_lock_to_the_end_of_the_transaction() throws SQLException {
        try (Connection other = SqliteConnection.open(database, MOMENT)) {
            connection.setAutoCommit(false);
            connection.unwrap(WriteLock.class).lock(MOMENT);
            other.setAutoCommit(false);
            assertThatThrownBy(() -> other.unwrap(WriteLock.class).lock(MOMENT))
                    .satisfies(e -> assertThat(DatabaseFailure.obstacle((SQLException) e))
                            .contains(Obstacle.LOCKED));
            connection.commit();
            other.unwrap(WriteLock.class).lock(MOMENT);
        }
    }

    @Test
    void a_file_that_is_moved_away_is_noticed_until_it_is_back() throws Exception {
        Path file = database.file().orElseThrow();
        connection.setAutoCommit(false);
        insert("one");
        Files.move(file, directory.resolve("elsewhere.db"));
        assertThatThrownBy(connection::commit).satisfies(e -> assertThat(DatabaseFailure.obstacle((SQLException) e))
                .contains(Obstacle.MOVED));
        assertThat(connection.isValid(1)).isFalse();
        assertThatThrownBy(() -> SqliteConnection.open(database, MOMENT)).hasMessageContaining("moved away");
        assertThat(file).doesNotExist();

        Files.move(directory.resolve("elsewhere.db"), file);
        assertThat(connection.isValid(1)).isTrue();
        assertThat(notes()).isZero();
    }

    @Test
    void a_file_in_its_place_is_another_one() throws Exception {
        Path file = database.file().orElseThrow();
        Path copy = Files.copy(file, directory.resolve("copy.db"));
        Files.move(file, directory.resolve("elsewhere.db"));
        Files.move(copy, file);
        assertThat(connection.isValid(1)).isFalse();
        assertThatThrownBy(() -> SqliteConnection.open(database, MOMENT)).hasMessageContaining("replaced");
    }

    /** Begins a transaction, and makes SQLite end it: the limit of pages stands for the size of a disk. */
    private void fillUp() throws SQLException {
        execute("PRAGMA max_page_count = 8");
        execute("PRAGMA cache_size = 1");
        connection.setAutoCommit(false);
        insert("one");
        assertThatThrownBy(() -> insert("x".repeat(1 << 20)))
                .satisfies(e ->
                        assertThat(DatabaseFailure.obstacle((SQLException) e)).contains(Obstacle.FULL));
    }

    private void insert(String content) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO notes VALUES (?)")) {
            insert.setString(1, content);
            insert.executeUpdate();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private int notes() throws SQLException {
        try (Connection reader = database.connect(MOMENT);
                Statement statement = reader.createStatement();
                ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM notes")) {
            return row.getInt(1);
        }
    }
}
