package org.starpunk.editor;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.starpunk.database.InstantConverter;

/** The rows of working copies. */
@Dependent
class WorkingCopyRepository {

    /** More would be no help. */
    private static final int MOST = 20;

    @PersistenceContext
    private EntityManager entityManager;

    Optional<WorkingCopy> find(String key) {
        return Optional.ofNullable(entityManager.find(WorkingCopy.class, key));
    }

    /** Those of a note, the last typed first. */
    List<WorkingCopy> listOf(long note) {
        return entityManager
                .createQuery(
                        "SELECT c FROM WorkingCopy c WHERE c.note = :changed ORDER BY c.typedAt DESC",
                        WorkingCopy.class)
                .setParameter("changed", note)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** Those of new notes, the last typed first. */
    List<WorkingCopy> listNew() {
        return entityManager
                .createQuery(
                        "SELECT c FROM WorkingCopy c WHERE c.note IS NULL ORDER BY c.typedAt DESC", WorkingCopy.class)
                .setMaxResults(MOST)
                .getResultList();
    }

    void put(WorkingCopy copy) {
        entityManager.merge(copy);
    }

    void delete(String key) {
        entityManager
                .createQuery("DELETE FROM WorkingCopy c WHERE c.key = :key")
                .setParameter("key", key)
                .executeUpdate();
    }

    boolean existsBefore(Instant oldest) {
        return !entityManager
                .createNativeQuery("SELECT 1 FROM working_copies WHERE typed_at < ?")
                .setParameter(1, text(oldest))
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    void deleteBefore(Instant oldest) {
        entityManager
                .createNativeQuery("DELETE FROM working_copies WHERE typed_at < ?")
                .setParameter(1, text(oldest))
                .executeUpdate();
    }

    private static String text(Instant instant) {
        return new InstantConverter().convertToDatabaseColumn(instant);
    }
}
