package org.starpunk.history;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.starpunk.database.InstantConverter;
import org.starpunk.note.ChangingNotesEvent;
import org.starpunk.note.ChangingNotesEvent.Kind;

/** The rows of what notes said before: copied from those of the notes, inside the database. */
@Dependent
class HistoryRepository {

    private static final String WORDS = "name, summary, content, content_format, content_hashtags, properties";

    @PersistenceContext
    private EntityManager entityManager;

    /** Before the notes are changed. */
    void keep(ChangingNotesEvent change, String client, Instant now) {
        boolean isRevised = change.kind() == Kind.REVISED;
        entityManager
                .createNativeQuery("INSERT INTO note_history (note_id, kind, changed_at, client"
                        + (isRevised ? ", " + WORDS : "")
                        + ") SELECT id, CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT)"
                        + (isRevised ? ", " + WORDS : "")
                        + " FROM notes WHERE id IN (" + list(change.ids()) + ")")
                .setParameter(1, change.kind().name())
                .setParameter(2, new InstantConverter().convertToDatabaseColumn(now))
                .setParameter(3, client)
                .executeUpdate();
    }

    /** Forgets of some notes what is older than so many changes. */
    void forget(List<Long> noteIds, int most) {
        entityManager
                .createNativeQuery("DELETE FROM note_history WHERE note_id IN (" + list(noteIds)
                        + ") AND id <= (SELECT h.id FROM note_history h WHERE h.note_id = note_history.note_id"
                        + " ORDER BY h.id DESC LIMIT 1 OFFSET " + most + ")")
                .executeUpdate();
    }

    /** The last first. */
    List<HistoryEntry> list(long noteId) {
        return entityManager
                .createQuery(
                        "SELECT e FROM HistoryEntry e WHERE e.noteId = :noteId ORDER BY e.id DESC", HistoryEntry.class)
                .setParameter("noteId", noteId)
                .getResultList();
    }

    private static String list(List<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
