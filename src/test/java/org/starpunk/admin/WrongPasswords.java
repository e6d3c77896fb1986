package org.starpunk.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.starpunk.database.InstantConverter;
import org.starpunk.testing.Leftover;
import org.starpunk.testing.Pause;
import org.starpunk.testing.StarPunkServer;
import org.starpunk.testing.TemporaryDatabase;

/**
 * Wrong passwords of somebody whom a trusted proxy names, who has to wait after the restart too; and what has ended long
 * ago, which is swept away.
 */
public final class WrongPasswords implements Leftover {

    @Override
    public void leave(StarPunkServer killed) throws SQLException {
        for (int i = 0; i < SignInLimitIT.OF_ONE; i++) {
            post(killed, SignInLimitIT.WRONG);
        }
        leaveBehind(killed.database());
    }

    @Override
    public void find(StarPunkServer next) throws SQLException {
        // A start may take longer than the minute that they have to wait.
        SignInLimitIT.age(next.database(), Duration.ZERO, "source <> 'left'");
        assertThat(post(next, StarPunkServer.PASSWORD).statusCode())
                .as("after a restart")
                .isEqualTo(429);
        awaitSwept(next.database());
    }

    private static HttpResponse<String> post(StarPunkServer node, String password) {
        return SignInLimitIT.post(node, "192.0.2.77", password);
    }

    /** A session that has ended, failures of two days ago, and a challenge that was answered yesterday. */
    private static void leaveBehind(TemporaryDatabase database) throws SQLException {
        String old =
                new InstantConverter().convertToDatabaseColumn(Instant.now().minus(Duration.ofDays(2)));
        SignInLimitIT.write(
                database,
                "INSERT INTO owner_sessions VALUES ('left', '', '192.0.2.9', '%s', '%s', NULL)".formatted(old, old));
        SignInLimitIT.write(database, "INSERT INTO sign_in_sources VALUES ('left', 3, '%s', NULL)".formatted(old));
        SignInLimitIT.write(database, "INSERT INTO spent_challenges VALUES ('left', '%s')".formatted(old));
    }

    /** As each start does it soon, and then every hour. */
    private static void awaitSwept(TemporaryDatabase database) throws SQLException {
        String left = "SELECT (SELECT COUNT(*) FROM owner_sessions WHERE digest = 'left')"
                + " + (SELECT COUNT(*) FROM sign_in_sources WHERE source = 'left')"
                + " + (SELECT COUNT(*) FROM spent_challenges WHERE digest = 'left')";
        Instant deadline = Instant.now().plusSeconds(60);
        while (!SignInLimitIT.read(database, left).equals("0")) {
            assertThat(Instant.now())
                    .as("what follows from nothing is swept away")
                    .isBefore(deadline);
            Pause.shortly();
        }
    }
}
