package org.starpunk.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.starpunk.database.Database;
import org.starpunk.testing.Leftover;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.StarPunkServer;

/** The count of a tag that somebody has broken: a server that starts counts anew, repairs what is wrong and says so. */
public final class BrokenCount implements Leftover {

    private static final String REPAIRED = "Repaired 1 wrong counts and list entries of tags";

    private TagTables tables;

    @Override
    public void leave(StarPunkServer killed) throws SQLException {
        MicropubClient.of(killed, "create").create("content=Counted&category=Recount");
        Database database = killed.database().database();
        breakCount(database);
        tables = new TagTables(database);
        assertThat(tables.wrongCounters()).containsOnlyKeys("recount");
    }

    @Override
    public void find(StarPunkServer next) throws InterruptedException {
        awaitRepair(next);
        assertThat(tables.wrongCounters()).isEmpty();
    }

    private static void breakCount(Database database) throws SQLException {
        try (Connection connection = database.connect(Duration.ofSeconds(30));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE tags SET uses = 8 WHERE key = 'recount'");
        }
    }

    private static void awaitRepair(StarPunkServer server) throws InterruptedException {
        Instant deadline = Instant.now().plusSeconds(30);
        while (!server.log().contains(REPAIRED)) {
            assertThat(Instant.now()).as(REPAIRED).isBefore(deadline);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }
}
