package org.starpunk.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.starpunk.database.Database;

/** Lets one worker at a time migrate a database, among all threads, processes and machines that share it. */
interface MigrationLock {

    static MigrationLock of(Database database) {
        return switch (database.vendor()) {
            case SQLITE -> new SqliteMigrationLock(database);
            case POSTGRESQL -> new PostgresqlMigrationLock();
        };
    }

    @FunctionalInterface
    interface Work {
        List<Migration> run(Connection connection) throws SQLException;
    }

    /** Whether nothing was ever applied, as can be told without reading the database: there is nothing to look at. */
    boolean isBlank();

    /** Before the first statement of a connection: how long each may wait for others, and how. */
    void setWait(Connection connection, Deadline deadline) throws SQLException;

    /**
     * Runs work in a transaction of its own while no other worker migrates; commits it, or rolls it back and throws.
     * What the work reads is what earlier workers committed.
     *
     * @return empty when the work was not run because another worker had its turn meanwhile: look again
     */
    Optional<List<Migration>> inTurn(Connection connection, Deadline deadline, Work work) throws SQLException;

    /** Whether the database needs no turn for anything but its tables. */
    boolean isPrepared(Connection connection) throws SQLException;
}
