package org.starpunk.database;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The row of the content version; by the connection of whatever else is written: a second one would wait for it. */
@Dependent
class ContentVersionRepository {

    static final String QUERY = "SELECT version FROM content_version WHERE id = 1";

    @PersistenceContext
    private EntityManager entityManager;

    long changedSecond() {
        Object second = entityManager
                .createNativeQuery("SELECT changed_second FROM content_version WHERE id = 1")
                .getSingleResult();
        return ((Number) second).longValue();
    }

    void increment() {
        entityManager
                .createNativeQuery("UPDATE content_version SET version = version + 1 WHERE id = 1")
                .executeUpdate();
    }
}
