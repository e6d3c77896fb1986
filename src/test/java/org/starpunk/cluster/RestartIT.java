package org.starpunk.cluster;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.starpunk.admin.OpenSession;
import org.starpunk.admin.WrongPasswords;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.media.UnfinishedUploads;
import org.starpunk.micropub.MissedNote;
import org.starpunk.tagging.BrokenCount;
import org.starpunk.testing.Leftover;
import org.starpunk.testing.OwnServers;
import org.starpunk.testing.StarPunkServer;
import org.starpunk.testing.TemporaryDatabase;

/** The only server of a site is killed, and another one started: what the first left behind is kept, or put in order. */
@Tag("cluster")
@OwnServers
class RestartIT {

    private static final Map<String, String> ENVIRONMENT = Map.of("STARPUNK_TRUSTED_PROXIES", "127.0.0.1");

    @ParameterizedTest
    @EnumSource
    void what_a_killed_server_left_behind_is_put_in_order_by_the_next_one(DatabaseVendor vendor) throws Exception {
        TemporaryDatabase database = TemporaryDatabase.createWithOwner(vendor);
        // The note is the last: its time comes soon.
        List<Leftover> leftovers = List.of(
                new UnfinishedUploads(), new BrokenCount(), new OpenSession(), new WrongPasswords(), new MissedNote());
        try (StarPunkServer killed = StarPunkServer.start(database, ENVIRONMENT).awaitReady()) {
            for (Leftover leftover : leftovers) {
                leftover.leave(killed);
            }
            killed.process().destroyForcibly().waitFor();
        }
        try (StarPunkServer next = StarPunkServer.start(database, ENVIRONMENT).awaitReady()) {
            for (Leftover leftover : leftovers) {
                leftover.find(next);
            }
        }
    }
}
