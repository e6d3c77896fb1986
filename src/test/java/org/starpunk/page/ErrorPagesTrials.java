package org.starpunk.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.starpunk.testing.StatementRecorder;

/** What error pages ask of the database, inside the server; one subclass for each vendor. */
@ArquillianTest
abstract class ErrorPagesTrials {

    @Inject
    private ErrorPages pages;

    @PersistenceContext(unitName = "starpunk")
    private EntityManager entityManager;

    @Test
    void whoever_asks_for_what_is_not_there_costs_hardly_a_statement() {
        List<String> statements = StatementRecorder.record(entityManager, () -> IntStream.range(0, 100)
                .forEach(i -> pages.of(404, "/nope", Optional.empty(), Optional.empty())));
        // One for ten seconds, in which a slow machine may be twice.
        assertThat(statements).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void what_the_server_cannot_do_costs_none() {
        assertThat(StatementRecorder.record(
                        entityManager, () -> pages.of(500, "/", Optional.empty(), Optional.empty())))
                .isEmpty();
        assertThat(StatementRecorder.record(entityManager, () -> pages.refuse(400, "/")))
                .isEmpty();
    }
}
