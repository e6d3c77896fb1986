package org.starpunk.note;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.starpunk.tag.Tag;

/** The rows of notes in lists, with their tags: of visitors and feeds, of a tag, of the owner and of what is due. */
@Dependent
class NoteListRepository {

    /** The condition of the index notes_scheduled, word for word, and a date. */
    private static final String DUE =
            "n.status = org.starpunk.note.NoteStatus.SCHEDULED AND n.deletedAt IS NULL AND n.datedAt <= :now";

    @PersistenceContext
    private EntityManager entityManager;

    /** What visitors may find, newest first. */
    List<Note> listListed(Optional<NoteCursor> after, int limit) {
        // The condition of the index notes_listed, word for word.
        return list(
                "SELECT n FROM Note n WHERE n.listedAt IS NOT NULL",
                Map.of(),
                new Place("n.listedAt", "n.id", after),
                limit);
    }

    /** What visitors may find of the notes that carry all of these tags, newest first. */
    List<Note> listTagged(List<Tag> tags, Optional<NoteCursor> after, int limit) {
        // The list of the rarest tag is walked, and the others are looked up.
        List<Tag> rarestFirst =
                tags.stream().sorted(Comparator.comparing(Tag::uses)).toList();
        String others = IntStream.range(1, tags.size())
                .mapToObj(i ->
                        " AND EXISTS (SELECT o FROM Listing o WHERE o.noteId = l.noteId AND o.tagId = :tag" + i + ")")
                .collect(Collectors.joining());
        Map<String, Object> parameters = IntStream.range(0, tags.size())
                .boxed()
                .collect(Collectors.toMap(
                        i -> "tag" + i, i -> (Object) rarestFirst.get(i).id()));
        return list(
                "SELECT n FROM Note n, Listing l WHERE l.noteId = n.id AND l.tagId = :tag0 AND l.listedAt IS NOT NULL"
                        + others,
                parameters,
                new Place("l.listedAt", "l.noteId", after),
                limit);
    }

    /** What is not deleted, newest first. */
    List<Note> list(NoteSelection selection, int offset, int limit) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        StringBuilder where = new StringBuilder("n.deletedAt IS NULL");
        selection.type().ifPresent(type -> {
            where.append(" AND n.type = :type");
            parameters.put("type", type);
        });
        // A literal, so that the partial index of drafts can be seen to fit.
        selection.status().ifPresent(status -> where.append(" AND n.status = org.starpunk.note.NoteStatus.")
                .append(status.name()));
        selection.visibility().ifPresent(visibility -> {
            where.append(" AND n.visibility = :visibility");
            parameters.put("visibility", visibility);
        });
        selection.text().ifPresent(text -> {
            where.append(Stream.of("name", "summary", "content.source")
                    .map("LOWER(n.%s) LIKE LOWER(:text) ESCAPE '!'"::formatted)
                    .collect(Collectors.joining(" OR ", " AND (", ")")));
            parameters.put("text", "%" + text.replaceAll("[!%_]", "!$0") + "%");
        });
        boolean backwards = selection.before().isPresent();
        Place place = new Place("n.datedAt", "n.id", selection.after().or(selection::before), backwards);
        List<Note> found = new ArrayList<>(query("SELECT n FROM Note n WHERE " + where, parameters, place, limit)
                .setFirstResult(offset)
                .getResultList());
        if (backwards) {
            Collections.reverse(found);
        }
        return found;
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

    private List<Note> list(String jpql, Map<String, Object> parameters, Place place, int limit) {
        return query(jpql, parameters, place, limit).getResultList();
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

    /**
     * Where a page of a list begins.
     *
     * @param date what the list is sorted by, newest first
     * @param id what those of the same date are sorted by
     * @param backwards whether the page ends there, and is read from its end
     */
    private record Place(String date, String id, Optional<NoteCursor> cursor, boolean backwards) {

        Place(String date, String id, Optional<NoteCursor> after) {
            this(date, id, after, false);
        }

        /** The one paging condition, which an index can walk along. */
        String condition() {
            String side = backwards ? ">" : "<";
            return cursor.isEmpty()
                    ? ""
                    : " AND %1$s %3$s= :at AND (%1$s %3$s :at OR %2$s %3$s :id)".formatted(date, id, side);
        }

        String order() {
            String direction = backwards ? "" : " DESC";
            return date + direction + ", " + id + direction;
        }
    }
}
