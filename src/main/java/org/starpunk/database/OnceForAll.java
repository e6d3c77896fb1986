package org.starpunk.database;

import java.sql.SQLException;

/**
 * Does something with the database once for all who ask at the same time. Each gets what came of a run that began after
 * it had asked: whatever was done before that, the run has seen.
 */
final class OnceForAll<T> {

    private final Work<T> work;

    /** How many runs have begun; raised before each of them. */
    private volatile long begun;

    private Outcome<T> last = new Outcome<>(0, null, null);

    OnceForAll(Work<T> work) {
        this.work = work;
    }

    /** What is done; never at the same time twice. */
    interface Work<T> {
        T run() throws SQLException;
    }

    /** @param number of the run that it came of */
    private record Outcome<T>(long number, T result, SQLException failure) {}

    /** @throws SQLException the same for all who have waited for a run that failed */
    T get() throws SQLException {
        Outcome<T> outcome = after(begun);
        if (outcome.failure() != null) {
            throw outcome.failure();
        }
        return outcome.result();
    }

    /** How many runs have begun. */
    long runs() {
        return begun;
    }

    private synchronized Outcome<T> after(long asked) {
        if (last.number() <= asked) {
            last = run(++begun);
        }
        return last;
    }

    private Outcome<T> run(long number) {
        try {
            return new Outcome<>(number, work.run(), null);
        } catch (SQLException e) {
            return new Outcome<>(number, null, e);
        }
    }
}
