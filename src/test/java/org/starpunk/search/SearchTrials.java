package org.starpunk.search;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.starpunk.content.Content;
import org.starpunk.content.ContentFormat;
import org.starpunk.note.NewNote;
import org.starpunk.note.NoteCursor;
import org.starpunk.note.NoteRevision;
import org.starpunk.note.NoteSelection;
import org.starpunk.note.NoteService;
import org.starpunk.note.NoteStatus;
import org.starpunk.note.PostType;
import org.starpunk.note.Slug;
import org.starpunk.note.Visibility;
import org.starpunk.tag.Tag;
import org.starpunk.tag.TagName;
import org.starpunk.tag.TagService;
import org.starpunk.testing.QueryPlan;
import org.starpunk.testing.StatementRecorder;

/** What searches find, and what they cost, inside the server; one subclass for each vendor. */
@ArquillianTest
abstract class SearchTrials {

    private static final SearchFilter ALL = filter(Optional.empty(), Optional.empty(), Optional.empty());

    @Inject
    private SearchService searches;

    @Inject
    private NoteService notes;

    @Inject
    private TagService tags;

    @PersistenceContext(unitName = "starpunk")
    private EntityManager entityManager;

    @Resource
    private UserTransaction transaction;

    @Test
    void each_query_finds_what_the_table_says_and_nothing_else() {
        Set<String> table =
                SearchTable.notes().stream().map(note -> "table-" + note[0]).collect(Collectors.toSet());
        SearchTable.notes().forEach(note -> note("table-" + note[0], note[1]));
        assertThat(SearchTable.rows()).allSatisfy(row -> assertThat(slugs(newest(row.query(), 100)).stream()
                        .filter(table::contains)
                        .map(slug -> slug.substring("table-".length())))
                .as(row.query())
                .containsExactlyInAnyOrderElementsOf(row.found()));
        // The best are the same notes, in another order.
        assertThat(SearchTable.rows())
                .allSatisfy(row -> assertThat(slugs(searches.listBest(SearchQuery.of(row.query()), ALL, 0, 100)))
                        .as(row.query())
                        .containsExactlyInAnyOrderElementsOf(slugs(newest(row.query(), 100))));
    }

    @Test
    void what_is_not_public_is_in_no_search_of_visitors_and_in_those_of_the_owner() {
        note("whodunnit-seen", "whodunnit one");
        notes.create(words("whodunnit two", NoteStatus.DRAFT).withSlug(slug("whodunnit-drafted")));
        notes.create(visible("whodunnit three", Visibility.UNLISTED).withSlug(slug("whodunnit-unlisted")));
        notes.create(visible("whodunnit four", Visibility.PRIVATE).withSlug(slug("whodunnit-kept")));
        notes.create(words("whodunnit five", NoteStatus.PUBLISHED)
                .withPublished(OffsetDateTime.parse("2099-01-01T00:00:00Z"))
                .withSlug(slug("whodunnit-coming")));
        note("whodunnit-deleted", "whodunnit six");
        notes.delete(slug("whodunnit-deleted"));
        assertThat(slugs(newest("whodunnit", 10))).containsExactly("whodunnit-seen");
        assertThat(slugs(searches.listBest(SearchQuery.of("whodunnit"), ALL, 0, 10)))
                .containsExactly("whodunnit-seen");
        assertThat(owners("whodunnit", NoteSelection.all()))
                .containsExactlyInAnyOrder(
                        "whodunnit-seen",
                        "whodunnit-drafted",
                        "whodunnit-unlisted",
                        "whodunnit-kept",
                        "whodunnit-coming");
        assertThat(owners("whodunnit", status(NoteStatus.DRAFT))).containsExactly("whodunnit-drafted");
        notes.undelete(slug("whodunnit-deleted"));
        assertThat(slugs(newest("whodunnit", 10))).containsExactly("whodunnit-deleted", "whodunnit-seen");
    }

    @Test
    void a_revision_is_found_by_what_it_says_now() {
        note("revised", "quixotic beginning");
        revise("revised", NoteRevision.none().withContent(text("zugzwang ending")));
        assertThat(newest("quixotic", 10).notes()).isEmpty();
        assertThat(slugs(newest("zugzwang", 10))).containsExactly("revised");
        revise("revised", NoteRevision.none().withName("Quixotic title"));
        assertThat(slugs(newest("quixotic zugzwang", 10))).containsExactly("revised");
        assertThat(newest("\"title zugzwang\"", 10).notes()).isEmpty();
    }

    @Test
    void finds_the_words_that_are_shown_and_not_their_markup() {
        notes.create(NewNote.of(
                        new Content("A *stras*se with [anchors](https://hidden.example/)", ContentFormat.MARKDOWN),
                        NoteStatus.PUBLISHED,
                        List.of())
                .withSlug(slug("marked-up")));
        assertThat(slugs(newest("strasse anchors", 10))).contains("marked-up");
        assertThat(slugs(newest("hidden.example", 10))).doesNotContain("marked-up");
    }

