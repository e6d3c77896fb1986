package org.starpunk.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.starpunk.database.Storage;
import org.starpunk.sentence.Sentence;

/** Up when the database can be written; it names what is in the way. */
@Readiness
@ApplicationScoped
public class DatabaseCheck implements HealthCheck {

    @Inject
    private Storage storage;

    private final RecentAnswer<Optional<Sentence>> server = new RecentAnswer<>(
            () -> storage.serverObstacle(), Optional::isEmpty, Optional.of(Sentence.of("database.outOfReach")));

    @Override
    public HealthCheckResponse call() {
        return Reason.of("database", storage.obstacle().or(server::get));
    }
}
