package org.starpunk.forwarding;

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
import org.starpunk.note.Note;

/** The rows of origins and of former paths. */
@Dependent
class ForwardingRepository {

    @PersistenceContext
    private EntityManager entityManager;

    Optional<Long> findId(String origin) {
        List<?> ids = entityManager
                .createNativeQuery("SELECT note_id FROM note_origins WHERE origin = ?")
                .setParameter(1, origin)
                .getResultList();
        return ids.stream().findFirst().map(id -> ((Number) id).longValue());
    }

    void addOrigin(String origin, Note note) {
        add("INSERT INTO note_origins (origin, note_id) VALUES (?, ?)", origin, note);
    }

    /** The first note that had a path keeps it. */
    void addPath(FormerPath path, Note note) {
        add("INSERT INTO former_paths (path, note_id) VALUES (?, ?) ON CONFLICT (path) DO NOTHING", path.path(), note);
    }

    private void add(String statement, String text, Note note) {
        entityManager
                .createNativeQuery(statement)
                .setParameter(1, text)
                .setParameter(2, note.id())
                .executeUpdate();
    }

    Optional<Note> findNote(FormerPath path) {
        List<?> ids = entityManager
                .createNativeQuery("SELECT note_id FROM former_paths WHERE path = ?")
                .setParameter(1, path.path())
                .getResultList();
        return ids.stream().findFirst().map(id -> entityManager.find(Note.class, ((Number) id).longValue()));
    }

    /** By the ids of the notes, in one statement. */
    Map<Long, List<String>> listPaths(Collection<Long> ids) {
        return list("SELECT note_id, path FROM former_paths WHERE note_id IN (%s) ORDER BY path", ids);
    }

    /** By the ids of the notes, in one statement. */
    Map<Long, List<String>> listOrigins(Collection<Long> ids) {
        return list("SELECT note_id, origin FROM note_origins WHERE note_id IN (%s) ORDER BY origin", ids);
    }

    private Map<Long, List<String>> list(String statement, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Query query = entityManager.createNativeQuery(
                statement.formatted(String.join(", ", Collections.nCopies(ids.size(), "?"))));
        int position = 1;
        for (Long id : ids) {
            query.setParameter(position++, id);
        }
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.groupingBy(
                        row -> ((Number) row[0]).longValue(),
                        Collectors.mapping(row -> (String) row[1], Collectors.toList())));
    }
}
