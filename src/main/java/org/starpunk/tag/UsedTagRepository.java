package org.starpunk.tag;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;

/** The rows of the tags that visitors may find; no synonym is one. */
@Dependent
class UsedTagRepository {

    /** The condition of the indexes tags_by_name and tags_by_use, word for word. */
    private static final String USED = "SELECT t FROM Tag t WHERE t.uses > 0";

    private static final String BY_NAME = " ORDER BY t.folded, t.key";

    private static final String BY_USE = " ORDER BY t.uses DESC, t.folded, t.key";

    /** No character comes after it, and no name has it. */
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    @PersistenceContext
    private EntityManager entityManager;

    /** Alphabetically. */
    List<Tag> listByName(int offset, int limit) {
        return query(BY_NAME).setFirstResult(offset).setMaxResults(limit).getResultList();
    }

    /**
     * Alphabetically, so that the one that is called so comes first.
     *
     * @param start how their names must begin, accents and case aside
     */
    List<Tag> listBeginning(String start, int limit) {
        String folded = TagName.fold(start);
        if (folded.isEmpty()) {
            return List.of();
        }
        return query(" AND t.folded >= :least AND t.folded < :beyond" + BY_NAME)
                .setParameter("least", folded)
                .setParameter("beyond", folded + LAST)
                .setMaxResults(limit)
                .getResultList();
    }

    /**
     * The most used first.
     *
     * @param part what their names must contain, accents and case aside
     */
    List<Tag> listByUse(String part, int offset, int limit) {
        if (TagName.isTooLong(part)) {
            return List.of();
        }
        String literally = TagName.fold(part).replaceAll("[!%_]", "!$0");
        return query(" AND t.folded LIKE :pattern ESCAPE '!'" + BY_USE)
                .setParameter("pattern", "%" + literally + "%")
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    private TypedQuery<Tag> query(String more) {
        return TagQuery.anew(entityManager.createQuery(USED + more, Tag.class));
    }
}
