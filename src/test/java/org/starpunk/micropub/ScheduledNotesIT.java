package org.starpunk.micropub;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.FormClient;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.Pause;
import org.starpunk.testing.StarPunkServer;
import org.starpunk.testing.TemporaryDatabase;

/** A post with a date to come, over restarts, and with more than one server that could bring it out. */
@Tag("cluster")
class ScheduledNotesIT {

    private static final Duration LATEST = Duration.ofSeconds(10);

    @ParameterizedTest
    @EnumSource
    void comes_out_within_ten_seconds_after_a_restart_too_and_one_node_does_it(DatabaseVendor vendor) {
        TemporaryDatabase database = TemporaryDatabase.createWithOwner(vendor);
        MicropubClient client;
        URI missed;
        Instant due;
        try (StarPunkServer alone = StarPunkServer.start(database, Map.of()).awaitReady()) {
            client = new MicropubServer(alone).client("create");
            // Long enough to look around, and over before the next servers have started.
            due = Instant.now().plusSeconds(12);
            missed = client.create("content=Missed&published=" + due);
            assertThat(client.visit(missed).statusCode()).isEqualTo(404);
            assertThat(new FormClient(alone.url())
                            .signIn(StarPunkServer.PASSWORD)
                            .get("/admin/notes")
                            .select(".status")
                            .eachText())
                    .containsExactly("scheduled");
            alone.process().destroyForcibly();
        }
        try (StarPunkServer one = StarPunkServer.start(database, Map.of());
                StarPunkServer other = StarPunkServer.start(database, Map.of())) {
            Stream.of(one, other).forEach(StarPunkServer::awaitReady);
            awaitVisible(one, missed, latestOf(due, Instant.now()).plus(LATEST));

            Instant soon = Instant.now().plusSeconds(4);
            URI post = MicropubClient.withToken(one.url(), client.token().orElseThrow())
                    .create("content=Soon&published=" + soon);
            awaitVisible(other, post, soon.plus(LATEST));
            assertThat(Instant.now()).isAfter(soon);
            assertThat(Stream.of(one, other)
                            .mapToLong(ScheduledNotesIT::published)
                            .sum())
                    .as("notes that a node has published")
                    .isEqualTo(2);
        }
    }

    private static void awaitVisible(StarPunkServer server, URI post, Instant deadline) {
        MicropubClient visitor = MicropubClient.withToken(server.url(), "none");
        while (visitor.visit(server.url(post.getPath())).statusCode() != 200) {
            assertThat(Instant.now()).as("%s is there", post).isBefore(deadline);
            Pause.shortly();
        }
    }

    private static Instant latestOf(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static long published(StarPunkServer server) {
        return Pattern.compile("Published (\\d+) scheduled notes")
                .matcher(server.log())
                .results()
                .mapToLong(result -> Long.parseLong(result.group(1)))
                .sum();
    }
}
