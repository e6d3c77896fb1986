package org.starpunk.note;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import java.io.StringReader;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.starpunk.content.Content;
import org.starpunk.tag.Tag;
import org.starpunk.tag.TagName;

/** Notes that no database has seen. */
public final class NoteFixture {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-22T16:00:00Z");

    /** Json itself would look for its provider each time. */
    private static final JsonReaderFactory JSON = Json.createReaderFactory(Map.of());

    private NoteFixture() {}

    /**
     * @param properties JSON: the other microformats2 properties
     */
    public static Note published(
            String slug, String name, String summary, Content content, String properties, String... tags) {
        NewNote asked = new NewNote(
                Optional.ofNullable(name),
                Optional.ofNullable(summary),
                content,
                Slug.of(slug),
                NoteStatus.PUBLISHED,
                Visibility.PUBLIC,
                Optional.of(OffsetDateTime.parse("2026-11-22T17:30:15+02:00")),
                List.of(),
                json(properties));
        List<Tag> found = Stream.of(tags).<Tag>map(NamedTag::new).toList();
        return new Note(asked, Slug.of(slug).orElseThrow(), found, NOW);
    }

    /** Without a date and without words. */
    public static Note draft(String properties) {
        NewNote asked = new NewNote(
                Optional.empty(),
                Optional.empty(),
                Content.none(),
                Optional.empty(),
                NoteStatus.DRAFT,
                Visibility.PUBLIC,
                Optional.empty(),
                List.of(),
                json(properties));
        return new Note(asked, Slug.of("a-note").orElseThrow(), List.of(), NOW);
    }

    private static JsonObject json(String text) {
        try (JsonReader json = JSON.createReader(new StringReader(text))) {
            return json.readObject();
        }
    }

    /** The same note, revised an hour later. */
    public static Note revised(Note note) {
        NoteRevision revision = NoteRevision.none().withContent(note.content());
        note.revise(revision, Optional.empty(), Optional.empty(), NOW.plusSeconds(3600));
        return note;
    }

    private static final class NamedTag extends Tag {

        private final String name;

        NamedTag(String name) {
            this.name = name;
        }

        @Override
        public String key() {
            return TagName.keyOf(name);
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public String slug() {
            return name.toLowerCase(Locale.ROOT).replace(' ', '-');
        }

        @Override
        public long uses() {
            return name.startsWith("unlisted") ? 0 : 1;
        }
    }
}
