package org.starpunk.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.starpunk.content.Content;
import org.starpunk.content.ContentFormat;
import org.starpunk.database.ContentVersion;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.indieauth.GrantLife;
import org.starpunk.indieauth.IndieAuthService;
import org.starpunk.indieauth.Scope;
import org.starpunk.media.MediaName;
import org.starpunk.media.MediaService;
import org.starpunk.owner.OwnerService;
import org.starpunk.site.Author;
import org.starpunk.site.Posting;
import org.starpunk.site.Site;
import org.starpunk.site.SiteService;
import org.starpunk.tag.TagName;
import org.starpunk.tagging.TagChange;
import org.starpunk.tagging.TaggingService;

/** Who hears of what the owner does: by {@link NoteEvent}, and by {@link ContentVersion}; one subclass for each vendor. */
@ArquillianTest
abstract class NoteChangesTrials {

    @Inject
    private NoteService notes;

    @Inject
    private TaggingService taggings;

    @Inject
    private SiteService sites;

    @Inject
    private MediaService media;

    @Inject
    private OwnerService owners;

    @Inject
    private IndieAuthService tokens;

    @Inject
    private ContentVersion version;

    @Inject
    private NoteEventRecorder recorder;

    @PersistenceContext(unitName = "starpunk")
    private EntityManager entityManager;

    /** A trial runs in a request, and would see the version that this has found all along. */
    @BeforeEach
    void letGoOfTheVersionOfTheRequest() {
        version.release();
    }

    @Test
    void whatever_visitors_can_see_of_a_note_raises_the_content_version() throws Exception {
        assertRaised(() -> notes.create(note("published")));
        assertRaised(() -> notes.createOnce("raising", note("published once")));
        Slug slug = notes.create(note("seen", NoteStatus.DRAFT, Visibility.UNLISTED, Optional.empty()))
                .slug();
        assertRaised(() -> revise(slug, NoteRevision.none().withStatus(NoteStatus.PUBLISHED)));
        assertRaised(() -> revise(slug, NoteRevision.none().withContent(text("revised"))));
        assertRaised(() -> revise(slug, NoteRevision.none().withTags(TagName.parse("raised"))));
        assertRaised(() -> notes.revise(
                slug, notes.find(slug).orElseThrow().seen(), NoteRevision.none().withName("by hand")));
        assertRaised(() -> notes.delete(slug));
        assertRaised(() -> revise(slug, NoteRevision.none().withSlug(Slug.stored("tombstone-moved"))));
        assertRaised(() -> notes.undelete(slug));
        assertRaised(() -> revise(slug, NoteRevision.none().withStatus(NoteStatus.DRAFT)));
    }

    @Test
    void a_scheduled_note_raises_it_when_it_comes_out() throws Exception {
        Instant soon = Instant.now().plusSeconds(2);
        Slug slug = notes.create(note("due", NoteStatus.PUBLISHED, Visibility.PUBLIC, Optional.of(soon)))
                .slug();
        long before = version.read();
        awaitPublished(slug);
        assertThat(version.read()).isGreaterThan(before);
    }

    @Test
    void what_nobody_sees_leaves_it_alone() throws Exception {
        Optional<Instant> later = Optional.of(Instant.parse("2100-01-01T00:00:00Z"));
        assertNotRaised(() -> notes.create(note("draft", NoteStatus.DRAFT, Visibility.PUBLIC, Optional.empty())));
        assertNotRaised(() -> notes.create(note("secret", NoteStatus.PUBLISHED, Visibility.PRIVATE, Optional.empty())));
        assertNotRaised(() -> notes.create(note("later", NoteStatus.PUBLISHED, Visibility.PUBLIC, later)));
        Slug draft = notes.create(note("draft", NoteStatus.DRAFT, Visibility.PUBLIC, Optional.empty()))
                .slug();
        assertNotRaised(() -> revise(draft, NoteRevision.none().withTags(TagName.parse("draft only"))));
        assertNotRaised(() -> notes.delete(draft));
        assertNotRaised(() -> notes.undelete(draft));
        Slug same = notes.create(note("the same")).slug();
        assertNotRaised(() -> revise(same, NoteRevision.none().withContent(text("the same"))));
        assertNotRaised(() -> tokens.issue("a client", Set.of(Scope.CREATE), GrantLife.DAY));
        assertNotRaised(() -> tokens.revoke(tokens.listMadeByHand().get(0).id()));
        assertNotRaised(() -> owners.newSetUpCode());
        assertNotRaised(() -> media.add(List.of(), () -> "an upload"));
        assertNotRaised(() -> notes.publishDue());
    }

