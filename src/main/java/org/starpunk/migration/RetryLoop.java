package org.starpunk.migration;

import io.prometheus.metrics.core.metrics.Counter;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.starpunk.database.DatabaseFailure;

/** Tries again while another worker is in the way, and says so; anything else fails at once. */
final class RetryLoop {

    private static final Logger LOGGER = Logger.getLogger(RetryLoop.class.getName());

    private static final Counter RETRIES = Counter.builder()
            .name("starpunk_migration_retries_total")
            .help("Times that the migration of this node began again, as another worker was in the way")
            .register();

    private static final Duration LOCK_WAIT = Duration.ofSeconds(30);

    private final Backoff backoff;
    private final Time time;

    RetryLoop(Backoff backoff, Time time) {
        this.backoff = backoff;
        this.time = time;
    }

    /** Ten retries, in 120 s. */
    static RetryLoop standard() {
        return new RetryLoop(new Backoff(10, Duration.ofSeconds(120), ThreadLocalRandom.current()), Time.REAL);
    }

    @FunctionalInterface
    interface Attempt<T> {
        T run(Deadline lockWait) throws SQLException;
    }

    /** @throws MigrationException when the attempt failed for good */
    <T> T run(Attempt<T> attempt, Function<SQLException, DatabaseFailure> diagnosis) {
        Duration start = time.elapsed();
        List<SQLException> failures = new ArrayList<>();
        while (true) {
            try {
                Duration left = backoff.limit().minus(time.elapsed().minus(start));
                return attempt.run(Deadline.in(left.compareTo(LOCK_WAIT) < 0 ? left : LOCK_WAIT, time));
            } catch (SQLException e) {
                failures.add(e);
                DatabaseFailure failure = diagnosis.apply(e);
                String obstacle = failure.passingObstacle().orElseThrow(() -> failed(failure, failures));
                Duration elapsed = time.elapsed().minus(start);
                Duration delay = backoff.delay(failures.size(), elapsed)
                        .orElseThrow(() -> gaveUp(obstacle + ". " + failure.text(), elapsed, failures));
                RETRIES.inc();
                log(obstacle, failures.size(), delay);
                sleep(delay);
            }
        }
    }

    private void log(String obstacle, int retry, Duration delay) {
        Level level = retry <= 3 ? Level.FINE : retry <= 7 ? Level.INFO : Level.WARNING;
        LOGGER.log(
                level,
                () -> String.format(
                        Locale.ROOT, "%s, retry %d/%d in %.2fs", obstacle, retry, backoff.retries(), seconds(delay)));
    }

    private void sleep(Duration delay) {
        try {
            time.sleep(delay);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MigrationException("Interrupted while waiting for another worker. Nothing was changed.", e);
        }
    }

    private static MigrationException failed(DatabaseFailure failure, List<SQLException> failures) {
        return withEarlier(failure.explanation() + " Nothing was changed.", failures);
    }

    private static MigrationException gaveUp(String obstacle, Duration elapsed, List<SQLException> failures) {
        String message = String.format(
                Locale.ROOT,
                """
                Gave up migrating after %d attempts over %.1f seconds: %s
                Possible causes:
                1. another process is stuck in its migration
                2. the permissions of the database file or its directory
                3. disk I/O errors; for PostgreSQL: the server is down or out of reach
                Action: stop all workers, start a single one, and read its log.""",
                failures.size(),
                seconds(elapsed),
                obstacle);
        return withEarlier(message, failures);
    }

    private static MigrationException withEarlier(String message, List<SQLException> failures) {
        int last = failures.size() - 1;
        MigrationException exception = new MigrationException(message, failures.get(last));
        failures.subList(0, last).forEach(exception::addSuppressed);
        return exception;
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
