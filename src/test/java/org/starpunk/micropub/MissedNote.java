package org.starpunk.micropub;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.starpunk.testing.FormClient;
import org.starpunk.testing.Leftover;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.StarPunkServer;

/** A scheduled note whose time comes while no server is there: the next one brings it out within ten seconds. */
public final class MissedNote implements Leftover {

    /** Long enough to look around, and over before the next server has started. */
    private static final Duration SOON = Duration.ofSeconds(8);

    private URI missed;
    private Instant due;

    @Override
    public void leave(StarPunkServer killed) {
        MicropubClient client = new MicropubServer(killed).client("create");
        FormClient owner = FormClient.owner(killed);
        due = Instant.now().plus(SOON);
        missed = client.create("content=Missed&published=" + due);
        assertThat(client.visit(missed).statusCode()).isEqualTo(404);
        assertThat(owner.get("/admin/notes").select(".status").eachText()).containsOnlyOnce("scheduled");
    }

    @Override
    public void find(StarPunkServer next) {
        Instant now = Instant.now();
        ScheduledNotesIT.awaitVisible(next, missed, now.isAfter(due) ? now : due);
        assertThat(ScheduledNotesIT.published(next)).isEqualTo(1);
    }
}
