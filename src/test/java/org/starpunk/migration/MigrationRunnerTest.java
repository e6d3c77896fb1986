package org.starpunk.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.starpunk.testing.RecordedLog;

@Isolated("records what every test of the package logs")
class MigrationRunnerTest extends SqliteTrial {

    private final ManualTime time = new ManualTime();
    private final RecordedLog log = new RecordedLog(MigrationRunner.class);
    private final List<Connection> opened = new ArrayList<>();

    @AfterEach
    void stopRecording() {
        log.close();
    }

    @Test
    void applies_everything_in_order_and_says_so() {
        assertThat(runner(all()).migrate()).isEqualTo(all());
        assertThat(log.lines()).hasSize(all().size());
        assertThat(log.lines().get(0)).isEqualTo("Applied migration: 001_initial_schema.sql");
        assertThat(log.lines().get(7)).isEqualTo("Applied migration: 008_tags.sql");
    }

    @Test
    void finds_everything_applied_the_second_time() {
        runner(all()).migrate();
        log.clear();
        assertThat(runner(all()).migrate()).isEmpty();
        assertThat(log.lines()).containsExactly("All migrations already applied by another worker");
    }

    @Test
    void records_each_migration_in_the_history() throws SQLException {
        runner(all()).migrate();
        assertThat(query("SELECT installed_rank || ' ' || version || ' ' || description || ' ' || script"
                        + " || ' ' || length(checksum) || ' ' || length(installed_on) || ' ' || (execution_time >= 0)"
                        + " FROM schema_history ORDER BY installed_rank"))
                .hasSize(all().size())
                .contains("1 001 initial schema 001_initial_schema.sql 64 27 1", "8 008 tags 008_tags.sql 64 27 1");
    }

    @Test
    void goes_on_from_every_older_schema() throws SQLException {
        for (int known = 1; known < all().size(); known++) {
            runner(all().subList(0, known)).migrate();
            assertThat(query("SELECT count(*) FROM schema_history")).containsExactly(String.valueOf(known));
        }
        assertThat(runner(all()).migrate()).containsExactly(all().get(all().size() - 1));
    }

    @Test
    void a_lock_that_fails_twice_is_tried_again_with_a_new_connection_each_time() throws SQLException {
        int[] tries = {0};
        MigrationLock stubborn = new LockDecorator(lock()) {
            @Override
            public Optional<List<Migration>> inTurn(Connection connection, Deadline deadline, Work work)
                    throws SQLException {
                return super.inTurn(connection, deadline, inside -> {
                    if (++tries[0] <= 2) {
                        throw new SQLException("database is locked", null, 5);
                    }
                    return work.run(inside);
                });
            }
        };
        assertThat(runner(all(), stubborn).migrate()).hasSize(MigrationSet.COUNT);
        assertThat(opened).hasSize(3).doesNotHaveDuplicates();
        assertThat(time.sleeps).hasSize(2);
        for (Connection connection : opened) {
            assertThat(connection.isClosed()).isTrue();
        }
    }

    @Test
    void opening_is_tried_again_as_well() {
        int[] tries = {0};
        Connector busy = lockWait -> {
            if (++tries[0] <= 2) {
                throw new SQLException("database is locked (SQLITE_BUSY_RECOVERY)", null, 261);
            }
            return connect(lockWait);
        };
        assertThat(new MigrationRunner(database(), busy, schema(all()), lock(), retries()).migrate())
                .hasSize(MigrationSet.COUNT);
    }

    @Test
    void reads_again_inside_the_lock_what_another_worker_applied_meanwhile() {
        MigrationLock overtaken = new LockDecorator(lock()) {
            @Override
            public Optional<List<Migration>> inTurn(Connection connection, Deadline deadline, Work work)
                    throws SQLException {
                runner(all()).migrate();
                return super.inTurn(connection, deadline, work);
            }
        };
        assertThat(runner(all(), overtaken).migrate()).isEmpty();
    }

    @Test
    void one_connection_serves_a_try_from_the_first_look_to_the_last() throws SQLException {
        runner(all().subList(0, 3)).migrate();
        opened.clear();
        assertThat(runner(all()).migrate()).hasSize(MigrationSet.COUNT - 3);
        assertThat(opened).hasSize(1);
        assertThat(opened.get(0).isClosed()).isTrue();
    }

    @Test
    void a_failed_statement_is_named_with_its_file_and_line_and_changes_nothing() throws SQLException {
        List<Migration> broken = new ArrayList<>(all());
        broken.add(Migration.of("999_broken.sql", "CREATE TABLE a (b);\n\nCREATE TABLE notes (c);\n"));
        assertThatThrownBy(() -> runner(broken).migrate())
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("999_broken.sql failed at its line 3")
                .hasMessageContaining("table notes already exists")
                .hasMessageContaining("CREATE TABLE notes (c)")
                .hasMessageContaining("Nothing was changed");
        assertThat(query("SELECT name FROM sqlite_master")).isEmpty();
        assertThat(opened).hasSize(1);
        assertThat(opened.get(0).isClosed()).isTrue();
    }

    @Test
    void only_looking_changes_nothing() throws SQLException {
        assertThat(runner(all()).pending()).isEqualTo(all());
        assertThat(query("SELECT name FROM sqlite_master")).isEmpty();
    }

    private MigrationRunner runner(List<Migration> known) {
        return runner(known, lock());
    }

    private MigrationRunner runner(List<Migration> known, MigrationLock lock) {
        return new MigrationRunner(
                database(),
                lockWait -> {
                    Connection connection = connect(lockWait);
                    opened.add(connection);
                    return connection;
                },
                schema(known),
                lock,
                retries());
    }

    private RetryLoop retries() {
        return new RetryLoop(new Backoff(10, Duration.ofSeconds(120), new Random(1)), time);
    }
}
