package org.starpunk.note;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.starpunk.database.InstantConverter;

/** The rows of idempotency keys: which note a request has created already. */
@Dependent
class IdempotencyKeyRepository {

    private static final InstantConverter MOMENTS = new InstantConverter();

    @PersistenceContext
    private EntityManager entityManager;

    /** Whether the key is new; from now on it is not. Who claims it at the same moment waits for how this ends. */
    boolean claim(String key, Instant now) {
        return entityManager
                        .createNativeQuery("INSERT INTO idempotency_keys (key, created_at) VALUES (?, ?)"
                                + " ON CONFLICT (key) DO NOTHING")
                        .setParameter(1, key)
                        .setParameter(2, MOMENTS.convertToDatabaseColumn(now))
                        .executeUpdate()
                == 1;
    }

    /** Gives a claimed key to the note that its request created. */
    void own(String key, Note note) {
        entityManager
                .createNativeQuery("UPDATE idempotency_keys SET note_id = ? WHERE key = ?")
                .setParameter(1, note.id())
                .setParameter(2, key)
                .executeUpdate();
    }

    Optional<Note> findNote(String key) {
        List<?> ids = entityManager
                .createNativeQuery("SELECT note_id FROM idempotency_keys WHERE key = ?")
                .setParameter(1, key)
                .getResultList();
        return ids.stream()
                .map(id -> entityManager.find(Note.class, ((Number) id).longValue()))
                .findFirst();
    }

    void deleteBefore(Instant moment) {
        entityManager
                .createNativeQuery("DELETE FROM idempotency_keys WHERE created_at < ?")
                .setParameter(1, MOMENTS.convertToDatabaseColumn(moment))
                .executeUpdate();
    }
}
