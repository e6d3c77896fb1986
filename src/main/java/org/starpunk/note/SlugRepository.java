package org.starpunk.note;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

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
    private boolean take(Slug slug) {
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

    /** The id of the note that has or had this slug. */
    Optional<Long> findNote(Slug slug) {
        List<?> ids = entityManager
                .createNativeQuery("SELECT note_id FROM slugs WHERE slug = ? AND note_id IS NOT NULL")
                .setParameter(1, slug.toString())
                .getResultList();
        return ids.stream().map(id -> ((Number) id).longValue()).findFirst();
    }
}
