package org.starpunk.library;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.starpunk.note.Note;

/** The rows that say which note uses which upload. */
@Dependent
class MediaUseRepository {

    private static final String MENTIONING =
            """
            SELECT id FROM notes WHERE id < ? AND (content LIKE '%/media/%' OR properties LIKE '%/media/%'
                OR EXISTS (SELECT 1 FROM media_uses WHERE note_id = notes.id)) ORDER BY id DESC LIMIT ?
            """;

    @PersistenceContext
    private EntityManager entityManager;

    /** What is written of a note, as {@link MediaUses} reads it. */
    Set<MediaUse> list(long noteId) {
        return listAll(List.of(noteId)).getOrDefault(noteId, Set.of());
    }

    /** The same of several, by their ids. */
    Map<Long, Set<MediaUse>> listAll(Collection<Long> noteIds) {
        List<?> rows = entityManager
                .createNativeQuery("SELECT note_id, upload, gap FROM media_uses WHERE note_id IN ("
                        + noteIds.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ")")
                .getResultList();
        Map<Long, Set<MediaUse>> uses = new HashMap<>();
        rows.stream().map(Object[].class::cast).forEach(row -> uses.computeIfAbsent(
                        number(row[0]), any -> new HashSet<>())
                .add(new MediaUse((String) row[1], Gap.find(row[2]))));
        return uses;
    }

    void replace(long noteId, Set<MediaUse> uses) {
        entityManager
                .createNativeQuery("DELETE FROM media_uses WHERE note_id = ?")
                .setParameter(1, noteId)
                .executeUpdate();
        if (!uses.isEmpty()) {
            entityManager
                    .createNativeQuery("INSERT INTO media_uses (upload, note_id, gap) VALUES "
                            + uses.stream().map(use -> row(noteId, use)).collect(Collectors.joining(", ")))
                    .executeUpdate();
        }
    }

    /** The id of an upload is hexadecimal, and the word of a gap our own: there is nothing to escape. */
    private static String row(long noteId, MediaUse use) {
        return "('%s', %d, %s)"
                .formatted(
                        use.upload(),
                        noteId,
                        use.gap().map(gap -> "'" + gap.name() + "'").orElse("NULL"));
    }

    /** The notes that perhaps use an upload, or did; the last created first. */
    List<Long> listMentioning(long beforeId, int limit) {
        List<?> ids = entityManager
                .createNativeQuery(MENTIONING)
                .setParameter(1, beforeId)
                .setParameter(2, limit)
                .getResultList();
        return ids.stream().map(MediaUseRepository::number).toList();
    }

    /** In no order. */
    List<Note> listNotes(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery("SELECT n FROM Note n WHERE n.id IN :ids", Note.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
