package org.starpunk.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.starpunk.testing.Json.json;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.starpunk.content.Content;
import org.starpunk.content.ContentFormat;
import org.starpunk.job.Job;
import org.starpunk.job.JobKind;
import org.starpunk.job.JobService;
import org.starpunk.tag.Tag;
import org.starpunk.tag.TagName;
import org.starpunk.tag.TagService;
import org.starpunk.testing.QueryPlan;
import org.starpunk.testing.StatementRecorder;

/** What {@link NoteService} promises, inside the server; one subclass for each vendor. */
@ArquillianTest
abstract class NoteServiceTrials {

    @Inject
    private NoteService notes;

    @Inject
    private HiddenNoteService hidden;

    @Inject
    private TagService tags;

    @PersistenceContext(unitName = "starpunk")
    private EntityManager entityManager;

    @Resource
    private UserTransaction transaction;

    @Inject
    private JobService jobs;

    @Inject
    private ToldNotes toldNotes;

    @Test
    void a_note_comes_back_as_it_went_in() {
        Note created = notes.create(new NewNote(
                Optional.of("A name"),
                Optional.of("A summary"),
                new Content("*Hello* 🐧", ContentFormat.MARKDOWN),
                Slug.of("As it went in"),
                NoteStatus.PUBLISHED,
                Visibility.UNLISTED,
                Optional.of(OffsetDateTime.parse("2026-01-02T03:04:05.678901+02:00")),
                TagName.parse("Zebra, Java, java, Ähre"),
                Json.createObjectBuilder()
                        .add("location", Json.createArrayBuilder().add(1.50))
                        .build()));
        assertThat(created.slug()).hasToString("as-it-went-in");

        Note found = notes.find(slug("as-it-went-in")).orElseThrow();
        assertThat(found.id()).isEqualTo(created.id());
        assertThat(found.name()).contains("A name");
        assertThat(found.summary()).contains("A summary");
        assertThat(found.content().source()).isEqualTo("*Hello* 🐧");
        assertThat(found.content().format()).isEqualTo(ContentFormat.MARKDOWN);
        assertThat(found.visibility()).isEqualTo(Visibility.UNLISTED);
        assertThat(found.published()).contains(OffsetDateTime.parse("2026-01-02T03:04:05.678901+02:00"));
        assertThat(found.properties()).hasToString(json("{'location':[1.5]}"));
        assertThat(found.tags()).extracting(Tag::name).containsExactly("Ähre", "Java", "Zebra");
    }

