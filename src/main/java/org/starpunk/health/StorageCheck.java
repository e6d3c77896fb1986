package org.starpunk.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.starpunk.database.Storage;

/** Up when what is posted can be stored; it names what cannot be written. */
@Readiness
@ApplicationScoped
public class StorageCheck implements HealthCheck {

    @Inject
    private Storage storage;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder check = HealthCheckResponse.named("storage").up();
        storage.obstacle().ifPresent(reason -> check.down().withData("reason", reason.toString()));
        return check.build();
    }
}
