package org.starpunk.batch;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.starpunk.note.Note;

/** The rows of many notes, changed by one statement. */
@Dependent
class BatchRepository {

    @PersistenceContext
    private EntityManager entityManager;

    /** Those of the notes that are there, with their tags; deleted ones, or all others. */
    List<Note> list(Collection<Long> ids, boolean deleted) {
        return ids.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(
                                "SELECT n FROM Note n WHERE n.id IN :ids AND n.deletedAt IS "
                                        + (deleted ? "NOT NULL" : "NULL"),
                                Note.class)
                        .setParameter("ids", ids)
                        .setHint("eclipselink.batch", "n.tags")
                        .setHint("eclipselink.batch.type", "IN")
                        .getResultList();
    }

    void delete(Collection<Long> ids, Instant now) {
        entityManager
                .createQuery("UPDATE Note n SET n.deletedAt = :now, n.version = n.version + 1 WHERE n.id IN :ids")
                .setParameter("now", now)
                .setParameter("ids", ids)
                .executeUpdate();
    }

    void undelete(Collection<Long> ids) {
        entityManager
                .createQuery("UPDATE Note n SET n.deletedAt = NULL, n.version = n.version + 1 WHERE n.id IN :ids")
                .setParameter("ids", ids)
                .executeUpdate();
    }

    /** Gives a tag to notes that have it not. */
    void attach(long tagId, Collection<Long> ids) {
        execute(
                "INSERT INTO note_tags (note_id, tag_id) SELECT n.id, t.id FROM notes n, tags t WHERE t.id = ?"
                        + " AND n.id IN (" + list(ids) + ")"
                        + " AND NOT EXISTS (SELECT 1 FROM note_tags o WHERE o.note_id = n.id AND o.tag_id = t.id)",
                tagId);
    }

    void detach(long tagId, Collection<Long> ids) {
        execute("DELETE FROM note_tags WHERE tag_id = ? AND note_id IN (" + list(ids) + ")", tagId);
    }

    private void execute(String statement, long tagId) {
        entityManager.createNativeQuery(statement).setParameter(1, tagId).executeUpdate();
    }

    private static String list(Collection<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
