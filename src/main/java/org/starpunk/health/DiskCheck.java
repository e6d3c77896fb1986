package org.starpunk.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.starpunk.database.Storage;

/** Up when there is room for the next post, its files too. */
@Readiness
@ApplicationScoped
public class DiskCheck implements HealthCheck {

    @Inject
    private Storage storage;

    @Override
    public HealthCheckResponse call() {
        return Reason.of("disk", storage.roomObstacle());
    }
}