    @Test
    void is_narrowed_by_tag_type_and_year_together() {
        ZoneId tokyo = ZoneId.of("Asia/Tokyo");
        dated("narrow-a", "narrowed words", "2020-12-31T15:30:00Z", "narrow, other");
        dated("narrow-b", "narrowed words", "2020-12-31T14:30:00Z", "narrow");
        dated("narrow-c", "narrowed words", "2021-06-01T00:00:00Z", "other");
        notes.create(NewNote.of(text("narrowed words"), NoteStatus.PUBLISHED, TagName.parse("narrow"))
                .withName("An article")
                .withPublished(OffsetDateTime.parse("2021-07-01T00:00:00Z"))
                .withSlug(slug("narrow-d")));
        Optional<Tag> tag = tags.find("narrow");
        Optional<Year> year = Optional.of(Year.of(2021));
        assertThat(narrowed(new SearchFilter(tag, Optional.empty(), Optional.empty(), tokyo)))
                .containsExactly("narrow-d", "narrow-a", "narrow-b");
        assertThat(narrowed(new SearchFilter(Optional.empty(), Optional.empty(), year, tokyo)))
                .containsExactly("narrow-d", "narrow-c", "narrow-a");
        assertThat(narrowed(new SearchFilter(Optional.empty(), Optional.empty(), year, ZoneOffset.UTC)))
                .containsExactly("narrow-d", "narrow-c");
        assertThat(narrowed(new SearchFilter(Optional.empty(), Optional.of(PostType.ARTICLE), year, tokyo)))
                .containsExactly("narrow-d");
        assertThat(narrowed(new SearchFilter(tag, Optional.of(PostType.NOTE), year, tokyo)))
                .containsExactly("narrow-a");
    }

    @Test
    void its_pages_show_each_hit_once_newest_first_even_of_one_moment() {
        IntStream.range(0, 45).forEach(i -> dated("turned-" + i, "pagination", "2019-05-05T05:05:05Z", ""));
        List<String> found = new ArrayList<>();
        Optional<NoteCursor> after = Optional.empty();
        do {
            SearchHits page = searches.listNewest(SearchQuery.of("pagination"), ALL, after, 7);
            found.addAll(slugs(page));
            after = page.older().map(text -> NoteCursor.parse(text).orElseThrow());
        } while (after.isPresent());
        List<String> expected =
                IntStream.range(0, 45).mapToObj(i -> "turned-" + (44 - i)).toList();
        assertThat(found).isEqualTo(expected);
        NoteCursor fifth = NoteCursor.after(notes.find(slug(expected.get(5))).orElseThrow());
        NoteSelection newer = new NoteSelection(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(fifth));
        assertThat(owners("pagination", newer)).isEqualTo(expected.subList(0, 5));
        // A note of that moment that is revised stays where it is.
        revise("turned-3", NoteRevision.none().withContent(text("pagination again")));
        assertThat(owners("pagination", NoteSelection.all())).isEqualTo(expected);
    }

    @Test
    void the_best_have_the_words_in_their_names_or_say_them_often() {
        dated("best-often", "marmalade, marmalade and marmalade", "2018-01-03T00:00:00Z", "");
        dated("best-once", "marmalade " + "and more ".repeat(50), "2018-01-04T00:00:00Z", "");
        notes.create(NewNote.of(text("of oranges"), NoteStatus.PUBLISHED, List.of())
                .withName("Marmalade")
                .withPublished(OffsetDateTime.parse("2018-01-02T00:00:00Z"))
                .withSlug(slug("best-name")));
        assertThat(slugs(searches.listBest(SearchQuery.of("marmalade"), ALL, 0, 10)))
                .containsExactly("best-name", "best-often", "best-once");
        SearchHits first = searches.listBest(SearchQuery.of("marmalade"), ALL, 0, 2);
        assertThat(first.older()).contains("2");
        assertThat(slugs(searches.listBest(SearchQuery.of("marmalade"), ALL, 2, 2)))
                .containsExactly("best-once");
    }

