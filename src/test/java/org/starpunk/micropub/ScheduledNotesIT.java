package org.starpunk.micropub;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.Pause;
import org.starpunk.testing.StarPunkServer;

/** A post with a date to come, and two servers that could bring it out; one that is missed is {@link MissedNote}. */
@Tag("alone")
@Tag("cluster")
class ScheduledNotesIT {

    private static final Duration LATEST = Duration.ofSeconds(10);

    @ParameterizedTest
    @EnumSource
    void comes_out_within_ten_seconds_and_one_node_does_it(DatabaseVendor vendor) {
        StarPunkServer one = StarPunkServer.shared(vendor);
        StarPunkServer other = StarPunkServer.second(vendor);
        MicropubClient client = MicropubServer.shared(vendor).client("create");
        long before = published(one) + published(other);
        Instant soon = Instant.now().plusSeconds(4);
        URI post = client.create("content=Soon&published=" + soon);
        assertThat(client.visit(post).statusCode()).isEqualTo(404);
        awaitVisible(other, post, soon);
        assertThat(Instant.now()).isAfter(soon);
        assertThat(published(one) + published(other) - before)
                .as("notes that a node has published")
                .isEqualTo(1);
    }

    /** Waits for it as long as it may take after its time. */
    static void awaitVisible(StarPunkServer server, URI post, Instant due) {
        Instant deadline = due.plus(LATEST);
        MicropubClient visitor = MicropubClient.withToken(server.url(), "none");
        while (visitor.visit(server.url(post.getPath())).statusCode() != 200) {
            assertThat(Instant.now()).as("%s is there", post).isBefore(deadline);
            Pause.shortly();
        }
    }

    /** How many notes it says that it has published. */
    static long published(StarPunkServer server) {
        return Pattern.compile("Published (\\d+) scheduled notes")
                .matcher(server.log())
                .results()
                .mapToLong(result -> Long.parseLong(result.group(1)))
                .sum();
    }
}
