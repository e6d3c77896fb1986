package org.starpunk.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Optional;
import org.starpunk.migration.SchemaState;
import org.starpunk.migration.SchemaStatus;

/** What the schema was to this program a moment ago: the database is asked once for all checks that need to know. */
@ApplicationScoped
class RecentSchema {

    @Inject
    private SchemaStatus schema;

    private final RecentAnswer<Optional<SchemaState>> answer =
            new RecentAnswer<>(this::ask, known -> known.equals(Optional.of(SchemaState.CURRENT)), Optional.empty());

    /** Empty when the database does not answer. */
    Optional<SchemaState> state() {
        return answer.get();
    }

    private Optional<SchemaState> ask() {
        try {
            return Optional.of(schema.state());
        } catch (SQLException e) {
            // Why it does not answer goes to no stranger: health is public.
            return Optional.empty();
        } catch (RuntimeException e) {
            // There is no pool to ask by until the application is deployed, and that waits for the schema.
            return Optional.of(SchemaState.PENDING);
        }
    }
}
