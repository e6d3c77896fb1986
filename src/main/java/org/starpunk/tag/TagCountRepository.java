package org.starpunk.tag;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** What the database's triggers keep of tags, counted anew from the notes: who is in a tag's list, and how many. */
@Dependent
class TagCountRepository {

    /** When the note came out; empty unless visitors may find it. */
    private static final String PUBLISHED = "(SELECT published_at FROM notes WHERE id = note_tags.note_id"
            + " AND status = 'PUBLISHED' AND visibility = 'PUBLIC' AND deleted_at IS NULL)";

    private static final String MISPLACED = " WHERE listed_at IS DISTINCT FROM " + PUBLISHED;

    private static final String LISTED =
            "(SELECT COUNT(*) FROM note_tags WHERE tag_id = tags.id AND listed_at IS NOT NULL)";

    private static final String MISCOUNTED = " WHERE uses <> " + LISTED;

    @PersistenceContext
    private EntityManager entityManager;

    boolean existsWrong() {
        return exists("note_tags" + MISPLACED) || exists("tags" + MISCOUNTED);
    }

    private boolean exists(String rows) {
        return !entityManager
                .createNativeQuery("SELECT 1 FROM " + rows + " LIMIT 1")
                .getResultList()
                .isEmpty();
    }

    /** Gives each tagged note its place in the tag's list, and says how many had a wrong one; the triggers count. */
    int place() {
        return update("note_tags SET listed_at = " + PUBLISHED + MISPLACED);
    }

    /** Counts the lists, and says how many counts were wrong. */
    int count() {
        return update("tags SET uses = " + LISTED + MISCOUNTED);
    }

    private int update(String statement) {
        return entityManager.createNativeQuery("UPDATE " + statement).executeUpdate();
    }
}
