package org.starpunk.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.starpunk.database.Database;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.StarPunkServer;

/** A server that starts on a database whose counts of tags somebody has broken. */
@Tag("servers")
class TagRecountIT {

    private static final String REPAIRED = "Repaired 1 wrong counts and list entries of tags";

    @ParameterizedTest
    @EnumSource
    void counts_tags_anew_repairs_what_is_wrong_and_says_so(DatabaseVendor vendor) throws Exception {
        StarPunkServer running = StarPunkServer.shared(vendor);
        MicropubClient.of(running, "create").create("content=Counted&category=Recount");
        Database database = running.database().database();
        breakCount(database);
        TagTables tables = new TagTables(database);
        assertThat(tables.wrongCounters()).containsOnlyKeys("recount");

        try (StarPunkServer starting = StarPunkServer.start(running.database(), Map.of())) {
            starting.awaitReady();
            awaitRepair(starting);
            assertThat(tables.wrongCounters()).isEmpty();
        }
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
