package org.starpunk.indieauth;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import org.starpunk.database.InstantConverter;

/** The rows of refresh tokens. */
@Dependent
class RefreshTokenRepository {

    @PersistenceContext
    private EntityManager entityManager;

    void add(RefreshToken token) {
        entityManager.persist(token);
    }

    Optional<RefreshToken> findByHash(String hash) {
        return entityManager
                .createQuery("SELECT r FROM RefreshToken r WHERE r.tokenHash = :hash", RefreshToken.class)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst();
    }

    /** Whether this was the one time: of all who try at once, in any process, one does it. */
    boolean use(RefreshToken token, Instant now) {
        return entityManager
                        .createNativeQuery("UPDATE refresh_tokens SET used_at = ?"
                                + " WHERE id = ? AND used_at IS NULL AND replaced_by_id IS NULL")
                        .setParameter(1, new InstantConverter().convertToDatabaseColumn(now))
                        .setParameter(2, token.id())
                        .executeUpdate()
                == 1;
    }

    /** How many had expired before that moment, and are gone now. */
    int removeEnded(Instant before) {
        return entityManager
                .createQuery("DELETE FROM RefreshToken r WHERE r.expiresAt < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
