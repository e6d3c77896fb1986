package org.starpunk.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.OwnServers;
import org.starpunk.testing.StarPunkServer;
import org.starpunk.testing.TemporaryDatabase;
import org.starpunk.testing.Trials;

/** Real servers that are started together on one fresh database, and one of them dies. */
@Tag("servers")
@OwnServers
class ConcurrentStartIT {

    private final List<StarPunkServer> servers = new ArrayList<>();

    @AfterEach
    void stopServers() {
        servers.forEach(StarPunkServer::close);
    }

    @Test
    void one_is_killed_in_the_middle_of_its_migration_and_the_others_finish() throws Exception {
        TemporaryDatabase database = TemporaryDatabase.create(DatabaseVendor.SQLITE);
        Path file = database.database().file().orElseThrow();
        StarPunkServer killed;
        try (Connection reader = database.database().connect(Duration.ZERO);
                Statement statement = reader.createStatement()) {
            // In its old journal mode a database cannot be committed to while someone reads: the leader must wait.
            statement.execute("BEGIN");
            statement.execute("SELECT count(*) FROM sqlite_master");
            servers.addAll(FirstNodes.start(database, Trials.number(2, 3)).servers());
            killed = awaitMigrating(file);
            killed.process().toHandle().destroyForcibly();
            killed.process().waitFor();
        }
        servers.remove(killed);
        killed.close();
        servers.forEach(StarPunkServer::awaitReady);
        assertThat(servers).isNotEmpty().filteredOn(FirstNodes::applied).hasSize(1);
    }

    /** The server that has written to the journal, and so is inside its transaction. */
    private StarPunkServer awaitMigrating(Path file) throws IOException, InterruptedException {
        Path journal = file.resolveSibling(file.getFileName() + "-journal");
        Path lock = file.resolveSibling(file.getFileName() + ".migrate-lock");
        Instant deadline = Instant.now().plus(Duration.ofMinutes(3));
        while (Instant.now().isBefore(deadline)) {
            Optional<StarPunkServer> leader = Files.exists(journal) ? leader(lock) : Optional.empty();
            if (leader.isPresent()) {
                return leader.get();
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
        throw new IllegalStateException("No server began to migrate");
    }

    /** As the kernel's list of locks says. */
    private Optional<StarPunkServer> leader(Path lock) throws IOException {
        Pattern held = Pattern.compile(
                ".* WRITE +(\\d+) +[0-9a-f]+:[0-9a-f]+:" + Files.getAttribute(lock, "unix:ino") + " .*");
        try (Stream<String> locks = Files.lines(Path.of("/proc/locks"))) {
            List<String> owners = locks.filter(line -> !line.contains("->"))
                    .map(held::matcher)
                    .filter(Matcher::matches)
                    .map(match -> match.group(1))
                    .toList();
            return servers.stream()
                    .filter(server ->
                            owners.contains(String.valueOf(server.process().pid())))
                    .findFirst();
        }
    }
}
