package org.starpunk.note;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rows of notes in the lists of the owner's clients. */
@Dependent
class NoteListRepository {

    /** The condition of the index notes_scheduled, word for word, and a date. */
    private static final String DUE =
            "n.status = org.starpunk.note.NoteStatus.SCHEDULED AND n.deletedAt IS NULL" + " AND n.datedAt <= :now";

    @PersistenceContext
    private EntityManager entityManager;

    /** What is not deleted, newest first, with their tags. */
    List<Note> list(NoteSelection selection, int offset, int limit) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        StringBuilder where = new StringBuilder("n.deletedAt IS NULL");
        selection.type().ifPresent(type -> {
            where.append(" AND n.type = :type");
            parameters.put("type", type);
        });
        // A literal, so that the partial index of drafts can be seen to fit.
        selection.status().ifPresent(status -> where.append(" AND n.status = org.starpunk.note.NoteStatus.")
                .append(status.name()));
        selection.visibility().ifPresent(visibility -> {
            where.append(" AND n.visibility = :visibility");
            parameters.put("visibility", visibility);
        });
        selection.text().ifPresent(text -> {
            where.append(Stream.of("name", "summary", "content.source")
                    .map("LOWER(n.%s) LIKE LOWER(:text) ESCAPE '!'"::formatted)
                    .collect(Collectors.joining(" OR ", " AND (", ")")));
            parameters.put("text", "%" + text.replaceAll("[!%_]", "!$0") + "%");
        });
        selection.after().or(selection::before).ifPresent(cursor -> {
            String side = selection.after().isPresent() ? "<" : ">";
            where.append(" AND n.datedAt %1$s= :at AND (n.datedAt %1$s :at OR n.id %1$s :id)".formatted(side));
            parameters.put("at", cursor.publishedAt());
            parameters.put("id", cursor.id());
        });
        String order = selection.before().isPresent() ? "n.datedAt, n.id" : "n.datedAt DESC, n.id DESC";
        TypedQuery<Note> query =
                entityManager.createQuery("SELECT n FROM Note n WHERE " + where + " ORDER BY " + order, Note.class);
        parameters.forEach(query::setParameter);
        List<Note> found = new ArrayList<>(query.setHint("eclipselink.batch", "n.tags")
                .setHint("eclipselink.batch.type", "IN")
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList());
        if (selection.before().isPresent()) {
            Collections.reverse(found);
        }
        return found;
    }

    boolean existsDue(Instant now) {
        return !entityManager
                .createQuery("SELECT n.id FROM Note n WHERE " + DUE, Long.class)
                .setParameter("now", now)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** One statement: what two nodes find at once, one of them publishes. */
    int publishDue(Instant now) {
        return entityManager
                .createQuery("UPDATE Note n SET n.status = org.starpunk.note.NoteStatus.PUBLISHED,"
                        + " n.version = n.version + 1 WHERE " + DUE)
                .setParameter("now", now)
                .executeUpdate();
    }
}