    @Test
    void a_book_is_stored_and_found_by_its_last_words() {
        String latin = IntStream.range(0, 30_000).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
        note("latin-book", latin.substring(0, 190_000) + " finis coronat opus");
        String chinese = IntStream.range(0, 99_000)
                .map(i -> 0x4E00 + i * 7919 % 20_000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        note("chinese-book", chinese + "。全書完結");
        assertThat(slugs(newest("\"finis coronat opus\"", 10))).containsExactly("latin-book");
        assertThat(newest("\"coronat finis\"", 10).notes()).isEmpty();
        assertThat(slugs(newest("書完結", 10))).containsExactly("chinese-book");
        assertThat(slugs(newest(chinese.substring(90_000, 90_020), 10))).containsExactly("chinese-book");
    }

    @Test
    void a_search_takes_three_statements_however_it_is_narrowed_and_sorted() {
        dated("counted", "statements", "2017-01-01T00:00:00Z", "counted words, more");
        dated("counted-too", "statements", "2017-01-02T00:00:00Z", "counted words, less");
        SearchFilter narrow =
                filter(tags.find("counted words"), Optional.of(PostType.NOTE), Optional.of(Year.of(2017)));
        SearchQuery query = SearchQuery.of("statements -other stat*");
        for (SearchFilter filter : List.of(ALL, narrow)) {
            assertThat(StatementRecorder.record(
                            entityManager,
                            () -> assertTagged(searches.listNewest(query, filter, Optional.empty(), 20))))
                    .hasSize(3);
            assertThat(StatementRecorder.record(
                            entityManager, () -> assertTagged(searches.listBest(query, filter, 0, 20))))
                    .hasSize(3);
        }
    }

    private static void assertTagged(SearchHits hits) {
        assertThat(hits.notes()).hasSize(2).allSatisfy(note -> assertThat(note.tags())
                .hasSize(2)
                .isSortedAccordingTo(Comparator.comparing(Tag::name)));
    }

    @Test
    void a_search_walks_its_index_from_the_newest_on_and_sorts_nothing() throws Exception {
        dated("planned", "planned words", "2016-01-01T00:00:00Z", "");
        String sql = StatementRecorder.record(
                        entityManager,
                        () -> searches.listNewest(SearchQuery.of("planned -unplanned"), ALL, Optional.empty(), 20))
                .get(0);
        String plan = QueryPlan.of(sql, entityManager, transaction);
        if (sql.contains("MATCH")) {
            assertThat(plan)
                    .contains("SCAN search_words VIRTUAL TABLE INDEX 192:M")
                    .contains("SEARCH e USING COVERING INDEX")
                    .contains("SEARCH n USING INTEGER PRIMARY KEY")
                    .doesNotContainIgnoringCase("temp b-tree");
        } else {
            assertThat(plan)
                    .contains("Append")
                    .contains("search_entries_place_once")
                    .contains("notes_pkey")
                    .doesNotContain("Seq Scan");
        }
    }

    @Test
    void a_search_of_the_owner_walks_its_index_whatever_else_is_chosen() throws Exception {
        dated("chosen", "chosen words", "2015-01-01T00:00:00Z", "chosen often, chosen rarely");
        setUses("chosen often", 50_000);
        Optional<NoteCursor> place =
                Optional.of(NoteCursor.after(notes.find(slug("chosen")).orElseThrow()));
        NoteSelection.Dates dates =
                new NoteSelection.Dates(Instant.parse("2015-01-01T00:00:00Z"), Instant.parse("2015-02-01T00:00:00Z"));
        NoteSelection narrow = new NoteSelection(
                Optional.of(PostType.NOTE),
                Optional.of(NoteStatus.PUBLISHED),
                Optional.of(Visibility.PUBLIC),
                Optional.empty(),
                Optional.empty());
        Tag often = tags.find("chosen often").orElseThrow();
        for (NoteSelection selection : List.of(
                NoteSelection.all(),
                status(NoteStatus.DRAFT),
                narrow,
                narrow.within(dates),
                NoteSelection.all().withTag(often),
                narrow.within(dates).withTag(often),
                new NoteSelection(Optional.empty(), Optional.empty(), Optional.empty(), place, Optional.empty())
                        .withTag(often),
                new NoteSelection(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), place)
                        .within(dates)
                        .withTag(often))) {
            assertThat(ownersPlan(selection))
                    .as(selection.toString())
                    .satisfiesAnyOf(
                            plan -> assertThat(plan)
                                    .contains("SCAN search_words VIRTUAL TABLE INDEX", "SEARCH e USING COVERING INDEX")
                                    .contains("SEARCH n USING INTEGER PRIMARY KEY")
                                    .doesNotContain("SCAN n", "SCAN t", "SCAN e")
                                    .doesNotContainIgnoringCase("temp b-tree"),
                            plan -> assertThat(plan)
                                    .contains("search_entries_place_once")
                                    .containsAnyOf("notes_pkey", "notes_drafts")
                                    .doesNotContain("Seq Scan"));
        }
        NoteSelection rare =
                narrow.within(dates).withTag(tags.find("chosen rarely").orElseThrow());
        assertThat(owners("chosen", rare)).containsExactly("chosen");
        assertThat(ownersPlan(rare))
                .containsAnyOf("note_tags_tag", "note_tags_primary_key")
                .doesNotContain("SCAN", "Seq Scan");
    }

    @AfterEach
    void leaveCountsAsTheyAre() throws Exception {
        setUses("chosen often", 1);
    }

