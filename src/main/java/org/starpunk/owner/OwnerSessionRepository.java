package org.starpunk.owner;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.starpunk.database.Writes;

/** The rows of sessions. */
@Dependent
class OwnerSessionRepository {

    @PersistenceContext
    private EntityManager entityManager;

    Optional<OwnerSession> find(String digest) {
        return Optional.ofNullable(entityManager.find(OwnerSession.class, digest));
    }

    /** The last seen first. */
    List<OwnerSession> list() {
        return entityManager
                .createQuery(
                        "SELECT s FROM OwnerSession s ORDER BY s.seenAt DESC, s.createdAt DESC, s.digest",
                        OwnerSession.class)
                .getResultList();
    }

    /**
     * Adds one in place of the one that the browser had, if it had one.
     *
     * @param owner as whoever signs in has proved to be; false when the password was changed since
     */
    @Writes(visible = false)
    boolean begin(OwnerSession session, Optional<String> former, Owner owner) {
        boolean same = entityManager.find(Owner.class, Owner.ID).hasPasswordOf(owner);
        if (same) {
            former.ifPresent(this::end);
            entityManager.persist(session);
        }
        return same;
    }

    /** One that has ended meanwhile does not come back. */
    @Writes(visible = false)
    void see(String digest, Instant now) {
        entityManager
                .createQuery("UPDATE OwnerSession s SET s.seenAt = :now WHERE s.digest = :digest AND s.seenAt < :now")
                .setParameter("digest", digest)
                .setParameter("now", now)
                .executeUpdate();
    }

    @Writes(visible = false)
    void end(String digest) {
        entityManager
                .createQuery("DELETE FROM OwnerSession s WHERE s.digest = :digest")
                .setParameter("digest", digest)
                .executeUpdate();
    }

    @Writes(visible = false)
    void endAllBut(String digest) {
        entityManager
                .createQuery("DELETE FROM OwnerSession s WHERE s.digest <> :digest")
                .setParameter("digest", digest)
                .executeUpdate();
    }

    @Writes(visible = false)
    void hand(String digest, String text) {
        find(digest).ifPresent(session -> session.hand(text));
    }

    /** Of all who ask at once, one gets it. */
    @Writes(visible = false)
    Optional<String> takeHanded(String digest) {
        Optional<OwnerSession> session = find(digest);
        Optional<String> handed = session.map(OwnerSession::handed);
        session.ifPresent(found -> found.hand(null));
        return handed;
    }

    /** Whether {@link #sweep} would find any. */
    boolean existsEnded(Instant now) {
        return list().stream().anyMatch(session -> !session.isOpen(now));
    }

    @Writes(visible = false)
    void sweep(Instant now) {
        list().stream().filter(session -> !session.isOpen(now)).forEach(entityManager::remove);
    }
}
