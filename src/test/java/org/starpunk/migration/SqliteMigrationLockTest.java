package org.starpunk.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.starpunk.database.DatabaseFailure;
import org.starpunk.testing.RecordedLog;

@Isolated("records what every test of the package logs")
class SqliteMigrationLockTest extends SqliteTrial {

    private final Deadline soon = Deadline.in(Duration.ofMillis(20), Time.REAL);

    @Test
    void the_write_lock_is_held_before_anything_is_read() throws SQLException {
        try (Connection other = connect(Duration.ZERO)) {
            inTurn(inside -> {
                assertThatThrownBy(() -> execute(other, "BEGIN IMMEDIATE"))
                        .isInstanceOfSatisfying(SQLException.class, e -> assertThat(e.getErrorCode())
                                .isEqualTo(5));
                return List.of();
            });
        }
    }

    @Test
    void readers_are_not_locked_out() throws SQLException {
        inTurn(inside -> {
            assertThat(query("SELECT count(*) FROM sqlite_master")).containsExactly("0");
            return List.of();
        });
    }

    @Test
    void the_leader_switches_to_wal() throws SQLException {
        migrateOnce();
        assertThat(query("PRAGMA journal_mode")).containsExactly("wal");
    }

    @Test
    void nobody_else_switches_to_wal() throws SQLException, IOException {
        Files.createDirectory(lockFile());
        inTurn(inside -> {
            assertThat(query("PRAGMA journal_mode")).containsExactly("delete");
            return List.of();
        });
        assertThat(query("PRAGMA journal_mode")).containsExactly("delete");
    }

    @Test
    void a_restored_backup_is_switched_to_wal_again() throws SQLException {
        migrateOnce();
        query("PRAGMA journal_mode = DELETE");
        assertThat(new MigrationRunner(database()).migrate()).isEmpty();
        assertThat(query("PRAGMA journal_mode")).containsExactly("wal");
    }

    @Test
    void a_reader_in_the_way_of_wal_does_not_stop_the_start() throws SQLException {
        migrateOnce();
        query("PRAGMA journal_mode = DELETE");
        try (Connection reader = connect(Duration.ZERO)) {
            execute(reader, "BEGIN");
            execute(reader, "SELECT count(*) FROM sqlite_master");
            assertThat(new MigrationRunner(database()).migrate()).isEmpty();
        }
    }

    @Test
    void a_lock_file_that_cannot_be_made_only_costs_speed() throws SQLException, IOException {
        Files.createDirectory(lockFile());
        migrateOnce();
        assertThat(query("PRAGMA journal_mode")).containsExactly("wal");
    }

    @Test
    void a_writer_that_does_not_end_is_reported_as_busy_after_the_wait() throws SQLException {
        try (Connection writer = connect(Duration.ZERO)) {
            execute(writer, "BEGIN IMMEDIATE");
            assertThatThrownBy(() -> inTurn(inside -> List.of()))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(new DatabaseFailure(database(), e).passingObstacle())
                                    .contains("Database locked by another worker"));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void of_many_threads_exactly_one_applies(boolean lockFilePossible) throws Exception {
        if (!lockFilePossible) {
            Files.createDirectory(lockFile());
        }
        int workers = 12;
        CyclicBarrier barrier = new CyclicBarrier(workers);
        List<Callable<Integer>> tasks = new ArrayList<>();
        for (int i = 0; i < workers; i++) {
            tasks.add(() -> {
                barrier.await();
                return new MigrationRunner(database()).migrate().size();
            });
        }
        ExecutorService threads = Executors.newFixedThreadPool(workers);
        try (RecordedLog log = new RecordedLog(MigrationRunner.class)) {
            int[] applied = new int[MigrationSet.COUNT + 1];
            for (Future<Integer> worker : threads.invokeAll(tasks)) {
                applied[worker.get()]++;
            }
            assertThat(applied[MigrationSet.COUNT]).isEqualTo(1);
            assertThat(applied[0]).isEqualTo(workers - 1);
            assertThat(log.lines()).noneMatch(line -> line.contains("retry"));
        } finally {
            threads.shutdown();
        }
    }

    private void migrateOnce() throws SQLException {
        assertThat(new MigrationRunner(database()).migrate()).hasSize(MigrationSet.COUNT);
        assertThat(Optional.of(query("PRAGMA integrity_check"))).contains(List.of("ok"));
    }

    /** On a connection of its own. */
    private void inTurn(MigrationLock.Work work) throws SQLException {
        try (Connection connection = connect(Duration.ZERO)) {
            lock().setWait(connection, soon);
            lock().inTurn(connection, soon, work);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
