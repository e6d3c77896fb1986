package org.starpunk.passkey;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.starpunk.database.InstantConverter;
import org.starpunk.database.Writes;
import org.starpunk.owner.Secret;

/** The rows of passkeys, of the key that seals challenges, and of challenges that were answered. */
@Dependent
class PasskeyRepository {

    @PersistenceContext
    private EntityManager entityManager;

    /** In the order in which they were made. */
    List<Passkey> list() {
        return entityManager
                .createQuery("SELECT p FROM Passkey p ORDER BY p.id", Passkey.class)
                .getResultList();
    }

    Optional<Passkey> find(long id) {
        return Optional.ofNullable(entityManager.find(Passkey.class, id));
    }

    Optional<Passkey> find(String credentialId) {
        return entityManager
                .createQuery("SELECT p FROM Passkey p WHERE p.credentialId = :id", Passkey.class)
                .setParameter("id", credentialId)
                .getResultStream()
                .findFirst();
    }

    /** What seals the challenges of the sign-in, on all nodes; empty while there is no passkey. */
    Optional<Secret> findChallengeKey() {
        return ((List<?>) entityManager
                        .createNativeQuery(
                                "SELECT secret FROM challenge_keys WHERE id = 1 AND EXISTS (SELECT 1 FROM passkeys)")
                        .getResultList())
                .stream().findFirst().map(secret -> new Secret((String) secret));
    }

    /** False when the challenge was answered before, or the key is there already. */
    @Writes(visible = false)
    boolean add(Passkey passkey, Challenge challenge, Secret challengeKey, Instant now) {
        if (!spend(challenge, now) || find(passkey.credentialId()).isPresent()) {
            return false;
        }
        entityManager
                .createNativeQuery("INSERT INTO challenge_keys (id, secret) VALUES (1, ?) ON CONFLICT (id) DO NOTHING")
                .setParameter(1, challengeKey.value())
                .executeUpdate();
        entityManager.persist(passkey);
        return true;
    }

    /** Notes a sign-in; false when the challenge was answered before, or the key has gone or was used meanwhile. */
    @Writes(visible = false)
    boolean use(String credentialId, Challenge challenge, long signCount, Instant now) {
        return spend(challenge, now)
                && find(credentialId)
                        .filter(passkey -> passkey.use(signCount, now))
                        .isPresent();
    }

    @Writes(visible = false)
    void remove(long id) {
        find(id).ifPresent(entityManager::remove);
    }

    boolean existsSpent(Instant before) {
        return !entityManager
                .createNativeQuery("SELECT 1 FROM spent_challenges WHERE spent_at < ?")
                .setParameter(1, text(before))
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    @Writes(visible = false)
    void forgetSpent(Instant before) {
        entityManager
                .createNativeQuery("DELETE FROM spent_challenges WHERE spent_at < ?")
                .setParameter(1, text(before))
                .executeUpdate();
    }

    /** Whether nobody has answered it before. */
    private boolean spend(Challenge challenge, Instant now) {
        return entityManager
                        .createNativeQuery("INSERT INTO spent_challenges (digest, spent_at) VALUES (?, ?)"
                                + " ON CONFLICT (digest) DO NOTHING")
                        .setParameter(1, challenge.digest())
                        .setParameter(2, text(now))
                        .executeUpdate()
                == 1;
    }

    private static String text(Instant instant) {
        return new InstantConverter().convertToDatabaseColumn(instant);
    }
}
