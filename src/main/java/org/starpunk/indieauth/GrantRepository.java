package org.starpunk.indieauth;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The rows of grants. */
@Dependent
class GrantRepository {

    @PersistenceContext
    private EntityManager entityManager;

    void add(Grant grant) {
        entityManager.persist(grant);
    }

    Optional<Grant> find(long id) {
        return Optional.ofNullable(entityManager.find(Grant.class, id));
    }

    /** Those whose tokens open something, the newest first. */
    List<Grant> listLive(Instant now) {
        return entityManager
                .createQuery(
                        "SELECT g FROM Grant g WHERE g.revokedAt IS NULL"
                                + " AND (g.expiresAt IS NULL OR g.expiresAt > :now) ORDER BY g.id DESC",
                        Grant.class)
                .setParameter("now", now)
                .getResultList();
    }

    void revokeAll(String clientId, Instant now) {
        entityManager
                .createQuery("UPDATE Grant g SET g.revokedAt = :now WHERE g.clientId = :client AND g.revokedAt IS NULL")
                .setParameter("now", now)
                .setParameter("client", clientId)
                .executeUpdate();
    }

    void revokeAll(Instant now) {
        entityManager
                .createQuery("UPDATE Grant g SET g.revokedAt = :now WHERE g.revokedAt IS NULL")
                .setParameter("now", now)
                .executeUpdate();
    }

    /** How many had ended before that moment, and are gone now, with their codes and tokens. */
    int removeEnded(Instant before) {
        return entityManager
                .createQuery("DELETE FROM Grant g WHERE g.revokedAt < :before OR g.expiresAt < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
