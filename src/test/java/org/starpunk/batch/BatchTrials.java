package org.starpunk.batch;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.starpunk.content.Content;
import org.starpunk.content.ContentFormat;
import org.starpunk.database.ContentVersion;
import org.starpunk.note.NewNote;
import org.starpunk.note.Note;
import org.starpunk.note.NoteEvent;
import org.starpunk.note.NoteEventRecorder;
import org.starpunk.note.NoteService;
import org.starpunk.note.NoteStatus;
import org.starpunk.note.Visibility;
import org.starpunk.search.SearchService;
import org.starpunk.tag.Tag;
import org.starpunk.tag.TagName;
import org.starpunk.testing.StatementRecorder;

/** What is done to many notes at once, inside the server; one subclass for each vendor. */
@ArquillianTest
abstract class BatchTrials {

    @Inject
    private BatchService batches;

    @Inject
    private NoteService notes;

    @Inject
    private SearchService searches;

    @Inject
    private ContentVersion version;

    @Inject
    private NoteEventRecorder recorder;

    @PersistenceContext(unitName = "starpunk")
    private EntityManager entityManager;

    /** A trial runs in a request, and would see the version that this has found all along. */
    @BeforeEach
    void readAnew() {
        version.release();
    }

    @Test
    void notes_are_deleted_and_brought_back_and_whoever_read_them_hears_of_each() {
        Note first = create("batch a");
        Note second = create("batch a");
        Note draft = notes.create(note("a draft", NoteStatus.DRAFT, "batch a"));
        Note hidden =
                notes.create(note("hidden", NoteStatus.PUBLISHED, "batch a").withVisibility(Visibility.PRIVATE));
        List<Long> all = ids(first, second, draft, hidden);
        recorder.start();
        try {
            assertRaisedOnce(() -> assertThat(batches.delete(all)).containsExactlyInAnyOrderElementsOf(all));
            assertThat(all).allMatch(id -> note(id).isDeleted());
            assertThat(searches.isIncomplete()).isFalse();
            assertThat(batches.delete(all)).isEmpty();
            assertRaisedOnce(() -> assertThat(batches.undelete(all)).containsExactlyInAnyOrderElementsOf(all));
            assertThat(all).noneMatch(id -> note(id).isDeleted());
            assertThat(batches.undelete(all)).isEmpty();
            assertThat(recorder.stored())
                    .containsExactlyInAnyOrder(
                            event(NoteEvent.Kind.REMOVED, first),
                            event(NoteEvent.Kind.REMOVED, second),
                            event(NoteEvent.Kind.PUBLISHED, first),
                            event(NoteEvent.Kind.PUBLISHED, second));
        } finally {
            recorder.stop();
        }
        assertThat(note(first.id()).seen()).as("an open form notices").isNotEqualTo(first.seen());
    }

    @Test
    void drafts_are_put_out_and_what_is_out_stays_as_it_is() {
        Note out = create("batch b");
        Note draft = notes.create(note("a draft", NoteStatus.DRAFT, "batch b"));
        assertRaisedOnce(() -> assertThat(batches.publish(ids(out, draft))).containsExactly(draft.id()));
        assertThat(note(draft.id()).status()).isEqualTo(NoteStatus.PUBLISHED);
        assertThat(note(draft.id()).published()).isPresent();
        assertThat(searches.isIncomplete()).isFalse();
    }

    @Test
    void tags_are_given_and_taken_and_an_undo_leaves_what_was_there_before() {
        Note has = create("batch c");
        Note lacks = create("batch d");
        List<Long> both = ids(has, lacks);
        TagPairs given = batches.tag(both, TagName.parse("BATCH C, batch e"));
        assertThat(given.count()).isEqualTo(2);
        assertThat(tags(has)).containsExactly("batch c", "batch e");
        assertThat(tags(lacks)).containsExactly("batch c", "batch d", "batch e");
        batches.detach(given);
        assertThat(tags(has)).containsExactly("batch c");
        assertThat(tags(lacks)).containsExactly("batch d");

        TagPairs taken = batches.untag(both, TagName.parse("batch c, batch d, never there"));
        assertThat(tags(has)).isEmpty();
        assertThat(tags(lacks)).isEmpty();
        assertRaisedOnce(() -> batches.attach(taken));
        assertThat(tags(has)).containsExactly("batch c");
        assertThat(tags(lacks)).containsExactly("batch d");
        assertThat(batches.untag(both, TagName.parse("never there")).isEmpty()).isTrue();
    }

    @Test
    void a_note_that_would_have_too_many_tags_is_left_alone() {
        String most = String.join(
                ",",
                IntStream.range(0, Note.MAX_TAGS)
                        .mapToObj(i -> "batch many " + i)
                        .toList());
        Note full = create(most);
        Note other = create("");
        TagPairs given = batches.tag(ids(full, other), TagName.parse("one more"));
        assertThat(given.count()).isEqualTo(1);
        assertThat(tags(full)).hasSize(Note.MAX_TAGS).doesNotContain("one more");
        assertThat(tags(other)).containsExactly("one more");
    }

    @Test
    void a_hundred_notes_take_as_many_statements_as_one() {
        List<Note> many =
                IntStream.range(0, 100).mapToObj(i -> create("batch f")).toList();
        List<Long> hundred = many.stream().map(Note::id).toList();
        List<Long> one = ids(create("batch f"));
        List<TagName> names = TagName.parse("batch g");
        List<Consumer<List<Long>>> actions = List.of(
                batches::delete, batches::undelete, ids -> batches.tag(ids, names), ids -> batches.untag(ids, names));
        batches.tag(one, names);
        batches.untag(one, names);
        for (Consumer<List<Long>> action : actions) {
            int few = StatementRecorder.record(entityManager, () -> action.accept(one))
                    .size();
            assertThat(StatementRecorder.record(entityManager, () -> action.accept(hundred)))
                    .hasSizeLessThanOrEqualTo(few)
                    .hasSizeLessThan(12);
        }
    }

    private void assertRaisedOnce(Runnable change) {
        long before = version.read();
        change.run();
        assertThat(version.read()).isEqualTo(before + 1);
    }

    private Note create(String tags) {
        return notes.create(note("one of many", NoteStatus.PUBLISHED, tags));
    }

    private Note note(long id) {
        return entityManager.find(Note.class, id);
    }

    private List<String> tags(Note note) {
        return note(note.id()).tags().stream().map(Tag::name).toList();
    }

    private static List<Long> ids(Note... several) {
        return Stream.of(several).map(Note::id).toList();
    }

    private static String event(NoteEvent.Kind kind, Note note) {
        return new NoteEvent(kind, note.id(), note.slug()).toString();
    }

    private static NewNote note(String words, NoteStatus status, String tags) {
        return NewNote.of(new Content(words, ContentFormat.TEXT), status, TagName.parse(tags));
    }
}
