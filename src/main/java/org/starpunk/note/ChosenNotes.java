package org.starpunk.note;

import java.util.HashMap;
import java.util.Map;
import org.starpunk.tag.Tag;

/** The notes of a {@link NoteSelection}, in the language of queries and without their order. */
record ChosenNotes(String jpql, Map<String, Object> parameters) {

    /** A tag that so few notes have is looked through as a whole; of others the newest notes have many. */
    private static final int RARE = 1_000;

    /** SQLite, which counts nothing, would go through all notes of a type rather than through the few of a tag. */
    private static final String OF_TYPE_AND_TAG = " AND NOT (n.type <> :type)";

    static ChosenNotes of(NoteSelection selection) {
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder where = new StringBuilder();
        boolean isOfRareTag = selection.tag().filter(ChosenNotes::isRare).isPresent();
        selection.tag().ifPresent(tag -> {
            where.append(" AND ").append(carries(tag));
            parameters.put("tag", tag.id());
        });
        where.append(" AND n.deletedAt IS NULL");
        selection.type().ifPresent(type -> {
            where.append(isOfRareTag ? OF_TYPE_AND_TAG : " AND n.type = :type");
            parameters.put("type", type);
        });
        // Literals, so that the partial indexes of what is rare can be seen to fit.
        selection.status().ifPresent(status -> where.append(" AND n.status = org.starpunk.note.NoteStatus.")
                .append(status.name()));
        selection.visibility().ifPresent(seen -> where.append(" AND n.visibility = org.starpunk.note.Visibility.")
                .append(seen.name()));
        selection.dates().ifPresent(dates -> {
            where.append(" AND n.datedAt >= :from AND n.datedAt < :until");
            parameters.put("from", dates.from());
            parameters.put("until", dates.until());
        });
        String listing = isOfRareTag ? ", Listing l" : "";
        return new ChosenNotes(
                "SELECT n FROM Note n" + listing + " WHERE" + where.substring(" AND".length()), parameters);
    }

    private static String carries(Tag tag) {
        return isRare(tag)
                ? "l.tagId = :tag AND n.id = l.noteId"
                : "EXISTS (SELECT l.noteId FROM Listing l WHERE l.noteId = n.id AND l.tagId = :tag)";
    }

    private static boolean isRare(Tag tag) {
        return tag.uses() <= RARE;
    }
}