    @Test
    void whatever_is_written_is_in_the_transaction_and_so_is_the_turn() throws Exception {
        long before = version.read();
        assertThatThrownBy(() -> media.add(List.of(), () -> {
                    assertTurnIsHeld();
                    entityManager
                            .createNativeQuery("UPDATE content_version SET version = version + 1000")
                            .executeUpdate();
                    throw new IllegalStateException("not stored");
                }))
                .hasStackTraceContaining("not stored");
        assertThat(version.read()).isEqualTo(before);
    }

    /** What SQLite's turn is made of begins with the first statement, and shows itself by being undone. */
    private void assertTurnIsHeld() {
        if (DatabaseVendor.valueOf(System.getProperty("starpunk.test.vendor")) == DatabaseVendor.POSTGRESQL) {
            Object locks = entityManager
                    .createNativeQuery(
                            "SELECT COUNT(*) FROM pg_locks" + " WHERE locktype = 'advisory' AND pid = pg_backend_pid()")
                    .getSingleResult();
            assertThat(locks).hasToString("1");
        }
    }

    @Test
    void what_fails_is_undone_and_raises_nothing_whatever_was_thrown() throws Exception {
        List<Supplier<Note>> failures = List.of(
                () -> {
                    throw new IllegalStateException("on purpose");
                },
                () -> {
                    throw new StackOverflowError("on purpose");
                });
        for (Supplier<Note> failure : failures) {
            assertNotRaised(() -> assertThatThrownBy(() -> thenFail("undone", failure)));
            assertThat(notes.find(Slug.stored("undone"))).isEmpty();
        }
    }

    @Test
    void whatever_the_owner_does_to_tags_the_site_or_a_file_raises_it() throws Exception {
        notes.create(NewNote.of(text("tagged"), NoteStatus.PUBLISHED, TagName.parse("version one, version two")));
        assertRaised(() -> taggings.rename("version-one", TagName.of("Version one")));
        assertRaised(() -> taggings.rename("version-one", TagName.of("Version 1")));
        TagChange merge = taggings.merge("version-two", "version-one").orElseThrow();
        assertRaised(() -> taggings.undo(merge.id()));
        assertRaised(() -> taggings.merge("version-two", "version-one"));
        assertRaised(() -> taggings.delete("version-one"));
        assertRaised(() -> taggings.purge());
        assertRaised(() -> taggings.recount());
        Site site = sites.get();
        assertRaised(() -> sites.present("Another title", site.zone(), site.appearance()));
        assertRaised(() -> sites.present(site.title(), ZoneId.of("Pacific/Chatham"), site.appearance()));
        assertRaised(() -> sites.present(site.title(), site.zone(), site.appearance()));
        assertRaised(() -> sites.write(new Author("Another name", "", "", List.of())));
        assertRaised(() -> sites.write(site.author()));
        assertRaised(() -> sites.post(new Posting(true, "public", true, "html"), 30));
        sites.post(site.posting(), site.pageLength());
        assertRaised(() -> media.delete(
                MediaName.parse("0123456789abcdef0123456789abcdef.jpg").orElseThrow()));
    }

