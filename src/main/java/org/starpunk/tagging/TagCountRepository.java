package org.starpunk.tagging;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** What the database's triggers keep of tags, counted anew from the notes: who is in a tag's list, and how many. */
@Dependent
class TagCountRepository {

    /** Its note's; empty unless visitors may find the note. */
    private static final String DATE = "(SELECT listed_at FROM notes WHERE id = note_tags.note_id)";

    private static final String MISPLACED = " WHERE listed_at IS DISTINCT FROM " + DATE;

    private static final String COUNT =
            "(SELECT COUNT(*) FROM note_tags WHERE tag_id = tags.id AND listed_at IS NOT NULL)";

    private static final String MISCOUNTED = " WHERE uses <> " + COUNT;

    @PersistenceContext
    private EntityManager entityManager;

    boolean existsWrong() {
        return exists("SELECT 1 FROM note_tags" + MISPLACED) || exists("SELECT 1 FROM tags" + MISCOUNTED);
    }

    private boolean exists(String query) {
        return !entityManager
                .createNativeQuery(query + " LIMIT 1")
                .getResultList()
                .isEmpty();
    }

    /** Gives each tagged note its place in the tag's list, and says how many had a wrong one; the triggers count. */
    int place() {
        return execute("UPDATE note_tags SET listed_at = " + DATE + MISPLACED);
    }

    /** Counts the lists, and says how many counts were wrong. */
    int count() {
        return execute("UPDATE tags SET uses = " + COUNT + MISCOUNTED);
    }

    private int execute(String statement) {
        return entityManager.createNativeQuery(statement).executeUpdate();
    }
}
