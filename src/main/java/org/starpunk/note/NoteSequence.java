package org.starpunk.note;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.starpunk.tag.Tag;

/**
 * Notes that visitors may find, newest first: all of them, or those of a tag, of a type or of a time. Each is one walk
 * along an index, however many there are.
 */
public final class NoteSequence {

    /** The condition of the index notes_listed, word for word. */
    private static final String LISTED = "FROM Note n WHERE n.listedAt IS NOT NULL";

    private final String jpql;
    private final Map<String, Object> parameters;
    private final String date;
    private final String id;

    private NoteSequence(String jpql, Map<String, Object> parameters, String date, String id) {
        this.jpql = jpql;
        this.parameters = parameters;
        this.date = date;
        this.id = id;
    }

    public static NoteSequence all() {
        return listed("", Map.of());
    }

    public static NoteSequence of(PostType type) {
        return listed(" AND n.type = :type", Map.of("type", type));
    }

    /**
     * @param until the first moment after it
     */
    public static NoteSequence between(Instant from, Instant until) {
        return listed(" AND n.listedAt >= :from AND n.listedAt < :until", Map.of("from", from, "until", until));
    }

    private static NoteSequence listed(String condition, Map<String, Object> parameters) {
        return new NoteSequence(LISTED + condition, parameters, "n.listedAt", "n.id");
    }

    /** Those that carry all of these tags. */
    public static NoteSequence tagged(List<Tag> tags) {
        // The list of the rarest tag is walked, and the others are looked up.
        List<Tag> rarestFirst =
                tags.stream().sorted(Comparator.comparing(Tag::uses)).toList();
        String others = IntStream.range(1, tags.size())
                .mapToObj(i ->
                        " AND EXISTS (SELECT o FROM Listing o WHERE o.noteId = l.noteId AND o.tagId = :tag" + i + ")")
                .collect(Collectors.joining());
        Map<String, Object> parameters = IntStream.range(0, tags.size())
                .boxed()
                .collect(Collectors.toMap(
                        i -> "tag" + i, i -> (Object) rarestFirst.get(i).id()));
        return new NoteSequence(
                "FROM Note n, Listing l WHERE l.noteId = n.id AND l.tagId = :tag0 AND l.listedAt IS NOT NULL" + others,
                parameters,
                "l.listedAt",
                "l.noteId");
    }

    String jpql() {
        return jpql;
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    Place after(Optional<NoteCursor> cursor) {
        return new Place(date, id, cursor);
    }

    Place before(NoteCursor cursor) {
        return new Place(date, id, Optional.of(cursor), true);
    }
}
