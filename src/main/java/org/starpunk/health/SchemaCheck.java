package org.starpunk.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.starpunk.migration.SchemaStatus;

/** Up when the database answers and its schema is current. */
@Readiness
@ApplicationScoped
public class SchemaCheck implements HealthCheck {

    @Inject
    private SchemaStatus schema;

    @Override
    public HealthCheckResponse call() {
        try {
            return HealthCheckResponse.named("schema")
                    .status(schema.isCurrent())
                    .build();
        } catch (SQLException e) {
            // Why it does not answer goes to no stranger: health is public.
            return HealthCheckResponse.named("schema").down().build();
        }
    }
}
