package org.starpunk.database;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.atomic.LongAdder;
import org.starpunk.configuration.Keys;

/** One look at the content version for all who ask at the same time. */
@Singleton
class ContentVersionReader {

    private final ContentVersionConnection connection =
            new ContentVersionConnection(new StarPunkDataSource()::getConnection);

    private final OnceForAll<Long> look = new OnceForAll<>(connection::read);

    private final Reconnection<Long> reconnection = new Reconnection<>();

    /** On a connection that waits for nobody, for threads that must not. */
    private final ContentVersionConnection prompt;

    private final LongAdder promptLooks = new LongAdder();
    private final boolean isAtHand;

    @Inject
    ContentVersionReader(Keys keys) {
        Database database = Database.from(keys);
        isAtHand = database.vendor() == DatabaseVendor.SQLITE;
        prompt = new ContentVersionConnection(() -> SqliteConnection.open(database, Duration.ZERO));
    }

    /** @throws ObstacleException for all who have waited for a look that failed */
    long read() {
        try {
            return reconnection.run(look::get);
        } catch (SQLException e) {
            throw ObstacleException.of(e, "The content version cannot be read");
        }
    }

    /** Empty where it is on another machine, or in a file that is locked or lost. */
    OptionalLong readAtOnce() {
        if (!isAtHand) {
            return OptionalLong.empty();
        }
        promptLooks.increment();
        try {
            return OptionalLong.of(prompt.read());
        } catch (SQLException e) {
            return OptionalLong.empty();
        }
    }

    /** How many looks have begun. */
    long looks() {
        return look.runs() + promptLooks.sum();
    }

    @PreDestroy
    void close() {
        connection.close();
        prompt.close();
    }
}
