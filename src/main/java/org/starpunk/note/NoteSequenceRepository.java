package org.starpunk.note;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.starpunk.database.InstantConverter;
import org.starpunk.tag.Tag;

/** The rows of notes as visitors walk along them; it takes no write lock. */
@Dependent
class NoteSequenceRepository {

    private static final InstantConverter MOMENTS = new InstantConverter();

    /** The first of some rows on one side of a place. */
    private static final String NEXT =
            "n.id = SQL('(SELECT %1$s FROM %2$s AND (listed_at, %1$s) %3$s (?, ?) ORDER BY listed_at %4$s, %1$s %4$s"
                    + " LIMIT 1)', :at, :id)";

    @PersistenceContext
    private EntityManager entityManager;

    /** See {@link PublicNoteService#list}. */
    NoteList list(NoteSequence sequence, Optional<NoteCursor> after, int limit) {
        List<Note> found = query("SELECT n ", sequence, sequence.after(after), Note.class)
                .setHint("eclipselink.batch", "n.tags")
                .setHint("eclipselink.batch.type", "IN")
                .setMaxResults(limit + 1)
                .getResultList();
        return NoteList.of(found, limit);
    }

    /** Of which types there are notes: one look into the index for each. */
    Set<PostType> listTypes() {
        String looks = Stream.of(PostType.values())
                .map(
                        "SELECT '%1$s' WHERE EXISTS (SELECT 1 FROM notes WHERE type = '%1$s' AND listed_at IS NOT NULL)"
                                ::formatted)
                .collect(Collectors.joining(" UNION ALL "));
        List<?> types = entityManager.createNativeQuery(looks).getResultList();
        return types.stream().map(String.class::cast).map(PostType::valueOf).collect(Collectors.toSet());
    }

    /** Where the page before the one that begins with a note begins; empty when that is where the sequence begins. */
    Optional<NoteCursor> findPageBefore(NoteSequence sequence, NoteCursor first, int limit) {
        Place place = sequence.before(first);
        return query("SELECT %s, %s ".formatted(place.date(), place.id()), sequence, place, Object[].class)
                .setFirstResult(limit)
                .setMaxResults(1)
                .getResultStream()
                .map(row -> new NoteCursor((Instant) row[0], (Long) row[1]))
                .findFirst();
    }

    private <T> TypedQuery<T> query(String select, NoteSequence sequence, Place place, Class<T> result) {
        TypedQuery<T> query = entityManager.createQuery(
                select + sequence.jpql() + place.condition() + " ORDER BY " + place.order(), result);
        sequence.parameters().forEach(query::setParameter);
        place.cursor().ifPresent(cursor -> query.setParameter("at", cursor.publishedAt())
                .setParameter("id", cursor.id()));
        return query;
    }

    /** Among all notes; one that visitors find in no list has none. */
    Neighbours neighbours(Note note) {
        return neighbours(note, "notes WHERE listed_at IS NOT NULL", "id");
    }

    /** Among those that carry a tag. */
    Neighbours neighbours(Note note, Tag tag) {
        return neighbours(note, "note_tags WHERE tag_id = " + tag.id() + " AND listed_at IS NOT NULL", "note_id");
    }

    /** Among those of its type. */
    Neighbours neighboursOfType(Note note) {
        return neighbours(note, "notes WHERE type = ''" + note.type() + "'' AND listed_at IS NOT NULL", "id");
    }

    /** One statement, and two steps along an index. */
    private Neighbours neighbours(Note note, String rows, String id) {
        if (!note.isPublished() || note.visibility() != Visibility.PUBLIC) {
            return Neighbours.NONE;
        }
        List<Note> found = entityManager
                .createQuery(
                        "SELECT n FROM Note n WHERE " + NEXT.formatted(id, rows, ">", "ASC") + " OR "
                                + NEXT.formatted(id, rows, "<", "DESC"),
                        Note.class)
                .setParameter("at", MOMENTS.convertToDatabaseColumn(note.datedAt()))
                .setParameter("id", note.id())
                .getResultList();
        NoteCursor here = NoteCursor.after(note);
        return new Neighbours(
                found.stream().filter(other -> here.isBehind(other)).findFirst(),
                found.stream().filter(other -> !here.isBehind(other)).findFirst());
    }
}
