package org.starpunk.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.FormClient;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.StarPunkServer;

/** Two servers on one database: nothing that one has written is news to the other for longer than a request. */
@Tag("cluster")
// With the trials, for one of them has the same two servers.
@Tag("alone")
class SharedDatabaseIT {

    @ParameterizedTest
    @EnumSource
    void each_server_shows_the_notes_of_the_other_at_once(DatabaseVendor vendor) {
        StarPunkServer one = StarPunkServer.shared(vendor);
        StarPunkServer other = StarPunkServer.second(vendor);
        String token = new FormClient(one.url()).signIn(StarPunkServer.PASSWORD).newToken("on one, for both", "create");

        URI onOne = MicropubClient.withToken(one.url(), token).create("h=entry&content=Written+on+one");
        assertThat(text(other, onOne)).isEqualTo("Written on one");
        assertThat(home(other)).contains("Written on one");

        URI onOther = MicropubClient.withToken(other.url(), token).create("h=entry&content=Written+on+the+other");
        assertThat(text(one, onOther)).isEqualTo("Written on the other");
        assertThat(home(one)).startsWith("Written on the other").contains("Written on one");
    }

    private static String text(StarPunkServer server, URI permalink) {
        return new FormClient(server.url())
                .get(permalink.getPath())
                .select(".e-content")
                .text();
    }

    private static String home(StarPunkServer server) {
        return new FormClient(server.url())
                .get("/")
                .select(".h-feed .e-content")
                .text();
    }
}
