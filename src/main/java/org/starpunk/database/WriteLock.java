package org.starpunk.database;

import java.sql.SQLException;
import java.time.Duration;

/** What a connection of the pool can do besides JDBC; public, as Payara hands such things out by a proxy only. */
public interface WriteLock {

    /**
     * Takes the one lock that all nodes' writers need, until the transaction ends.
     *
     * @throws SQLException when others keep it longer than that
     */
    void lock(Duration wait) throws SQLException;
}
