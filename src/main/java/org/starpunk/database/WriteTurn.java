package org.starpunk.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.starpunk.configuration.Configuration;

/**
 * Lets one transaction at a time write, on all nodes together, so that what it reads stays true until it ends: no
 * deadlock, no twin and no lost update is left to think of. SQLite is like that by itself, but lets whoever asks last
 * go first, until another has waited too long and fails: so those of this process queue up before they ask it.
 */
@Dependent
public class WriteTurn {

    /** "WriteTur" in ASCII; the migrations have another number. */
    private static final long LOCK = 0x5772697465547572L;

    private static final Semaphore QUEUE = new Semaphore(1, true);

    @Inject
    private Configuration configuration;

    @Resource(lookup = "java:app/jdbc/starpunk")
    private DataSource source;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    /** Waits for the turn, which lasts until the caller's transaction ends. Before anything is read. */
    public void take() {
        switch (Database.of(configuration).vendor()) {
            case SQLITE -> queueUp();
            case POSTGRESQL -> lock();
        }
    }

    private void queueUp() {
        if (transaction.getResource(QUEUE) == null) {
            QUEUE.acquireUninterruptibly();
            Release release = new Release();
            try {
                transaction.putResource(QUEUE, release);
                transaction.registerInterposedSynchronization(release);
            } catch (RuntimeException e) {
                QUEUE.release();
                throw e;
            }
        }
    }

    private void lock() {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_xact_lock(" + LOCK + ")");
        } catch (SQLException e) {
            throw new IllegalStateException("No turn to write was given", e);
        }
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
