package org.starpunk.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.starpunk.database.Storage;

/** Up when the data directory can be written. */
@Readiness
@ApplicationScoped
public class DataDirectoryCheck implements HealthCheck {

    @Inject
    private Storage storage;

    @Override
    public HealthCheckResponse call() {
        return Reason.of("data-directory", storage.directoryObstacle());
    }
}
