package org.starpunk.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.starpunk.migration.SchemaStatus;
import org.starpunk.sentence.Sentence;

/** Up when the database answers and its schema is current. */
@Readiness
@ApplicationScoped
public class SchemaCheck implements HealthCheck {

    private static final String NAME = "schema";

    @Inject
    private SchemaStatus schema;

    private final RecentAnswer<HealthCheckResponse> answer = new RecentAnswer<>(
            this::ask, Reason::isNone, Reason.of(NAME, Optional.of(Sentence.of("database.outOfReach"))));

    @Override
    public HealthCheckResponse call() {
        return answer.get();
    }

    private HealthCheckResponse ask() {
        try {
            return Reason.of(
                    NAME,
                    switch (schema.state()) {
                        case CURRENT -> Optional.empty();
                        case PENDING -> Optional.of(Sentence.of("health.pending"));
                        case LEFT_BEHIND -> Optional.of(Sentence.of("health.leftBehind"));
                    });
        } catch (SQLException e) {
            // Why it does not answer goes to no stranger: health is public.
            return Reason.of(NAME, Optional.of(Sentence.of("database.outOfReach")));
        }
    }
}
