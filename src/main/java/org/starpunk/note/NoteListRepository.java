package org.starpunk.note;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rows of notes in lists, with their tags: of the owner, of the bin, and of what is due. */
@Dependent
class NoteListRepository {

    /** The condition of the index notes_scheduled, word for word, and a date. */
    private static final String DUE =
            "n.status = org.starpunk.note.NoteStatus.SCHEDULED AND n.deletedAt IS NULL AND n.datedAt <= :now";

    @PersistenceContext
    private EntityManager entityManager;

    /** What is not deleted, newest first. */
    List<Note> list(NoteSelection selection, int offset, int limit) {
        boolean backwards = selection.before().isPresent();
        Place place = new Place("n.datedAt", "n.id", selection.after().or(selection::before), backwards);
        ChosenNotes chosen = ChosenNotes.of(selection);
        List<Note> found = new ArrayList<>(query(chosen.jpql(), chosen.parameters(), place, limit)
                .setFirstResult(offset)
                .getResultList());
        if (backwards) {
            Collections.reverse(found);
        }
        return found;
    }

    /** Deleted ones, the last deleted first. */
    List<Note> listDeleted(Optional<NoteCursor> after, int limit) {
        Place place = new Place("n.deletedAt", "n.id", after);
        return query("SELECT n FROM Note n WHERE n.deletedAt IS NOT NULL", Map.of(), place, limit)
                .getResultList();
    }

    /** One statement; each number is counted along an index, and not further than it is told. */
    NoteCounts count() {
        Object[] row =
                (Object[]) entityManager
                        .createNativeQuery(Stream.of(
                                        "status = 'DRAFT' AND deleted_at IS NULL",
                                        "status = 'SCHEDULED' AND deleted_at IS NULL",
                                        "visibility = 'UNLISTED' AND deleted_at IS NULL",
                                        "visibility = 'PRIVATE' AND deleted_at IS NULL",
                                        "deleted_at IS NOT NULL")
                                .map(("(SELECT COUNT(*) FROM (SELECT 1 FROM notes WHERE %s LIMIT " + NoteCounts.MOST
                                        + ") few)")::formatted)
                                .collect(Collectors.joining(", ", "SELECT ", "")))
                        .getSingleResult();
        int[] counts =
                Stream.of(row).mapToInt(count -> ((Number) count).intValue()).toArray();
        return new NoteCounts(counts[0], counts[1], counts[2], counts[3], counts[4]);
    }

    /** Everything, the last created first. */
    List<Note> listAll(long beforeId, int limit) {
        return withTags(
                        entityManager
                                .createQuery("SELECT n FROM Note n WHERE n.id < :id ORDER BY n.id DESC", Note.class)
                                .setParameter("id", beforeId),
                        limit)
                .getResultList();
    }

    /** Everything, the first created first. */
    List<Note> listAllAfter(long id, int limit) {
        return withTags(
                        entityManager
                                .createQuery("SELECT n FROM Note n WHERE n.id > :id ORDER BY n.id", Note.class)
                                .setParameter("id", id),
                        limit)
                .getResultList();
    }

    private TypedQuery<Note> query(String jpql, Map<String, Object> parameters, Place place, int limit) {
        TypedQuery<Note> query =
                entityManager.createQuery(jpql + place.condition() + " ORDER BY " + place.order(), Note.class);
        parameters.forEach(query::setParameter);
        place.cursor().ifPresent(cursor -> query.setParameter("at", cursor.publishedAt())
                .setParameter("id", cursor.id()));
        return withTags(query, limit);
    }

    private static TypedQuery<Note> withTags(TypedQuery<Note> query, int limit) {
        return query.setHint("eclipselink.batch", "n.tags")
                .setHint("eclipselink.batch.type", "IN")
                .setMaxResults(limit);
    }

    boolean existsDue(Instant now) {
        return !entityManager
                .createQuery("SELECT n.id FROM Note n WHERE " + DUE, Long.class)
                .setParameter("now", now)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** What visitors will find once {@link #publishDue} has let it out. */
    List<NoteEvent> listComingOut(Instant now) {
        return entityManager
                .createQuery(
                        "SELECT n.id, n.slug FROM Note n WHERE " + DUE
                                + " AND n.visibility <> org.starpunk.note.Visibility.PRIVATE",
                        Object[].class)
                .setParameter("now", now)
                .getResultStream()
                .map(row -> new NoteEvent(NoteEvent.Kind.PUBLISHED, (Long) row[0], Slug.stored((String) row[1])))
                .toList();
    }

    /** One statement: what two nodes find at once, one of them publishes. */
    int publishDue(Instant now) {
        return entityManager
                .createQuery("UPDATE Note n SET n.status = org.starpunk.note.NoteStatus.PUBLISHED,"
                        + " n.version = n.version + 1 WHERE " + DUE)
                .setParameter("now", now)
                .executeUpdate();
    }
}
