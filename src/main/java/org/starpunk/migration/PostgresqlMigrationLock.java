package org.starpunk.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** An advisory lock that ends with its transaction: it works behind a connection pooler, and no crash leaves it behind. */
final class PostgresqlMigrationLock implements MigrationLock {

    /** "StarPunk" in ASCII: the key is shared by everything that uses advisory locks in one database. */
    private static final long KEY = 0x5374617250756e6bL;

    @Override
    public boolean isBlank() {
        return false;
    }

    @Override
    public void setWait(Connection connection, Deadline deadline) {
        // Reading waits for nobody.
    }

    @Override
    public Optional<List<Migration>> inTurn(Connection connection, Deadline deadline, Work work) throws SQLException {
        return Optional.of(Transaction.run(connection, begin(deadline), work));
    }

    private static List<String> begin(Deadline deadline) {
        return List.of(
                // Under a stricter level the snapshot is older than the lock, and shows the history as it was before.
                "BEGIN ISOLATION LEVEL READ COMMITTED",
                "SET LOCAL lock_timeout = '%dms'"
                        .formatted(Math.max(1, deadline.remaining().toMillis())),
                "SELECT pg_advisory_xact_lock(%d)".formatted(KEY));
    }

    @Override
    public boolean isPrepared(Connection connection) {
        return true;
    }
}