    @Test
    void a_job_is_stored_with_the_note_that_it_is_about_or_not_at_all_and_done_after_the_commit() throws Exception {
        transaction.begin();
        jobs.enqueue(
                new Job(ToldNotes.NAME, notes.create(note("Never told")).slug().toString(), ""));
        transaction.rollback();
        transaction.begin();
        Note note = notes.create(note("Told to others"));
        jobs.enqueue(new Job(ToldNotes.NAME, note.slug().toString(), "payload"));
        transaction.commit();

        Instant deadline = Instant.now().plusSeconds(30);
        while (!jobsOf(ToldNotes.NAME).isEmpty()) {
            assertThat(Instant.now()).as("the job is done").isBefore(deadline);
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(toldNotes.told()).containsExactly("told-to-others payload");
    }

    private List<?> jobsOf(String kind) {
        return entityManager
                .createNativeQuery("SELECT key FROM jobs WHERE kind = ?")
                .setParameter(1, kind)
                .getResultList();
    }

    @Test
    void a_taken_slug_gets_the_first_free_number() {
        List<Slug> slugs = IntStream.range(0, 6)
                .mapToObj(i -> notes.create(note("Taken words here")).slug())
                .toList();
        assertThat(slugs)
                .map(Slug::toString)
                .containsExactly(
                        "taken-words-here",
                        "taken-words-here-2",
                        "taken-words-here-3",
                        "taken-words-here-4",
                        "taken-words-here-5",
                        "taken-words-here-6");
    }

    @Test
    void a_slug_comes_from_the_wish_then_the_name_then_the_words_then_the_time() {
        assertThat(notes.create(note("words")
                                .withName("The name")
                                .withSlug(Slug.of("The wish").orElseThrow()))
                        .slug())
                .hasToString("the-wish");
        assertThat(notes.create(note("words").withName("Only a name")).slug()).hasToString("only-a-name");
        assertThat(notes.create(note("only the words")).slug()).hasToString("only-the-words");
        assertThat(notes.create(note("日本語")).slug().toString()).matches("\\d{4}-\\d\\d-\\d\\d-\\d{6}(-\\d)?");
    }

    @Test
    void a_revision_of_what_a_note_no_longer_is_changes_nothing() {
        Note note = notes.create(NewNote.of(text("seen once"), NoteStatus.DRAFT, TagName.parse("seen")));
        NoteVersion seen = note.seen();
        Slug slug = note.slug();
        notes.revise(slug, seen, NoteRevision.none().withContent(text("first")));
        assertThatThrownBy(() -> notes.revise(
                        slug,
                        seen,
                        NoteRevision.none().withContent(text("second")).withTags(TagName.parse("lost"))))
                .isInstanceOf(NoteConflictException.class);
        Note kept = notes.find(slug).orElseThrow();
        assertThat(kept.content().source()).isEqualTo("first");
        assertThat(kept.tags()).extracting(Tag::name).containsExactly("seen");

        // What it asks for is so already.
        notes.revise(slug, seen, NoteRevision.none().withContent(text("first")));
        NoteVersion again = notes.find(slug).orElseThrow().seen();
        notes.revise(slug, any -> NoteRevision.none().withTags(TagName.parse("others")));
        assertThatThrownBy(() -> notes.revise(slug, again, NoteRevision.none().withContent(text("third"))))
                .isInstanceOf(NoteConflictException.class);
    }

    @Test
    void absent_tags_stay_an_empty_list_removes_them_and_others_replace_them() {
        Slug slug = notes.create(NewNote.of(text("tags change"), NoteStatus.PUBLISHED, TagName.parse("one, two")))
                .slug();
        assertThat(tagsAfter(slug, Optional.empty())).containsExactly("one", "two");
        assertThat(tagsAfter(slug, Optional.of(TagName.parse("Two, three")))).containsExactly("three", "two");
        assertThat(tagsAfter(slug, Optional.of(List.of()))).isEmpty();
    }

    @Test
    void the_name_of_a_tag_is_kept_as_first_typed() {
        notes.create(NewNote.of(text("first typed"), NoteStatus.PUBLISHED, TagName.parse("FirstTyped")));
        Note later = notes.create(NewNote.of(text("later typed"), NoteStatus.PUBLISHED, TagName.parse("FIRSTTYPED")));
        assertThat(later.tags()).extracting(Tag::name).containsExactly("FirstTyped");
    }

    @Test
    void a_renamed_note_is_found_by_its_former_slugs_and_may_take_one_back() {
        Slug first = notes.create(note("to be renamed")).slug();
        assertThat(rename(first, "renamed")).isEqualTo(slug("renamed"));
        assertThat(notes.find(first)).isEmpty();
        assertThat(notes.findMoved(first)).map(Note::slug).contains(slug("renamed"));
        assertThat(notes.create(note("to be renamed")).slug()).hasToString("to-be-renamed-2");
        assertThat(rename(slug("renamed"), first.toString())).isEqualTo(first);
        assertThat(notes.findMoved(slug("renamed"))).map(Note::slug).contains(first);
    }

    @Test
    void a_wish_that_was_granted_with_a_number_is_not_numbered_again() {
        notes.create(note("words").withSlug(Slug.of("wanted-by-two").orElseThrow()));
        Slug second = notes.create(note("words")).slug();
        assertThat(rename(second, "Wanted by two")).hasToString("wanted-by-two-2");
        assertThat(rename(slug("wanted-by-two-2"), "Wanted by two")).hasToString("wanted-by-two-2");
        assertThat(rename(second, "Wanted by two")).hasToString("wanted-by-two-2");
    }

    @Test
    void a_revision_that_changes_nothing_writes_nothing() {
        Slug slug = notes.create(new NewNote(
                        Optional.of("As it is"),
                        Optional.empty(),
                        text("unchanged"),
                        Optional.empty(),
                        NoteStatus.PUBLISHED,
                        Visibility.PUBLIC,
                        Optional.of(OffsetDateTime.parse("2026-01-02T03:04:05+02:00")),
                        TagName.parse("Java, IndieWeb"),
                        Json.createObjectBuilder()
                                .add("rsvp", Json.createArrayBuilder().add("yes"))
                                .build()))
                .slug();
        NoteRevision same = new NoteRevision(
                Optional.of("As it is"),
                Optional.of(""),
                Optional.of(text("unchanged")),
                Slug.of("As it is"),
                Optional.of(NoteStatus.PUBLISHED),
                Optional.of(Visibility.PUBLIC),
                Optional.of(OffsetDateTime.parse("2026-01-02T03:04:05+02:00")),
                Optional.of(TagName.parse("indieweb, JAVA")),
                Optional.of(notes.find(slug).orElseThrow().properties()));
        List<String> statements = StatementRecorder.record(entityManager, () -> notes.revise(slug, any -> same));
        assertThat(statements).isNotEmpty().noneMatch(sql -> sql.startsWith("UPDATE") || sql.startsWith("INSERT"));
        assertThat(notes.find(slug).orElseThrow().updatedAt()).isEmpty();

        notes.revise(slug, any -> same.withName("Another"));
        assertThat(notes.find(slug).orElseThrow().updatedAt()).isPresent();
    }

    @Test
    void delete_leaves_a_tombstone_and_undelete_brings_everything_back() {
        Slug slug = notes.create(NewNote.of(text("to be deleted"), NoteStatus.PUBLISHED, TagName.parse("kept")))
                .slug();
        assertThat(notes.delete(slug)).isTrue();
        assertThat(notes.delete(slug)).isTrue();
        assertThat(notes.find(slug).orElseThrow().isDeleted()).isTrue();
        assertThat(listed()).doesNotContain(slug);
        assertThat(notes.undelete(slug)).isTrue();
        Note back = notes.find(slug).orElseThrow();
        assertThat(back.isPublished()).isTrue();
        assertThat(back.tags()).extracting(Tag::name).containsExactly("kept");
        assertThat(listed()).contains(slug);
        assertThat(notes.delete(slug("never-there"))).isFalse();
    }

    @Test
    void lists_are_newest_first_and_paged_without_gaps() {
        for (int second : new int[] {3, 1, 2, 3, 3}) {
            notes.create(new NewNote(
                    Optional.empty(),
                    Optional.empty(),
                    text("paged"),
                    Slug.of("paged"),
                    NoteStatus.PUBLISHED,
                    Visibility.PUBLIC,
                    Optional.of(OffsetDateTime.parse("1980-01-01T00:00:0" + second + "Z")),
                    List.of(),
                    Json.createObjectBuilder().build()));
        }
        NoteCursor before = new NoteCursor(Instant.parse("1980-01-01T00:00:10Z"), 0);
        NoteList first = notes.listNewest(Optional.of(before), 2);
        NoteList second = notes.listNewest(first.older(), 2);
        List<Slug> all = slugs(notes.listNewest(Optional.of(before), 5));
        assertThat(all).map(Slug::toString).containsExactly("paged-5", "paged-4", "paged", "paged-3", "paged-2");
        assertThat(first.notes()).extracting(Note::slug).isEqualTo(all.subList(0, 2));
        assertThat(second.notes()).extracting(Note::slug).isEqualTo(all.subList(2, 4));
    }

    @Test
    void drafts_private_and_unlisted_notes_are_in_no_list() {
        Slug draft = notes.create(NewNote.of(text("a draft"), NoteStatus.DRAFT, List.of()))
                .slug();
        assertThat(notes.find(draft).orElseThrow().published()).isEmpty();
        assertThat(listed()).doesNotContain(draft);
        notes.revise(draft, any -> NoteRevision.none().withStatus(NoteStatus.PUBLISHED));
        assertThat(notes.find(draft).orElseThrow().published()).isPresent();
        assertThat(listed()).contains(draft);
    }

    @Test
    void a_note_with_a_date_to_come_waits_for_it_and_comes_out_by_itself() throws Exception {
        Instant soon = Instant.now().plusSeconds(3);
        Slug slug = scheduled(soon);
        Slug deleted = scheduled(soon);
        notes.delete(deleted);
        assertThat(notes.find(slug).orElseThrow().status()).isEqualTo(NoteStatus.SCHEDULED);
        assertThat(notes.find(slug).orElseThrow().isPublished()).isFalse();
        assertThat(listed()).doesNotContain(slug);
        awaitStatus(slug, NoteStatus.PUBLISHED, soon.plusSeconds(10));
        assertThat(Instant.now()).isAfter(soon);
        assertThat(listed()).contains(slug);
        assertThat(notes.find(slug).orElseThrow().updatedAt()).isEmpty();
        assertThat(notes.find(deleted).orElseThrow().status()).isEqualTo(NoteStatus.SCHEDULED);
        notes.undelete(deleted);
        awaitStatus(deleted, NoteStatus.PUBLISHED, Instant.now().plusSeconds(10));
    }

    @Test
    void its_date_decides_whether_a_note_waits() {
        Slug slug = scheduled(Instant.parse("2100-01-01T00:00:00Z"));
        notes.revise(slug, any -> NoteRevision.none().withStatus(NoteStatus.PUBLISHED));
        assertThat(notes.find(slug).orElseThrow().status()).isEqualTo(NoteStatus.SCHEDULED);
        notes.revise(slug, any -> NoteRevision.none().withPublished(OffsetDateTime.parse("2001-01-01T00:00:00Z")));
        assertThat(notes.find(slug).orElseThrow().status()).isEqualTo(NoteStatus.PUBLISHED);
        assertThat(listed()).contains(slug);
        notes.revise(slug, any -> NoteRevision.none().withPublished(OffsetDateTime.parse("2100-01-01T00:00:00Z")));
        assertThat(notes.find(slug).orElseThrow().status()).isEqualTo(NoteStatus.SCHEDULED);
        assertThat(listed()).doesNotContain(slug);
        notes.revise(slug, any -> NoteRevision.none().withStatus(NoteStatus.DRAFT));
        assertThat(notes.find(slug).orElseThrow().status()).isEqualTo(NoteStatus.DRAFT);
    }

    @Test
    void a_key_creates_one_note() {
        Note first = notes.createOnce(
                "a key", note("keyed").withSlug(Slug.of("keyed").orElseThrow()));
        assertThat(notes.createOnce(
                                "a key", note("keyed").withSlug(Slug.of("keyed").orElseThrow()))
                        .slug())
                .isEqualTo(first.slug());
        assertThat(notes.createOnce(
                                "another key",
                                note("keyed").withSlug(Slug.of("keyed").orElseThrow()))
                        .slug())
                .hasToString("keyed-2");
    }

    @Test
    void a_list_takes_two_statements_however_long_it_is() {
        for (int i = 0; i < 200; i++) {
            notes.create(NewNote.of(text("counted"), NoteStatus.PUBLISHED, TagName.parse("count, counted " + i)));
        }
        for (int limit : new int[] {1, 20, 200}) {
            List<String> statements = StatementRecorder.record(entityManager, () -> assertThat(
                            notes.listNewest(Optional.empty(), limit).notes())
                    .hasSize(limit)
                    .allSatisfy(note ->
                            note.tags().forEach(tag -> assertThat(tag.name()).isNotNull())));
            assertThat(statements).as("statements for %d notes", limit).hasSize(2);
        }
    }

    @Test
    void a_list_walks_its_partial_index_and_sorts_nothing() throws Exception {
        Optional<NoteCursor> somewhere = Optional.of(new NoteCursor(Instant.parse("2100-01-01T00:00:00Z"), 1));
        for (Optional<NoteCursor> cursor : List.of(Optional.<NoteCursor>empty(), somewhere)) {
            String sql = StatementRecorder.record(entityManager, () -> notes.listNewest(cursor, 20))
                    .get(0);
            assertThat(QueryPlan.of(sql, entityManager, transaction))
                    .contains("notes_listed")
                    .doesNotContainIgnoringCase("temp b-tree")
                    .doesNotContain("Sort");
        }
    }

    @Test
    void what_every_node_asks_every_few_seconds_is_one_look_into_an_index() throws Exception {
        List<String> statements = StatementRecorder.record(entityManager, () -> notes.isAnyDue());
        assertThat(statements).hasSize(1);
        assertThat(QueryPlan.of(statements.get(0), entityManager, transaction))
                .contains("notes_scheduled")
                .doesNotContain("SCAN");
    }

    @Test
    void the_list_of_the_owner_has_drafts_and_what_was_chosen_and_goes_both_ways() {
        List<Slug> slugs = IntStream.range(0, 5)
                .mapToObj(i -> notes.create(new NewNote(
                                i == 2 ? Optional.of("Titled") : Optional.empty(),
                                Optional.empty(),
                                text("mine " + i),
                                Optional.empty(),
                                i == 3 ? NoteStatus.DRAFT : NoteStatus.PUBLISHED,
                                i == 4 ? Visibility.PRIVATE : Visibility.PUBLIC,
                                Optional.of(OffsetDateTime.parse("1001-01-0" + (i + 1) + "T00:00:00Z")),
                                List.of(),
                                Json.createObjectBuilder().build()))
                        .slug())
                .toList();
        notes.delete(slugs.get(1));
        // Nothing else is as old.
        Optional<NoteCursor> later = Optional.of(new NoteCursor(Instant.parse("1001-02-01T00:00:00Z"), 1));
        NoteSelection all = at(NoteSelection.all(), later, Optional.empty());
        assertThat(slugs(notes.list(all, 0, 9)))
                .containsExactly(slugs.get(4), slugs.get(3), slugs.get(2), slugs.get(0));
        assertThat(slugs(notes.list(all, 1, 2))).containsExactly(slugs.get(3), slugs.get(2));
        assertThat(slugs(notes.list(with(all, PostType.ARTICLE, null, null), 0, 9)))
                .containsExactly(slugs.get(2));
        assertThat(slugs(notes.list(with(all, null, NoteStatus.DRAFT, null), 0, 9)))
                .containsExactly(slugs.get(3));
        assertThat(slugs(notes.list(with(all, null, null, Visibility.PRIVATE), 0, 9)))
                .containsExactly(slugs.get(4));

        NoteList first = notes.list(all, 0, 3);
        NoteList second = notes.list(at(all, first.older(), Optional.empty()), 0, 3);
        assertThat(slugs(second)).containsExactly(slugs.get(0));
        assertThat(second.older()).isEmpty();
        Optional<NoteCursor> last = Optional.of(NoteCursor.after(second.notes().get(0)));
        assertThat(slugs(notes.list(at(all, Optional.empty(), last), 0, 2)))
                .containsExactly(slugs.get(3), slugs.get(2));
    }

    @Test
    void the_list_of_the_owner_takes_two_statements_however_long_it_is() {
        for (int i = 0; i < 200; i++) {
            notes.create(NewNote.of(text("owned"), NoteStatus.DRAFT, TagName.parse("own, owned " + i)));
        }
        NoteSelection drafts = with(NoteSelection.all(), null, NoteStatus.DRAFT, null);
        for (int limit : new int[] {1, 20, 200}) {
            List<String> statements = StatementRecorder.record(
                    entityManager, () -> assertThat(notes.list(drafts, 0, limit).notes())
                            .hasSize(limit)
                            .allSatisfy(note -> note.tags()
                                    .forEach(tag -> assertThat(tag.name()).isNotNull())));
            assertThat(statements).as("statements for %d notes", limit).hasSize(2);
        }
    }

    @Test
    void the_list_of_the_owner_walks_an_index_and_sorts_nothing() throws Exception {
        Optional<NoteCursor> somewhere = Optional.of(new NoteCursor(Instant.parse("2100-01-01T00:00:00Z"), 1));
        NoteSelection all = NoteSelection.all();
        for (NoteSelection selection : List.of(
                all,
                at(all, somewhere, Optional.empty()),
                at(all, Optional.empty(), somewhere),
                with(all, PostType.PHOTO, null, null),
                with(at(all, somewhere, Optional.empty()), null, NoteStatus.DRAFT, null),
                with(all, PostType.NOTE, NoteStatus.PUBLISHED, Visibility.PUBLIC),
                with(all, null, NoteStatus.SCHEDULED, null),
                with(all, null, null, Visibility.UNLISTED),
                with(at(all, somewhere, Optional.empty()), null, null, Visibility.PRIVATE),
                all.within(new NoteSelection.Dates(Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"))))) {
            String sql = StatementRecorder.record(entityManager, () -> notes.list(selection, 0, 20))
                    .get(0);
            assertThat(QueryPlan.of(sql, entityManager, transaction))
                    .as(selection.toString())
                    .containsAnyOf("notes_dated", "notes_drafts", "notes_scheduled", "notes_unlisted", "notes_private")
                    .doesNotContainIgnoringCase("temp b-tree")
                    .doesNotContain("Sort");
        }
    }

    @Test
    void the_list_of_the_owner_of_a_tag_looks_its_notes_up_and_reads_no_others() throws Exception {
        notes.create(NewNote.of(text("tagged"), NoteStatus.DRAFT, TagName.parse("owned rarely")));
        Tag tag = tags.find("owned rarely").orElseThrow();
        assertThat(slugs(notes.list(NoteSelection.all().withTag(tag), 0, 9))).hasSize(1);
        String sql = StatementRecorder.record(
                        entityManager, () -> notes.list(NoteSelection.all().withTag(tag), 0, 20))
                .get(0);
        assertThat(QueryPlan.of(sql, entityManager, transaction))
                .containsAnyOf("note_tags_tag", "note_tags_primary_key")
                .doesNotContain("SCAN")
                .doesNotContain("Seq Scan");
    }

    @Test
    void the_list_of_the_owner_of_a_rare_tag_reads_no_other_notes_whatever_else_is_chosen() throws Exception {
        notes.create(NewNote.of(text("tagged"), NoteStatus.DRAFT, TagName.parse("chosen rarely")));
        Tag tag = tags.find("chosen rarely").orElseThrow();
        NoteSelection all = NoteSelection.all();
        NoteSelection.Dates dates = new NoteSelection.Dates(Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"));
        assertThat(slugs(notes.list(with(all, PostType.NOTE, null, null).withTag(tag), 0, 9)))
                .hasSize(1);
        assertThat(slugs(notes.list(with(all, PostType.PHOTO, null, null).withTag(tag), 0, 9)))
                .isEmpty();
        for (NoteSelection selection : List.of(
                with(all, PostType.NOTE, null, null),
                with(all, null, NoteStatus.DRAFT, null),
                with(all, null, null, Visibility.PRIVATE).within(dates),
                with(all, PostType.NOTE, NoteStatus.DRAFT, Visibility.PUBLIC).within(dates))) {
            String sql = StatementRecorder.record(entityManager, () -> notes.list(selection.withTag(tag), 0, 20))
                    .get(0);
            assertThat(QueryPlan.of(sql, entityManager, transaction))
                    .as(selection.toString())
                    .containsAnyOf(
                            "note_tags_tag (tag_id=?)",
                            "using note_tags_tag",
                            "note_tags_primary_key",
                            "note_tags_pkey")
                    .doesNotContain("SCAN", "Seq Scan");
        }
    }

    @Test
    void the_list_of_the_owner_of_a_tag_that_many_notes_have_walks_an_index_whatever_else_is_chosen() throws Exception {
        notes.create(NewNote.of(text("tagged"), NoteStatus.PUBLISHED, TagName.parse("owned often")));
        setUses("owned often", 50_000);
        Tag tag = tags.find("owned often").orElseThrow();
        Optional<NoteCursor> somewhere = Optional.of(new NoteCursor(Instant.parse("2100-01-01T00:00:00Z"), 1));
        NoteSelection all = NoteSelection.all();
        for (NoteSelection selection : List.of(
                all,
                at(all, somewhere, Optional.empty()),
                at(all, Optional.empty(), somewhere),
                with(all, PostType.PHOTO, null, null),
                with(at(all, somewhere, Optional.empty()), null, NoteStatus.DRAFT, null),
                with(all, PostType.NOTE, NoteStatus.PUBLISHED, Visibility.PUBLIC),
                with(all, null, NoteStatus.SCHEDULED, Visibility.PRIVATE),
                with(at(all, Optional.empty(), somewhere), null, null, Visibility.UNLISTED),
                with(all, PostType.ARTICLE, null, null)
                        .within(new NoteSelection.Dates(Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"))))) {
            String sql = StatementRecorder.record(entityManager, () -> notes.list(selection.withTag(tag), 0, 20))
                    .get(0);
            assertThat(QueryPlan.of(sql, entityManager, transaction))
                    .as(selection.toString())
                    .containsAnyOf("notes_dated", "notes_drafts", "notes_scheduled", "notes_unlisted", "notes_private")
                    .containsAnyOf("SEARCH t1 USING PRIMARY KEY (note_id=? AND tag_id=?)", "note_tags_")
                    .doesNotContainIgnoringCase("temp b-tree")
                    .doesNotContain("Sort", "Seq Scan", "SCAN t1", "SCAN l");
        }
        setUses("owned often", 1);
    }

    private void setUses(String name, int uses) throws Exception {
        transaction.begin();
        entityManager
                .createNativeQuery("UPDATE tags SET uses = %d WHERE name = '%s'".formatted(uses, name))
                .executeUpdate();
        transaction.commit();
    }

    @Test
    void deleted_notes_are_listed_along_an_index_and_all_counts_are_one_statement() throws Exception {
        Slug gone = notes.create(note("in the bin")).slug();
        NoteCounts before = hidden.count();
        notes.delete(gone);
        notes.create(NewNote.of(text("counted"), NoteStatus.DRAFT, List.of()));
        assertThat(slugs(NoteList.newer(hidden.listDeleted(Optional.empty(), 1))))
                .containsExactly(gone);
        assertThat(hidden.count().deleted()).isEqualTo(before.deleted() + 1);
        assertThat(hidden.count().drafts()).isEqualTo(before.drafts() + 1);
        String bin = StatementRecorder.record(entityManager, () -> hidden.listDeleted(Optional.empty(), 20))
                .get(0);
        assertThat(QueryPlan.of(bin, entityManager, transaction))
                .contains("notes_deleted")
                .doesNotContainIgnoringCase("temp b-tree")
                .doesNotContain("Sort");
        List<String> counts = StatementRecorder.record(entityManager, () -> hidden.count());
        assertThat(counts).hasSize(1);
        assertThat(QueryPlan.of(counts.get(0), entityManager, transaction))
                .contains("notes_drafts", "notes_scheduled", "notes_unlisted", "notes_private", "notes_deleted")
                .doesNotContain("Seq Scan");
    }

    private Slug scheduled(Instant at) {
        return notes.create(new NewNote(
                        Optional.empty(),
                        Optional.empty(),
                        text("scheduled"),
                        Optional.empty(),
                        NoteStatus.PUBLISHED,
                        Visibility.PUBLIC,
                        Optional.of(at.atOffset(ZoneOffset.ofHours(2))),
                        TagName.parse("in time"),
                        Json.createObjectBuilder().build()))
                .slug();
    }

    private void awaitStatus(Slug slug, NoteStatus status, Instant deadline) throws InterruptedException {
        while (notes.find(slug).orElseThrow().status() != status) {
            assertThat(Instant.now()).as("%s becomes %s", slug, status).isBefore(deadline);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private static NoteSelection with(NoteSelection all, PostType type, NoteStatus status, Visibility visibility) {
        return new NoteSelection(
                Optional.ofNullable(type),
                Optional.ofNullable(status),
                Optional.ofNullable(visibility),
                all.after(),
                all.before());
    }

    private static NoteSelection at(NoteSelection all, Optional<NoteCursor> after, Optional<NoteCursor> before) {
        return new NoteSelection(all.type(), all.status(), all.visibility(), after, before);
    }

    private static List<Slug> slugs(NoteList list) {
        return list.notes().stream().map(Note::slug).toList();
    }

    private static Slug slug(String address) {
        return Slug.parse(address).orElseThrow();
    }

    private static NewNote note(String words) {
        return NewNote.of(text(words), NoteStatus.PUBLISHED, List.of());
    }

    private static Content text(String words) {
        return new Content(words, ContentFormat.TEXT);
    }

    private List<Slug> listed() {
        return notes.listNewest(Optional.empty(), 1000).notes().stream()
                .map(Note::slug)
                .toList();
    }

    private List<String> tagsAfter(Slug slug, Optional<List<TagName>> tags) {
        notes.revise(slug, any -> tags.map(NoteRevision.none()::withTags).orElse(NoteRevision.none()));
        return notes.find(slug).orElseThrow().tags().stream().map(Tag::name).toList();
    }

    private Slug rename(Slug slug, String wish) {
        return notes.revise(
                        slug, any -> NoteRevision.none().withSlug(Slug.of(wish).orElseThrow()))
                .orElseThrow()
                .slug();
    }

    /** A kind of job as rooms have them that come later; it writes down what it was asked to do. */
    @ApplicationScoped
    public static class ToldNotes implements JobKind {

        static final String NAME = "told-notes";

        private final List<String> told = new CopyOnWriteArrayList<>();

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public void perform(Job job) {
            told.add(job.key() + " " + job.payload());
        }

        public List<String> told() {
            return List.copyOf(told);
        }
    }
}
