package org.starpunk.indieauth;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import org.starpunk.database.InstantConverter;

/** The rows of authorization codes. */
@Dependent
class AuthorizationCodeRepository {

    @PersistenceContext
    private EntityManager entityManager;

    void add(AuthorizationCode code) {
        entityManager.persist(code);
    }

    Optional<AuthorizationCode> findByHash(String hash) {
        return entityManager
                .createQuery("SELECT c FROM AuthorizationCode c WHERE c.codeHash = :hash", AuthorizationCode.class)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst();
    }

    /** Whether this was the one time: of all who try at once, in any process, one does it; none after its end. */
    boolean redeem(AuthorizationCode code, Instant now) {
        String moment = new InstantConverter().convertToDatabaseColumn(now);
        return entityManager
                        .createNativeQuery("UPDATE authorization_codes SET redeemed_at = ?"
                                + " WHERE id = ? AND redeemed_at IS NULL AND expires_at > ?")
                        .setParameter(1, moment)
                        .setParameter(2, code.id())
                        .setParameter(3, moment)
                        .executeUpdate()
                == 1;
    }

    /** How many had expired before that moment without tokens to come of them, and are gone now. */
    int removeEnded(Instant before) {
        return entityManager
                .createQuery("DELETE FROM AuthorizationCode c WHERE c.grant IS NULL AND c.expiresAt < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
