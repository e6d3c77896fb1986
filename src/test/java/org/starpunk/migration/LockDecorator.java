package org.starpunk.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** A real lock, for a test to put something before, inside or after. */
class LockDecorator implements MigrationLock {

    private final MigrationLock lock;

    LockDecorator(MigrationLock lock) {
        this.lock = lock;
    }

    @Override
    public boolean isBlank() {
        return lock.isBlank();
    }

    @Override
    public void setWait(Connection connection, Deadline deadline) throws SQLException {
        lock.setWait(connection, deadline);
    }

    @Override
    public Optional<List<Migration>> inTurn(Connection connection, Deadline deadline, Work work) throws SQLException {
        return lock.inTurn(connection, deadline, work);
    }

    @Override
    public boolean isPrepared(Connection connection) throws SQLException {
        return lock.isPrepared(connection);
    }
}
