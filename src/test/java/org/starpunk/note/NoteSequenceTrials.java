package org.starpunk.note;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.starpunk.content.Content;
import org.starpunk.content.ContentFormat;
import org.starpunk.tag.Tag;
import org.starpunk.tag.TagName;
import org.starpunk.testing.QueryPlan;
import org.starpunk.testing.StatementRecorder;

/** How visitors walk along notes, inside the server; one subclass for each vendor. */
@ArquillianTest
abstract class NoteSequenceTrials {

    private static final Optional<NoteCursor> SOMEWHERE =
            Optional.of(new NoteCursor(Instant.parse("2100-01-01T00:00:00Z"), 1));

    @Inject
    private NoteService notes;

    @Inject
    private PublicNoteService sequences;

    @PersistenceContext(unitName = "starpunk")
    private EntityManager entityManager;

    @Resource
    private UserTransaction transaction;

    @Test
    void a_type_or_a_time_is_walked_along_an_index_and_nothing_is_sorted() throws Exception {
        NoteSequence time =
                NoteSequence.between(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-02-01T00:00:00Z"));
        for (Optional<NoteCursor> cursor : List.of(Optional.<NoteCursor>empty(), SOMEWHERE)) {
            assertWalks("notes_listed_by_type", () -> sequences.list(NoteSequence.of(PostType.PHOTO), cursor, 20));
            assertWalks("notes_listed", () -> sequences.list(time, cursor, 20));
        }
        assertWalks("notes_listed", () -> sequences.findPageBefore(NoteSequence.all(), SOMEWHERE.orElseThrow(), 20));
    }

    @Test
    void a_part_of_a_sitemap_is_a_walk_along_the_primary_key() throws Exception {
        assertWalksPrimaryKey(() -> sequences.listListed(0, 50_000));
        assertWalksPrimaryKey(sequences::lastId);
        plan(StatementRecorder.record(entityManager, () -> sequences.existsListed(0, 50_000))
                .get(0));
    }

    @Test
    void both_neighbours_of_a_note_are_one_statement_and_two_steps_along_an_index() throws Exception {
        Note note = write("1985-01-01T12:00:00Z", PostType.NOTE, "stepped");
        Tag tag = note.tags().get(0);
        assertSteps("notes_listed", () -> sequences.neighbours(note));
        assertSteps("note_tags_listed", () -> sequences.neighbours(note, tag));
        assertSteps("notes_listed_by_type", () -> sequences.neighboursOfType(note));
    }

    @Test
    void neighbours_are_in_the_order_of_the_home_page_those_of_one_moment_too() {
        List<Note> oldestFirst = List.of(
                write("1984-01-01T00:00:00Z", PostType.NOTE, "row"),
                write("1984-01-02T00:00:00Z", PostType.LIKE, "other"),
                write("1984-01-02T00:00:00Z", PostType.NOTE, "row"),
                write("1984-01-02T00:00:00Z", PostType.LIKE, "other, row"),
                write("1984-01-02T02:00:00+03:00", PostType.LIKE, "row"));
        List<Note> row = List.of(
                oldestFirst.get(0), oldestFirst.get(4), oldestFirst.get(1), oldestFirst.get(2), oldestFirst.get(3));
        for (int i = 1; i < 4; i++) {
            assertNeighbours(sequences.neighbours(row.get(i)), row.get(i + 1), row.get(i - 1));
        }
        Tag tag = row.get(0).tags().get(0);
        assertNeighbours(sequences.neighbours(row.get(1), tag), row.get(3), row.get(0));
        assertNeighbours(sequences.neighboursOfType(row.get(2)), row.get(4), row.get(1));
        assertThat(sequences.neighbours(row.get(4), tag).newer()).isEmpty();
        assertThat(sequences.neighbours(row.get(0), tag).older()).isEmpty();
    }

    @Test
    void what_is_in_no_list_has_no_neighbours_and_is_none() {
        Note public1 = write("1983-01-01T00:00:00Z", PostType.NOTE, "chain");
        Note hidden = write("1983-01-02T00:00:00Z", PostType.NOTE, "chain");
        Note public2 = write("1983-01-03T00:00:00Z", PostType.NOTE, "chain");
        for (Visibility visibility : List.of(Visibility.UNLISTED, Visibility.PRIVATE)) {
            notes.revise(hidden.slug(), any -> visible(visibility));
            assertThat(sequences.neighbours(notes.find(hidden.slug()).orElseThrow()))
                    .isEqualTo(Neighbours.NONE);
            assertThat(sequences.neighbours(public1).newer().map(Note::id)).contains(public2.id());
        }
        notes.revise(hidden.slug(), any -> visible(Visibility.PUBLIC));
        assertThat(sequences.neighbours(public1).newer().map(Note::id)).contains(hidden.id());
        notes.delete(hidden.slug());
        assertThat(sequences.neighbours(public1).newer().map(Note::id)).contains(public2.id());
        assertThat(sequences.neighbours(notes.find(hidden.slug()).orElseThrow()))
                .isEqualTo(Neighbours.NONE);
    }

    @Test
    void the_page_before_one_has_as_many_notes_or_is_the_first() {
        for (int i = 0; i < 7; i++) {
            write("1982-01-01T00:00:0" + i + "Z", PostType.NOTE, "turned");
        }
        NoteSequence turned = NoteSequence.tagged(List.of(
                write("1982-01-01T00:00:07Z", PostType.NOTE, "turned").tags().get(0)));
        NoteList first = sequences.list(turned, Optional.empty(), 3);
        NoteList second = sequences.list(turned, first.older(), 3);
        NoteList third = sequences.list(turned, second.older(), 3);
        assertThat(sequences.findPageBefore(
                        turned, NoteCursor.after(third.notes().get(0)), 3))
                .isEqualTo(first.older());
        assertThat(sequences.findPageBefore(
                        turned, NoteCursor.after(second.notes().get(0)), 3))
                .isEmpty();
    }

    private static void assertNeighbours(Neighbours found, Note newer, Note older) {
        assertThat(found.newer().map(Note::id)).contains(newer.id());
        assertThat(found.older().map(Note::id)).contains(older.id());
    }

    private static NoteRevision visible(Visibility visibility) {
        NoteRevision none = NoteRevision.none();
        return new NoteRevision(
                none.name(),
                none.summary(),
                none.content(),
                none.slug(),
                none.status(),
                Optional.of(visibility),
                none.published(),
                none.tags(),
                none.properties());
    }

    private void assertWalks(String index, Runnable list) throws Exception {
        String sql = StatementRecorder.record(entityManager, list).get(0);
        assertThat(plan(sql)).as(sql).contains(index).doesNotContain("SCAN n");
    }

    private void assertWalksPrimaryKey(Runnable look) throws Exception {
        String sql = StatementRecorder.record(entityManager, look).get(0);
        assertThat(plan(sql)).as(sql).containsPattern("INTEGER PRIMARY KEY|SEARCH \\w+\\]|notes_pkey");
    }

    private void assertSteps(String index, Runnable look) throws Exception {
        List<String> statements = StatementRecorder.record(entityManager, look);
        assertThat(statements).hasSize(1);
        assertThat(plan(statements.get(0)).split("\\b" + index + "\\b"))
                .as(statements.get(0))
                .hasSize(3);
    }

    private String plan(String sql) throws Exception {
        String plan = QueryPlan.of(sql, entityManager, transaction);
        assertThat(plan)
                .as(sql)
                .doesNotContainIgnoringCase("temp b-tree")
                .doesNotContain("Sort")
                .doesNotContain("Seq Scan");
        return plan;
    }

    private Note write(String published, PostType type, String commaSeparated) {
        JsonObject properties = type == PostType.NOTE
                ? JsonObject.EMPTY_JSON_OBJECT
                : Json.createObjectBuilder()
                        .add(
                                type.property().toString(),
                                Json.createArrayBuilder().add("https://example.org/"))
                        .build();
        return notes.create(new NewNote(
                Optional.empty(),
                Optional.empty(),
                new Content("a note in a row", ContentFormat.TEXT),
                Optional.empty(),
                NoteStatus.PUBLISHED,
                Visibility.PUBLIC,
                Optional.of(OffsetDateTime.parse(published)),
                TagName.parse(commaSeparated),
                properties));
    }
}
