package org.starpunk.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.starpunk.migration.SchemaState;
import org.starpunk.sentence.Sentence;

/** Up when the database answers and its schema is current. */
@Readiness
@ApplicationScoped
public class SchemaCheck implements HealthCheck {

    @Inject
    private RecentSchema schema;

    @Override
    public HealthCheckResponse call() {
        Optional<SchemaState> state = schema.state();
        return Reason.of(
                "schema", state.isPresent() ? obstacle(state.get()) : Optional.of(Sentence.of("database.outOfReach")));
    }

    private static Optional<Sentence> obstacle(SchemaState state) {
        return switch (state) {
            case CURRENT -> Optional.empty();
            case PENDING -> Optional.of(Sentence.of("health.pending"));
            case LEFT_BEHIND -> Optional.of(Sentence.of("health.leftBehind"));
        };
    }
}
