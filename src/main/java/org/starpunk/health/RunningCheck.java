package org.starpunk.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.starpunk.listener.Draining;
import org.starpunk.sentence.Sentence;

/** Up until the server is asked to end: whoever sends requests here should send them elsewhere. */
@Readiness
@ApplicationScoped
public class RunningCheck implements HealthCheck {

    @Inject
    private Draining draining;

    @Override
    public HealthCheckResponse call() {
        return Reason.of("running", draining.isBegun() ? Optional.of(Sentence.of("health.ending")) : Optional.empty());
    }
}
