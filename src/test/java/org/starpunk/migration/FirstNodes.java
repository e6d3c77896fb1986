package org.starpunk.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.starpunk.testing.StarPunkServer;
import org.starpunk.testing.TemporaryDatabase;

/** The servers that are the first ones of a site: started together on its empty database, which one of them migrates. */
public record FirstNodes(List<StarPunkServer> servers) implements AutoCloseable {

    private static final Logger LOGGER = Logger.getLogger(FirstNodes.class.getName());

    /** Starts them and returns at once. */
    static FirstNodes start(TemporaryDatabase database, int count) {
        return new FirstNodes(IntStream.range(0, count)
                .mapToObj(any -> StarPunkServer.start(database, Map.of()))
                .toList());
    }

    /** Starts them, waits until all are ready, and sees that exactly one applied all migrations. */
    public static FirstNodes ready(TemporaryDatabase database, int count) {
        Instant begin = Instant.now();
        FirstNodes nodes = start(database, count);
        try {
            nodes.servers.forEach(StarPunkServer::awaitReady);
            LOGGER.info(() -> count + " servers together are ready after " + Duration.between(begin, Instant.now()));
            assertThat(nodes.servers).filteredOn(FirstNodes::applied).hasSize(1);
            assertThat(nodes.servers)
                    .filteredOn(server -> server.log().contains("All migrations already applied by another worker"))
                    .hasSize(count - 1);
            return nodes;
        } catch (RuntimeException | AssertionError e) {
            nodes.close();
            throw e;
        }
    }

    static boolean applied(StarPunkServer server) {
        return Stream.of("001_initial_schema.sql", "008_tags.sql")
                .allMatch(script -> server.log().contains("Applied migration: " + script));
    }

    @Override
    public void close() {
        servers.forEach(StarPunkServer::close);
    }
}
