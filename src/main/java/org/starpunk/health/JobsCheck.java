package org.starpunk.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.starpunk.job.JobCounts;
import org.starpunk.job.JobService;
import org.starpunk.migration.SchemaState;

/**
 * Says how many jobs have failed or are overdue, and is up all the same: visitors can be served, and to take a node away
 * would help none of them.
 */
@Readiness
@ApplicationScoped
public class JobsCheck implements HealthCheck {

    @Inject
    private RecentSchema schema;

    @Inject
    private JobService jobs;

    private final RecentAnswer<Optional<JobCounts>> counts =
            new RecentAnswer<>(this::count, Optional::isPresent, Optional.empty());

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder check = HealthCheckResponse.named("jobs").up();
        counts.get().ifPresent(known -> check.withData("failed", known.failed()).withData("overdue", known.overdue()));
        return check.build();
    }

    /** Empty while the database does not answer, or has no such table yet: others say that, and servers log each try. */
    private Optional<JobCounts> count() {
        try {
            return schema.state().filter(SchemaState.CURRENT::equals).map(current -> jobs.counts());
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }
}
