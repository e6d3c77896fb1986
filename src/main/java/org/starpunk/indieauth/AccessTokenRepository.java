package org.starpunk.indieauth;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The rows of access tokens. */
@Dependent
class AccessTokenRepository {

    @PersistenceContext
    private EntityManager entityManager;

    void add(AccessToken token) {
        entityManager.persist(token);
    }

    Optional<AccessToken> find(long id) {
        return Optional.ofNullable(entityManager.find(AccessToken.class, id));
    }

    /** With its grant, in one statement. */
    Optional<AccessToken> findByHash(String hash) {
        return entityManager
                .createQuery(
                        "SELECT t FROM AccessToken t LEFT JOIN FETCH t.grant WHERE t.tokenHash = :hash",
                        AccessToken.class)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst();
    }

    /** Those that the owner made by hand and that still work, the newest first. */
    List<AccessToken> listMadeByHand(Instant now) {
        return entityManager
                .createQuery(
                        "SELECT t FROM AccessToken t WHERE t.grant IS NULL AND t.revokedAt IS NULL"
                                + " AND (t.expiresAt IS NULL OR t.expiresAt > :now) ORDER BY t.id DESC",
                        AccessToken.class)
                .setParameter("now", now)
                .getResultList();
    }

    void revokeAll(Grant grant, Instant now) {
        entityManager
                .createQuery(
                        "UPDATE AccessToken t SET t.revokedAt = :now WHERE t.grant = :grant AND t.revokedAt IS NULL")
                .setParameter("now", now)
                .setParameter("grant", grant)
                .executeUpdate();
    }

    void revokeAll(Instant now) {
        entityManager
                .createQuery("UPDATE AccessToken t SET t.revokedAt = :now WHERE t.revokedAt IS NULL")
                .setParameter("now", now)
                .executeUpdate();
    }

    /** How many had ended before that moment, and are gone now. */
    int removeEnded(Instant before) {
        return entityManager
                .createQuery("DELETE FROM AccessToken t WHERE t.revokedAt < :before OR t.expiresAt < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