    @Test
    void whoever_observes_notes_hears_of_each_with_it_and_after_it() throws Exception {
        recorder.start();
        try {
            Note note = notes.create(note("observed").withSlug(Slug.stored("observed")));
            revise(note.slug(), NoteRevision.none().withSlug(Slug.stored("observed-elsewhere")));
            Slug slug = Slug.stored("observed-elsewhere");
            revise(slug, NoteRevision.none().withSlug(slug));
            notes.delete(slug);
            notes.delete(slug);
            notes.undelete(slug);
            notes.undelete(slug);
            revise(slug, NoteRevision.none().withStatus(NoteStatus.DRAFT));
            revise(slug, NoteRevision.none().withContent(text("a draft again")));
            notes.delete(slug);
            assertThatThrownBy(() -> thenFail("never stored", () -> {
                throw new IllegalStateException("on purpose");
            }));
            Instant soon = Instant.now().plusSeconds(1);
            Note due = notes.create(note("due", NoteStatus.PUBLISHED, Visibility.UNLISTED, Optional.of(soon)));
            notes.create(note("due", NoteStatus.PUBLISHED, Visibility.PRIVATE, Optional.of(soon)));
            awaitPublished(due.slug());
            assertThat(recorder.stored())
                    .containsExactly(
                            new NoteEvent(NoteEvent.Kind.PUBLISHED, note.id(), Slug.stored("observed")).toString(),
                            new NoteEvent(NoteEvent.Kind.REVISED, note.id(), slug).toString(),
                            new NoteEvent(NoteEvent.Kind.REMOVED, note.id(), slug).toString(),
                            new NoteEvent(NoteEvent.Kind.PUBLISHED, note.id(), slug).toString(),
                            new NoteEvent(NoteEvent.Kind.REMOVED, note.id(), slug).toString(),
                            new NoteEvent(NoteEvent.Kind.PUBLISHED, due.id(), due.slug()).toString());
            awaitHeard(recorder.stored());
        } finally {
            recorder.stop();
        }
    }

    /** A note in a transaction that fails afterwards. */
    private void thenFail(String words, Supplier<Note> failure) {
        media.add(List.of(), () -> {
            notes.create(note(words));
            return failure.get();
        });
    }

    private void assertRaised(Runnable change) {
        long before = version.read();
        change.run();
        assertThat(version.read()).isGreaterThan(before);
    }

    private void assertNotRaised(Runnable change) {
        long before = version.read();
        change.run();
        assertThat(version.read()).isEqualTo(before);
    }

    private void revise(Slug slug, NoteRevision revision) {
        assertThat(notes.revise(slug, any -> revision)).isPresent();
    }

    private void awaitPublished(Slug slug) throws InterruptedException {
        Instant deadline = Instant.now().plusSeconds(20);
        while (notes.find(slug).orElseThrow().status() != NoteStatus.PUBLISHED) {
            assertThat(Instant.now()).as("%s comes out", slug).isBefore(deadline);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    /** The thread that brings scheduled notes out tells of them when what it stored can be seen already. */
    private void awaitHeard(List<String> events) throws InterruptedException {
        Instant deadline = Instant.now().plusSeconds(5);
        while (!recorder.heard().equals(events)) {
            assertThat(Instant.now())
                    .as("%s becomes %s", recorder.heard(), events)
                    .isBefore(deadline);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private static NewNote note(String words) {
        return NewNote.of(text(words), NoteStatus.PUBLISHED, List.of());
    }

    private static NewNote note(String words, NoteStatus status, Visibility visibility, Optional<Instant> published) {
        return new NewNote(
                Optional.empty(),
                Optional.empty(),
                text(words),
                Optional.empty(),
                status,
                visibility,
                published.map(at -> OffsetDateTime.ofInstant(at, ZoneOffset.UTC)),
                List.of(),
                JsonValue.EMPTY_JSON_OBJECT);
    }

    private static Content text(String words) {
        return new Content(words, ContentFormat.TEXT);
    }
}
