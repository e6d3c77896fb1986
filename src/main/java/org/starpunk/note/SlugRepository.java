package org.starpunk.note;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The rows of slugs: every address that was ever given to a note. None is deleted. */
@Dependent
class SlugRepository {

    @PersistenceContext
    private EntityManager entityManager;

    /** Takes the slug, or else the slug with the first number that is free. */
    Slug claim(Slug wished) {
        if (take(wished)) {
            return wished;
        }
        // Doubling steps: a thousand notes of the same words need ten look-ups, not a thousand.
        int taken = 1;
        int free = 2;
        while (isTaken(wished.numbered(free))) {
            taken = free;
            free *= 2;
        }
        while (free - taken > 1) {
            int middle = (taken + free) / 2;
            if (isTaken(wished.numbered(middle))) {
                taken = middle;
            } else {
                free = middle;
            }
        }
        return claim(wished, free);
    }

    private Slug claim(Slug wished, int number) {
        return take(wished.numbered(number)) ? wished.numbered(number) : claim(wished, number + 1);
    }

    /** Whether the slug was free; from now on it is not. */
    boolean take(Slug slug) {
        return entityManager
                        .createNativeQuery("INSERT INTO slugs (slug) VALUES (?) ON CONFLICT (slug) DO NOTHING")
                        .setParameter(1, slug.toString())
                        .executeUpdate()
                == 1;
    }

    /** Gives a claimed slug to its note. */
    void own(Slug slug, Note note) {
        entityManager
                .createNativeQuery("UPDATE slugs SET note_id = ? WHERE slug = ?")
                .setParameter(1, note.id())
                .setParameter(2, slug.toString())
                .executeUpdate();
    }

    boolean isTaken(Slug slug) {
        return !entityManager
                .createNativeQuery("SELECT 1 FROM slugs WHERE slug = ?")
                .setParameter(1, slug.toString())
                .getResultList()
                .isEmpty();
    }

    /** Whether the slug is the note's own, now or formerly. */
    boolean isOf(Slug slug, Note note) {
        return findNote(slug).filter(id -> id == note.id()).isPresent();
    }

    /** The slugs that some notes have or had, by the notes' ids, in one statement. */
    Map<Long, List<Slug>> listOf(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Query query = entityManager.createNativeQuery("SELECT note_id, slug FROM slugs WHERE note_id IN ("
                + String.join(", ", Collections.nCopies(ids.size(), "?")) + ") ORDER BY slug");
        int position = 1;
        for (Long id : ids) {
            query.setParameter(position++, id);
        }
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.groupingBy(
                        row -> ((Number) row[0]).longValue(),
                        Collectors.mapping(row -> Slug.stored((String) row[1]), Collectors.toList())));
    }

    /** The id of the note that has or had this slug. */
    Optional<Long> findNote(Slug slug) {
        List<?> ids = entityManager
                .createNativeQuery("SELECT note_id FROM slugs WHERE slug = ? AND note_id IS NOT NULL")
                .setParameter(1, slug.toString())
                .getResultList();
        return ids.stream().map(id -> ((Number) id).longValue()).findFirst();
    }
}
