package org.starpunk.tag;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.starpunk.content.Content;
import org.starpunk.content.ContentFormat;
import org.starpunk.note.NewNote;
import org.starpunk.note.NoteCursor;
import org.starpunk.note.NoteService;
import org.starpunk.note.NoteStatus;
import org.starpunk.tagging.TaggingService;
import org.starpunk.testing.QueryPlan;
import org.starpunk.testing.StatementRecorder;

/** What lists of tags and of tagged notes cost, inside the server; one subclass for each vendor. */
@ArquillianTest
abstract class TagListTrials {

    @Inject
    private TagService tags;

    @Inject
    private TaggingService taggings;

    @Inject
    private NoteService notes;

    @PersistenceContext(unitName = "starpunk")
    private EntityManager entityManager;

    @Resource
    private UserTransaction transaction;

    @Test
    void a_list_of_tagged_notes_takes_two_statements_however_long_it_is() {
        for (int i = 0; i < 200; i++) {
            note("Listed, listed " + i);
        }
        List<Tag> listed = List.of(tags.find("listed").orElseThrow());
        for (int limit : new int[] {1, 20, 200}) {
            List<String> statements = StatementRecorder.record(entityManager, () -> assertThat(
                            notes.listTagged(listed, Optional.empty(), limit).notes())
                    .hasSize(limit)
                    .allSatisfy(note -> assertThat(note.tags()).hasSize(2)));
            assertThat(statements).as("statements for %d notes", limit).hasSize(2);
        }
    }

    @Test
    void the_lists_of_tags_take_one_statement_synonyms_or_not() {
        note("one a, one b, one c");
        taggings.merge("one-a", "one-b");
        assertThat(StatementRecorder.record(entityManager, () -> tags.listByName(0, 1000)))
                .hasSize(1);
        assertThat(StatementRecorder.record(entityManager, () -> tags.suggest("one", 0, 10)))
                .hasSize(1);
        assertThat(StatementRecorder.record(entityManager, () -> assertThat(tags.listBeginning("ONE", 5))
                        .extracting(Tag::name)
                        .startsWith("one b", "one c")))
                .hasSize(1);
    }

    @Test
    void a_list_of_tagged_notes_walks_the_index_of_its_tag_and_sorts_nothing() throws Exception {
        note("walked, walked too");
        List<Tag> one = List.of(tags.find("walked").orElseThrow());
        List<Tag> both = List.of(one.get(0), tags.find("walked too").orElseThrow());
        Optional<NoteCursor> somewhere = Optional.of(new NoteCursor(Instant.parse("2100-01-01T00:00:00Z"), 1));
        for (Optional<NoteCursor> cursor : List.of(Optional.<NoteCursor>empty(), somewhere)) {
            assertWalks("note_tags_listed", () -> notes.listTagged(one, cursor, 20));
            assertWalks("note_tags_listed", () -> notes.listTagged(both, cursor, 20));
        }
    }

    @Test
    void the_lists_of_tags_walk_their_indexes_and_sort_nothing() throws Exception {
        assertWalks("tags_by_name", () -> tags.listByName(0, 1000));
        assertWalks("tags_by_name", () -> tags.listBeginning("part", 5));
        assertWalks("tags_by_use", () -> tags.suggest("", 0, 20));
        assertWalks("tags_by_use", () -> tags.suggest("part", 20, 20));
    }

    @Test
    void wrong_counts_and_list_entries_are_repaired_and_right_ones_are_only_read() throws Exception {
        taggings.recount();
        note("tallied, tallied too");
        Content secret = new Content("secret", ContentFormat.TEXT);
        notes.create(NewNote.of(secret, NoteStatus.DRAFT, TagName.parse("tallied secretly")));
        assertThat(StatementRecorder.record(
                        entityManager, () -> assertThat(taggings.isMiscounted()).isFalse()))
                .hasSize(2)
                .allMatch(statement -> statement.startsWith("SELECT"));

        String listedAt = "UPDATE note_tags SET listed_at = %s WHERE tag_id = (SELECT id FROM tags WHERE key = '%s')";
        execute(listedAt.formatted("NULL", "tallied too"));
        execute(listedAt.formatted("'2026-11-22T16:00:00.000000Z'", "tallied secretly"));
        execute("UPDATE tags SET uses = uses + 7 WHERE key = 'tallied'");
        assertThat(taggings.isMiscounted()).isTrue();
        assertThat(taggings.recount()).isEqualTo(3);
        assertThat(Stream.of("tallied", "tallied too", "tallied secretly")
                        .map(name -> tags.find(name).orElseThrow().uses()))
                .containsExactly(1L, 1L, 0L);
        assertThat(taggings.isMiscounted()).isFalse();
        assertThat(taggings.recount()).isZero();
    }

    private void execute(String statement) throws Exception {
        transaction.begin();
        entityManager.createNativeQuery(statement).executeUpdate();
        transaction.commit();
    }

    private void assertWalks(String index, Runnable list) throws Exception {
        String sql = StatementRecorder.record(entityManager, list).get(0);
        assertThat(QueryPlan.of(sql, entityManager, transaction))
                .as(sql)
                .contains(index)
                .doesNotContainIgnoringCase("temp b-tree")
                .doesNotContain("Sort")
                .doesNotContain("SCAN n")
                .doesNotContain("Seq Scan on notes");
    }

    private void note(String commaSeparated) {
        Content words = new Content("a listed note", ContentFormat.TEXT);
        notes.create(NewNote.of(words, NoteStatus.PUBLISHED, TagName.parse(commaSeparated)));
    }
}
