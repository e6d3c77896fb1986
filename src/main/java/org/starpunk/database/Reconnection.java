package org.starpunk.database;

import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;

/**
 * How a database that is away is found again. Each try may take seconds, and would keep the thread of a request for as
 * long: so while the last try has failed, one thread at a time tries, and all others are told at once what it was told.
 */
final class Reconnection<T> {

    private final ReentrantLock trying = new ReentrantLock();

    private volatile SQLException away;

    /** What needs the database to answer. */
    interface Try<T> {
        T run() throws SQLException;
    }

    /** @throws SQLException of this try, or of an earlier one while another is under way */
    T run(Try<T> work) throws SQLException {
        SQLException known = away;
        if (known == null) {
            return attempt(work);
        }
        if (!trying.tryLock()) {
            throw new SQLException(known.getMessage(), known.getSQLState(), known);
        }
        try {
            return attempt(work);
        } finally {
            trying.unlock();
        }
    }

    private T attempt(Try<T> work) throws SQLException {
        try {
            T result = work.run();
            away = null;
            return result;
        } catch (SQLException e) {
            away = DatabaseFailure.obstacle(e)
                    .filter(Obstacle.OUT_OF_REACH::equals)
                    .map(found -> e)
                    .orElse(null);
            throw e;
        }
    }
}
