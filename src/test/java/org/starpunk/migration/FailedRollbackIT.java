package org.starpunk.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.starpunk.database.Database;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.OwnServers;
import org.starpunk.testing.StarPunkServer;
import org.starpunk.testing.TemporaryDatabase;

/** A real server whose migration fails, and whose connection breaks before it can roll back. */
@Tag("servers")
@OwnServers
class FailedRollbackIT {

    @Test
    void a_rollback_that_fails_is_severe_and_ends_the_process_with_status_1() throws Exception {
        TemporaryDatabase database = TemporaryDatabase.create(DatabaseVendor.POSTGRESQL);
        try (Connection connection = database.database().connect(Duration.ZERO);
                Statement statement = connection.createStatement()) {
            // In the way of the first migration.
            statement.execute("CREATE TABLE site (id INTEGER)");
        }
        URI real = URI.create(database.database().url().substring("jdbc:".length()));
        try (CutConnection cut = new CutConnection(real.getPort());
                StarPunkServer server = StarPunkServer.start(through(cut, database, real), Map.of())) {
            assertThat(server.awaitExit(Duration.ofSeconds(180))).isEqualTo(1);
            assertThat(server.log())
                    .contains("SEVERE", "The rollback failed, so the state of the database is unknown")
                    .contains("The migration 001_initial_schema.sql failed", "start a single worker");
            assertThat(lines(server)).singleElement().asString().contains("The rollback failed");
        }
    }

    private static TemporaryDatabase through(CutConnection cut, TemporaryDatabase database, URI real) {
        String url = database.database().url().replace(":" + real.getPort() + "/", ":" + cut.port() + "/");
        return new TemporaryDatabase(database.dataDirectory(), new Database(url, "", ""));
    }

    private static List<String> lines(StarPunkServer server) {
        return server.log()
                .lines()
                .filter(line -> line.contains("does not start"))
                .toList();
    }
}
