package org.starpunk.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** Opens a new connection to the database that is migrated. */
@FunctionalInterface
interface Connector {

    /** @param lockWait how long a statement waits for another writer */
    Connection connect(Duration lockWait) throws SQLException;
}