    private void setUses(String name, int uses) throws Exception {
        transaction.begin();
        execute("UPDATE tags SET uses = %d WHERE name = '%s'".formatted(uses, name));
        transaction.commit();
    }

    private String ownersPlan(NoteSelection selection) throws Exception {
        String sql = StatementRecorder.record(
                        entityManager, () -> searches.list(SearchQuery.of("chosen -other"), selection, 0, 20))
                .get(0);
        return QueryPlan.of(sql, entityManager, transaction);
    }

    @Test
    void what_an_older_release_stored_or_changed_is_indexed_later() throws Exception {
        note("left-out", "forgotten words");
        note("changed-by-hand", "former words");
        transaction.begin();
        execute("DELETE FROM search_entries WHERE note_id = (SELECT id FROM notes WHERE slug = 'left-out')");
        execute("UPDATE notes SET content = 'latter words', version = version + 1 WHERE slug = 'changed-by-hand'");
        transaction.commit();
        assertThat(newest("forgotten", 10).notes()).isEmpty();
        assertThat(searches.isIncomplete()).isTrue();
        List<UnindexedNote> unindexed = searches.listUnindexed(Long.MAX_VALUE, 100);
        assertThat(unindexed).hasSizeGreaterThanOrEqualTo(2);
        revise("changed-by-hand", NoteRevision.none().withContent(text("last words")));
        searches.index(unindexed);
        assertThat(slugs(newest("forgotten", 10))).containsExactly("left-out");
        assertThat(slugs(newest("last words", 10))).contains("changed-by-hand");
        assertThat(slugs(newest("latter", 10))).doesNotContain("changed-by-hand");
        assertThat(searches.isIncomplete()).isFalse();
    }

    @Test
    void what_a_newer_release_has_indexed_stays_and_what_an_older_one_has_is_indexed_anew() throws Exception {
        note("of-another-release", "words");
        searches.index(searches.listUnindexed(Long.MAX_VALUE, 10_000));
        setEdition("edition + 1");
        assertThat(searches.isIncomplete()).isFalse();
        setEdition("edition - 2");
        assertThat(searches.isIncomplete()).isTrue();
        searches.index(searches.listUnindexed(Long.MAX_VALUE, 100));
        assertThat(searches.isIncomplete()).isFalse();
    }

    private void setEdition(String edition) throws Exception {
        transaction.begin();
        execute("UPDATE search_entries SET edition = " + edition
                + " WHERE note_id = (SELECT id FROM notes WHERE slug = 'of-another-release')");
        transaction.commit();
    }

    private void execute(String sql) {
        entityManager.createNativeQuery(sql).executeUpdate();
    }

    private SearchHits newest(String query, int limit) {
        return searches.listNewest(SearchQuery.of(query), ALL, Optional.empty(), limit);
    }

    private List<String> narrowed(SearchFilter filter) {
        return slugs(searches.listNewest(SearchQuery.of("narrowed"), filter, Optional.empty(), 10));
    }

    private List<String> owners(String query, NoteSelection selection) {
        return searches.list(SearchQuery.of(query), selection, 0, 100).notes().stream()
                .map(note -> note.slug().toString())
                .toList();
    }

    private static NoteSelection status(NoteStatus status) {
        return new NoteSelection(
                Optional.empty(), Optional.of(status), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static List<String> slugs(SearchHits hits) {
        return hits.notes().stream().map(note -> note.slug().toString()).toList();
    }

    private static SearchFilter filter(Optional<Tag> tag, Optional<PostType> type, Optional<Year> year) {
        return new SearchFilter(tag, type, year, ZoneOffset.UTC);
    }

    private static Content text(String source) {
        return new Content(source, ContentFormat.TEXT);
    }

    private static Slug slug(String text) {
        return Slug.parse(text).orElseThrow();
    }

    private static NewNote words(String source, NoteStatus status) {
        return NewNote.of(text(source), status, List.of());
    }

    private static NewNote visible(String source, Visibility visibility) {
        return new NewNote(
                Optional.empty(),
                Optional.empty(),
                text(source),
                Optional.empty(),
                NoteStatus.PUBLISHED,
                visibility,
                Optional.empty(),
                List.of(),
                JsonValue.EMPTY_JSON_OBJECT);
    }

    private void note(String slug, String source) {
        notes.create(words(source, NoteStatus.PUBLISHED).withSlug(slug(slug)));
    }

    private void dated(String slug, String source, String published, String commaSeparated) {
        notes.create(NewNote.of(text(source), NoteStatus.PUBLISHED, TagName.parse(commaSeparated))
                .withPublished(OffsetDateTime.parse(published))
                .withSlug(slug(slug)));
    }

    private void revise(String slug, NoteRevision revision) {
        notes.revise(slug(slug), note -> revision);
    }
}
