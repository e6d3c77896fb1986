package org.starpunk.database;

import java.sql.SQLException;
import java.util.Optional;

/**
 * Why a transaction of this thread could not be begun or committed: Payara's transaction manager hands on the text of
 * that and no more.
 */
final class CommitFailure {

    private static final ThreadLocal<SQLException> LAST = new ThreadLocal<>();

    private CommitFailure() {}

    static void remember(SQLException failure) {
        LAST.set(failure);
    }

    /** What comes next on this thread has nothing to do with it. */
    static void forget() {
        LAST.remove();
    }

    /** Gives it once. */
    static Optional<SQLException> take() {
        Optional<SQLException> last = Optional.ofNullable(LAST.get());
        forget();
        return last;
    }
}
