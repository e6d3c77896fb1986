package org.starpunk.search;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.starpunk.note.Note;

/** The rows of the index of words; the database keeps its own index of them. */
@Dependent
class IndexRepository {

    /** Of a note that is there as it was seen. */
    private static final String STORE =
            """
            INSERT INTO search_entries (note_id, place, words, note_version, edition)
                SELECT n.id, ?, ?, n.version, ? FROM notes n WHERE n.id = ?%s
                ON CONFLICT (note_id) DO UPDATE SET place = excluded.place, words = excluded.words,
                note_version = excluded.note_version, edition = excluded.edition
            """;

    @PersistenceContext
    private EntityManager entityManager;

    /** Puts a note that was just written into the index, or what is new of it. */
    void store(IndexEntry entry) {
        // The version of the note comes with it.
        entityManager.flush();
        store(entry, "");
    }

    /** The same of a note that was read before, unless it is another by now. */
    void store(UnindexedNote note) {
        store(note.entry(), " AND n.version = " + note.version());
    }

    private void store(IndexEntry entry, String condition) {
        entityManager
                .createNativeQuery(STORE.formatted(condition))
                .setParameter(1, freePlace(entry))
                .setParameter(2, entry.words())
                .setParameter(3, IndexedWords.EDITION)
                .setParameter(4, entry.noteId())
                .executeUpdate();
    }

    /** Of notes that were there as they were a version before. */
    void renumber(List<Long> noteIds) {
        entityManager
                .createNativeQuery("UPDATE search_entries SET note_version = note_version + 1 WHERE note_id IN (%s)"
                                .formatted(noteIds.stream().map(String::valueOf).collect(Collectors.joining(", ")))
                        + " AND note_version + 1 = (SELECT n.version FROM notes n WHERE n.id = note_id)")
                .executeUpdate();
    }

    /** The transaction has the turn to write: nobody else takes it meanwhile. */
    private long freePlace(IndexEntry entry) {
        List<?> next = entityManager
                .createNativeQuery("SELECT note_id, place FROM search_entries WHERE place >= ? ORDER BY place LIMIT 1")
                .setParameter(1, entry.wishedPlace())
                .getResultList();
        Optional<FoundEntry> taken = next.stream()
                .map(row -> FoundEntry.of((Object[]) row))
                .filter(found -> found.place() == entry.wishedPlace())
                .filter(found -> found.noteId() != entry.noteId())
                .findFirst();
        return taken.isEmpty() ? entry.wishedPlace() : placeAmongOthers(entry);
    }

    private long placeAmongOthers(IndexEntry entry) {
        return findPlace(entry.noteId())
                .filter(entry::fits)
                .orElseGet(() -> number(entityManager
                        .createNativeQuery(
                                "SELECT e.place + 1 FROM search_entries e WHERE e.place >= ? AND NOT EXISTS"
                                        + " (SELECT 1 FROM search_entries o WHERE o.place = e.place + 1) ORDER BY e.place LIMIT 1")
                        .setParameter(1, entry.wishedPlace())
                        .getSingleResult()));
    }

    private Optional<Long> findPlace(long noteId) {
        List<?> places = entityManager
                .createNativeQuery("SELECT place FROM search_entries WHERE note_id = ?")
                .setParameter(1, noteId)
                .getResultList();
        return places.stream().findFirst().map(IndexRepository::number);
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }

    boolean existsUnindexed() {
        return !listUnindexedIds(Long.MAX_VALUE, 1).isEmpty();
    }

    /** Notes that are not in the index as they are, the last created first. A newer release may have read one otherwise. */
    List<UnindexedNote> listUnindexed(long beforeId, int limit) {
        List<Long> ids = listUnindexedIds(beforeId, limit);
        if (ids.isEmpty()) {
            return List.of();
        }
        return entityManager
                .createQuery("SELECT n, n.version FROM Note n WHERE n.id IN :ids ORDER BY n.id DESC", Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(row -> new UnindexedNote(IndexEntry.of((Note) row[0]), ((Number) row[1]).longValue()))
                .toList();
    }

    private List<Long> listUnindexedIds(long beforeId, int limit) {
        List<?> ids = entityManager
                .createNativeQuery(
                        """
                        SELECT n.id FROM notes n LEFT JOIN search_entries e ON e.note_id = n.id
                            WHERE n.id < ? AND (e.note_id IS NULL OR e.note_version <> n.version OR e.edition < ?)
                            ORDER BY n.id DESC LIMIT ?
                        """)
                .setParameter(1, beforeId)
                .setParameter(2, IndexedWords.EDITION)
                .setParameter(3, limit)
                .getResultList();
        return ids.stream().map(IndexRepository::number).toList();
    }
}
