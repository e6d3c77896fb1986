package org.starpunk.migration;

import static java.util.logging.Level.FINE;
import static java.util.logging.Level.INFO;
import static java.util.logging.Level.WARNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.starpunk.database.Database;
import org.starpunk.database.DatabaseFailure;
import org.starpunk.testing.RecordedLog;

@Isolated("records what every test of the package logs")
class RetryLoopTest {

    private final ManualTime time = new ManualTime();
    private final RecordedLog log = new RecordedLog(MigrationRunner.class);
    private final AtomicInteger attempts = new AtomicInteger();

    @AfterEach
    void stopRecording() {
        log.close();
    }

    @Test
    void says_each_retry_with_its_number_and_delay_ever_louder() {
        assertThatThrownBy(() -> alwaysLocked(Duration.ofHours(1))).isInstanceOf(MigrationException.class);
        assertThat(log.lines()).hasSize(10);
        assertThat(log.lines().get(0)).matches("Database locked by another worker, retry 1/10 in 0\\.[23]\\ds");
        assertThat(log.lines().get(9)).matches("Database locked by another worker, retry 10/10 in 102\\.\\d\\ds");
        assertThat(log.levels()).containsExactly(FINE, FINE, FINE, INFO, INFO, INFO, INFO, WARNING, WARNING, WARNING);
    }

    @Test
    void sleeps_exactly_as_long_as_the_backoff_says() {
        assertThatThrownBy(() -> alwaysLocked(Duration.ofHours(1))).isInstanceOf(MigrationException.class);
        for (int retry = 1; retry <= 10; retry++) {
            Duration least = Duration.ofMillis(100L << retry);
            assertThat(time.sleeps.get(retry - 1)).isBetween(least, least.plusMillis(100));
        }
    }

    @Test
    void lets_each_try_wait_30_seconds_for_the_lock_but_all_together_no_more_than_120() {
        List<Duration> waits = new ArrayList<>();
        assertThatThrownBy(() -> loop(Duration.ofSeconds(120))
                        .run(
                                deadline -> {
                                    waits.add(deadline.remaining());
                                    time.pass(deadline.remaining());
                                    throw new SQLException("database is locked", null, 5);
                                },
                                RetryLoopTest::diagnose))
                .hasMessageContaining("4 attempts over 120.0 seconds");
        assertThat(waits.subList(0, 3)).containsOnly(Duration.ofSeconds(30));
        assertThat(waits.get(3)).isBetween(Duration.ofSeconds(28), Duration.ofSeconds(29));
    }

    @Test
    void giving_up_tells_attempts_seconds_causes_and_action_and_keeps_every_failure() {
        assertThatThrownBy(() -> alwaysLocked(Duration.ofSeconds(120)))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("10 attempts over 102.")
                .hasMessageContaining("another process is stuck in its migration")
                .hasMessageContaining("permissions of the database file")
                .hasMessageContaining("disk I/O")
                .hasMessageContaining("start a single one")
                .satisfies(e -> {
                    assertThat(e.getCause()).hasMessage("locked 10");
                    assertThat(e.getSuppressed()).hasSize(9);
                    assertThat(e.getSuppressed()[0]).hasMessage("locked 1");
                });
    }

    @Test
    void fails_at_once_when_waiting_cannot_help() {
        RetryLoop.Attempt<String> attempt = deadline -> {
            attempts.incrementAndGet();
            throw new SQLException("file is not a database", null, 26);
        };
        assertThatThrownBy(() -> loop(Duration.ofSeconds(120)).run(attempt, RetryLoopTest::diagnose))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("file is not a database (database jdbc:sqlite:/nowhere/starpunk.db)")
                .hasMessageContaining("check starpunk.database.url")
                .hasMessageContaining("Nothing was changed");
        assertThat(attempts).hasValue(1);
        assertThat(time.sleeps).isEmpty();
    }

    private void alwaysLocked(Duration limit) {
        loop(limit)
                .run(
                        deadline -> {
                            throw new SQLException("locked " + attempts.incrementAndGet(), null, 5);
                        },
                        RetryLoopTest::diagnose);
    }

    private static DatabaseFailure diagnose(SQLException failure) {
        return new DatabaseFailure(new Database("jdbc:sqlite:/nowhere/starpunk.db", "", ""), failure);
    }

    private RetryLoop loop(Duration limit) {
        return new RetryLoop(new Backoff(10, limit, new Random(1)), time);
    }
}
