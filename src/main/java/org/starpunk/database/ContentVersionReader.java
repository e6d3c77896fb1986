package org.starpunk.database;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.SQLException;

/** One look at the content version for all who ask at the same time. */
@Singleton
class ContentVersionReader {

    private final ContentVersionConnection connection = new ContentVersionConnection();

    private final OnceForAll<Long> look = new OnceForAll<>(connection::read);

    private final Reconnection<Long> reconnection = new Reconnection<>();

    /** @throws ObstacleException for all who have waited for a look that failed */
    long read() {
        try {
            return reconnection.run(look::get);
        } catch (SQLException e) {
            throw ObstacleException.of(e, "The content version cannot be read");
        }
    }

    /** How many looks have begun. */
    long looks() {
        return look.runs();
    }

    @PreDestroy
    void close() {
        connection.close();
    }
}
