package org.starpunk.note;

import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.starpunk.content.ContentRenderer;
import org.starpunk.database.InstantConverter;
import org.starpunk.tag.TagName;
import org.starpunk.tag.TagRows;
import org.starpunk.testing.BulkRows;

/** Notes straight into an empty table of a database, as {@link NoteService} would have stored them. */
public final class NoteRows {

    private static final InstantConverter MOMENTS = new InstantConverter();

    private final BulkRows.Insert notes;
    private final BulkRows.Insert slugs;
    private final BulkRows.Insert taggings;
    private final TagRows tags;
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private long count;

    public NoteRows(BulkRows rows, TagRows tags) throws SQLException {
        this.tags = tags;
        this.notes = rows.insert(
                "notes",
                "id",
                "slug",
                "name",
                "summary",
                "content",
                "content_format",
                "type",
                "status",
                "visibility",
                "published_at",
                "published_offset",
                "created_at",
                "updated_at",
                "deleted_at",
                "properties",
                "version");
        this.slugs = rows.insert("slugs", "slug", "note_id");
        this.taggings = rows.insert("note_tags", "note_id", "tag_id");
    }

    /**
     * One more, written at a moment.
     *
     * @param revised when it was, with the same words
     * @param deleted when it was
     */
    public void add(NewNote asked, OffsetDateTime now, Optional<OffsetDateTime> revised, Optional<Instant> deleted)
            throws SQLException {
        Note note = new Note(asked, freeSlug(asked, now), List.of(), now);
        revised.ifPresent(at -> note.revise(NoteRevision.none(), Optional.empty(), Optional.empty(), at));
        deleted.ifPresent(note::delete);
        add(note, ++count, asked.tags());
    }

    private void add(Note note, long id, List<TagName> names) throws SQLException {
        String slug = note.slug().toString();
        notes.add(
                id,
                slug,
                note.name().orElse(null),
                note.summary().orElse(null),
                note.content().source(),
                note.content().format().name(),
                note.type().name(),
                note.status().name(),
                note.visibility().name(),
                note.published()
                        .map(OffsetDateTime::toInstant)
                        .map(NoteRows::text)
                        .orElse(null),
                note.published().map(at -> at.getOffset().getId()).orElse(null),
                text(note.createdAt()),
                note.updatedAt().map(NoteRows::text).orElse(null),
                note.deletedAt().map(NoteRows::text).orElse(null),
                note.properties().toString(),
                1);
        slugs.add(slug, id);
        for (TagName name : names) {
            taggings.add(id, tags.id(name));
        }
    }

    private Slug freeSlug(NewNote asked, OffsetDateTime now) {
        Slug wished = asked.slug()
                .or(() -> asked.name().flatMap(Slug::of))
                .or(() -> Slug.ofFirstWords(ContentRenderer.text(asked.content())))
                .orElseGet(() -> Slug.of(asked.published().orElse(now)));
        Slug free = wished;
        while (!taken.add(free.toString())) {
            free = wished.numbered(numbers.merge(wished.toString(), 1, Integer::sum) + 1);
        }
        return free;
    }

    private static String text(Instant moment) {
        return MOMENTS.convertToDatabaseColumn(moment);
    }
}
