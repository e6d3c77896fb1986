package org.starpunk.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * Lets one transaction at a time write, on all nodes together, so that what it reads stays true until it ends: no
 * deadlock, no twin and no lost update is left to think of. Those of this process queue up before they ask the database
 * for it, as SQLite lets whoever asks last go first, and as every one that waits there keeps a connection from readers.
 * The queue is short, and nobody waits for long: a request that waits keeps a thread from readers, too.
 */
@Dependent
class WriteTurn {

    /** Half of the threads that serve requests. */
    private static final int MAX_WAITING = 100;

    private static final Duration WAIT = Duration.ofSeconds(25);

    private static final Semaphore QUEUE = new Semaphore(1, true);

    @Resource(lookup = "java:app/jdbc/starpunk")
    private DataSource source;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    WriteTurn() {}

    WriteTurn(DataSource source, TransactionSynchronizationRegistry transaction) {
        this.source = source;
        this.transaction = transaction;
    }

    /**
     * Waits for the turn, which lasts until the caller's transaction ends. Before anything is read.
     *
     * @throws ObstacleException when too many wait already, or it does not come in time
     */
    void take() {
        if (transaction.getResource(QUEUE) == null) {
            CommitFailure.forget();
            long asked = System.nanoTime();
            long deadline = asked + WAIT.toNanos();
            try {
                queueUp(deadline);
                lock(deadline);
            } finally {
                TurnFigures.waited(System.nanoTime() - asked);
            }
        }
    }

    /** How many of this node wait for those before them. */
    static int waiting() {
        return QUEUE.getQueueLength();
    }

    private void queueUp(long deadline) {
        if (QUEUE.getQueueLength() >= MAX_WAITING) {
            throw new ObstacleException(Obstacle.CROWDED, null);
        }
        // Made before: nothing may fail between the turn and what gives it back.
        Release release = new Release();
        try {
            if (!QUEUE.tryAcquire(until(deadline).toMillis(), TimeUnit.MILLISECONDS)) {
                throw new ObstacleException(Obstacle.LOCKED, null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ObstacleException(Obstacle.OUT_OF_REACH, e);
        }
        try {
            transaction.putResource(QUEUE, release);
            transaction.registerInterposedSynchronization(release);
        } catch (RuntimeException | Error e) {
            QUEUE.release();
            throw e;
        }
    }

    private void lock(long deadline) {
        try (Connection connection = source.getConnection()) {
            connection.unwrap(WriteLock.class).lock(until(deadline));
        } catch (SQLException e) {
            throw ObstacleException.of(e, "No turn to write was given");
        }
    }

    /**
     * At least a moment: to wait for no time at all means for ever.
     *
     * @param deadline as {@link System#nanoTime}: a clock that is set makes nobody wait for longer
     */
    private static Duration until(long deadline) {
        Duration left = Duration.ofNanos(deadline - System.nanoTime());
        return left.isNegative() || left.isZero() ? Duration.ofMillis(1) : left;
    }

    /** Gives the turn to the next, whatever became of the transaction. */
    private static final class Release implements Synchronization {

        @Override
        public void beforeCompletion() {
            // The turn lasts until the commit is done.
        }

        @Override
        public void afterCompletion(int status) {
            QUEUE.release();
        }
    }
}
