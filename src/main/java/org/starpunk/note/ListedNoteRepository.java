package org.starpunk.note;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

/** The addresses of all notes that visitors may find, a range of ids at a time: a walk along the primary key. */
@Dependent
class ListedNoteRepository {

    private static final String IN_RANGE = "n.id > :after AND n.id <= :last AND n.listedAt IS NOT NULL";

    @PersistenceContext
    private EntityManager entityManager;

    /** The highest id that was given to a note which is still there in any way; 0 for none. */
    long lastId() {
        Long last = entityManager
                .createQuery("SELECT MAX(n.id) FROM Note n", Long.class)
                .getSingleResult();
        return last == null ? 0 : last;
    }

    /** Whether there is one in a range. */
    boolean exists(long after, long last) {
        return !entityManager
                .createQuery("SELECT n.id FROM Note n WHERE " + IN_RANGE, Long.class)
                .setParameter("after", after)
                .setParameter("last", last)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Those in a range, in the order of their ids. */
    List<ListedNote> list(long after, long last) {
        return entityManager
                .createQuery(
                        "SELECT n.slug, n.published.instant, n.createdAt, n.updatedAt FROM Note n WHERE " + IN_RANGE
                                + " ORDER BY n.id",
                        Object[].class)
                .setParameter("after", after)
                .setParameter("last", last)
                .getResultStream()
                .map(row -> ListedNote.of((String) row[0], (Instant) row[1], (Instant) row[2], (Instant) row[3]))
                .toList();
    }
}
