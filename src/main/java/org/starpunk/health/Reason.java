package org.starpunk.health;

import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.starpunk.sentence.Sentence;

/** What a check that is down says: what is in the way, and never more than a stranger may know. */
final class Reason {

    private Reason() {}

    static HealthCheckResponse of(String check, Optional<Sentence> obstacle) {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named(check).up();
        obstacle.ifPresent(reason -> answer.down().withData("reason", reason.toString()));
        return answer.build();
    }
}
