package org.starpunk.tagging;

import jakarta.enterprise.context.Dependent;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.starpunk.tag.Tag;

/** Which notes carry which tag, as far as the owner changes it for all notes at once; and the record of that. */
@Dependent
class TaggingRepository {

    private static final String OF_BOTH = " AND note_id IN (SELECT note_id FROM note_tags WHERE tag_id = ?)";

    /** Values in one statement; SQLite takes a few thousand. */
    private static final int CHUNK = 500;

    @PersistenceContext
    private EntityManager entityManager;

    TagChange add(TagChange change) {
        entityManager.persist(change);
        return change;
    }

    Optional<TagChange> findChange(long id) {
        return Optional.ofNullable(entityManager.find(TagChange.class, id));
    }

    /** The last first. */
    List<TagChange> listChanges(int limit) {
        return entityManager
                .createQuery("SELECT c FROM TagChange c ORDER BY c.id DESC", TagChange.class)
                .setMaxResults(limit)
                .getResultList();
    }

    MergePreview preview(Tag from, Tag into) {
        long both = notesOfBoth(from, into).size();
        return new MergePreview(from, into, notesOf(from).size() - both, both);
    }

    /** How many notes carry each tag, by the tag's id. */
    Map<Long, Long> countNotes() {
        List<?> rows = entityManager
                .createNativeQuery("SELECT tag_id, COUNT(*) FROM note_tags GROUP BY tag_id")
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(Collectors.toMap(row -> ((Number) row[0]).longValue(), row -> ((Number) row[1]).longValue()));
    }

    /**
     * Lets the notes of one tag carry another in its place, and its key and its synonyms lead there.
     *
     * @return what {@link #unmerge} needs
     */
    JsonObject merge(Tag from, Tag into) {
        List<Long> synonyms = ids("SELECT id FROM tags WHERE merged_into = ?", from.id());
        List<Long> both = notesOfBoth(from, into);
        execute("DELETE FROM note_tags WHERE tag_id = ?" + OF_BOTH, from.id(), into.id());
        List<Long> moved = notesOf(from);
        execute("UPDATE note_tags SET tag_id = ? WHERE tag_id = ?", into.id(), from.id());
        // No chains: whatever led to the one leads to the other at once.
        execute("UPDATE tags SET merged_into = ? WHERE id = ? OR merged_into = ?", into.id(), from.id(), from.id());
        return Json.createObjectBuilder()
                .add("moved", array(moved))
                .add("both", array(both))
                .add("synonyms", array(synonyms))
                .build();
    }

    /** Gives a synonym back what a merge took; notes that have lost the other tag since are left alone. */
    void unmerge(Tag from, Tag into, JsonObject merge) {
        execute("UPDATE tags SET merged_into = NULL WHERE id = ?", from.id());
        inChunks(
                merge,
                "synonyms",
                ids -> execute(
                        "UPDATE tags SET merged_into = ? WHERE merged_into = ? AND id IN (" + ids + ")",
                        from.id(),
                        into.id()));
        inChunks(
                merge,
                "moved",
                ids -> execute(
                        "UPDATE note_tags SET tag_id = ? WHERE tag_id = ? AND note_id IN (" + ids + ")",
                        from.id(),
                        into.id()));
        inChunks(
                merge,
                "both",
                ids -> execute(
                        "INSERT INTO note_tags (note_id, tag_id) SELECT note_id, CAST(? AS BIGINT) FROM note_tags"
                                + " WHERE tag_id = ? AND note_id IN (" + ids + ")",
                        from.id(),
                        into.id()));
    }

    /**
     * Takes a tag from every note.
     *
     * @return which notes they were
     */
    JsonArrayBuilder detach(Tag tag) {
        List<Long> notes = notesOf(tag);
        execute("DELETE FROM note_tags WHERE tag_id = ?", tag.id());
        return array(notes);
    }

    /** Gives a tag back to the notes that {@link #detach} took it from. */
    void attach(Tag tag, JsonObject deletion) {
        inChunks(
                deletion,
                "notes",
                ids -> execute(
                        "INSERT INTO note_tags (note_id, tag_id) SELECT id, CAST(? AS BIGINT) FROM notes"
                                + " WHERE id IN (" + ids + ")"
                                + " AND id NOT IN (SELECT note_id FROM note_tags WHERE tag_id = ?)",
                        tag.id(),
                        tag.id()));
    }

    /** Tags that no note carries and no synonym leads to: what the owner merged would be forgotten with them. */
    List<Long> listUnused() {
        return ids("SELECT id FROM tags t WHERE merged_into IS NULL"
                + " AND NOT EXISTS (SELECT 1 FROM note_tags n WHERE n.tag_id = t.id)"
                + " AND NOT EXISTS (SELECT 1 FROM tags s WHERE s.merged_into = t.id)");
    }

    private List<Long> notesOf(Tag tag) {
        return ids("SELECT note_id FROM note_tags WHERE tag_id = ?", tag.id());
    }

    private List<Long> notesOfBoth(Tag one, Tag other) {
        return ids("SELECT note_id FROM note_tags WHERE tag_id = ?" + OF_BOTH, one.id(), other.id());
    }

    private List<Long> ids(String query, Object... parameters) {
        List<?> ids = bound(query, parameters).getResultList();
        return ids.stream().map(id -> ((Number) id).longValue()).toList();
    }

    private void execute(String statement, Object... parameters) {
        bound(statement, parameters).executeUpdate();
    }

    private Query bound(String sql, Object... parameters) {
        Query query = entityManager.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query;
    }

    private static void inChunks(JsonObject change, String name, Consumer<String> statement) {
        if (!change.containsKey(name)) {
            return;
        }
        List<Long> ids = change.getJsonArray(name).getValuesAs((Function<JsonNumber, Long>) JsonNumber::longValue);
        for (int i = 0; i < ids.size(); i += CHUNK) {
            statement.accept(ids.subList(i, Math.min(ids.size(), i + CHUNK)).stream()
                    .map(String::valueOf)
                    .collect(Collectors.joining(", ")));
        }
    }

    private static JsonArrayBuilder array(List<Long> ids) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        ids.forEach(array::add);
        return array;
    }
}
