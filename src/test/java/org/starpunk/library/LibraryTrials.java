package org.starpunk.library;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.starpunk.batch.BatchService;
import org.starpunk.content.Content;
import org.starpunk.content.ContentFormat;
import org.starpunk.media.MediaName;
import org.starpunk.media.MediaUploads;
import org.starpunk.media.MediaUrls;
import org.starpunk.media.ReceivedFile;
import org.starpunk.note.NewNote;
import org.starpunk.note.Note;
import org.starpunk.note.NoteCursor;
import org.starpunk.note.NoteRevision;
import org.starpunk.note.NoteService;
import org.starpunk.note.NoteStatus;
import org.starpunk.note.Visibility;
import org.starpunk.site.SiteUrl;
import org.starpunk.testing.QueryPlan;
import org.starpunk.testing.SampleFiles;
import org.starpunk.testing.StatementRecorder;
import org.starpunk.view.Moments;

/** Which note uses which upload, and what a look at all of them costs, inside the server; one subclass for each vendor. */
@ArquillianTest
abstract class LibraryTrials {

    @Inject
    private LibraryService library;

    @Inject
    private UseRecount recount;

    @Inject
    private NoteService notes;

    @Inject
    private BatchService batches;

    @Inject
    private MediaUploads uploads;

    @Inject
    private MediaUrls urls;

    @Inject
    private SiteUrl site;

    @Inject
    private Moments moments;

    @PersistenceContext(unitName = "starpunk")
    private EntityManager entityManager;

    @Resource
    private UserTransaction transaction;

    @Test
    void a_note_uses_what_its_text_and_its_properties_lead_to_until_it_says_something_else() {
        recount.perform();
        MediaName photo = upload();
        MediaName linked = upload();
        MediaName copied = upload();
        Note note = create(
                ContentFormat.MARKDOWN,
                "See [it](%s), and ![a copy](/media/%s-320.jpg)".formatted(urls.of(linked), copied.id()),
                photos(urls.of(photo).toString()));
        assertThat(List.of(photo, linked, copied)).allMatch(name -> usedBy(name).equals(List.of(note.id())));
        assertThat(found(LibraryShelf.UNUSED)).doesNotContain(photo, linked, copied);

        batches.delete(List.of(note.id()));
        assertThat(usedBy(linked)).as("it may come back from the bin").containsExactly(note.id());
        batches.undelete(List.of(note.id()));
        notes.revise(
                note.slug(), any -> NoteRevision.none().withContent(new Content("Nothing", ContentFormat.MARKDOWN)));
        assertThat(usedBy(photo)).containsExactly(note.id());
        assertThat(usedBy(linked)).isEmpty();
        assertThat(found(LibraryShelf.UNUSED)).contains(linked, copied).doesNotContain(photo);
        assertThat(recount.isNeeded()).isFalse();
    }

    @Test
    void a_picture_without_words_is_found_wherever_a_note_shows_it() {
        MediaName bare = upload();
        MediaName described = upload();
        MediaName inMarkdown = upload();
        MediaName inHtml = upload();
        MediaName decoration = upload();
        JsonObject photos = Json.createObjectBuilder()
                .add(
                        "photo",
                        Json.createArrayBuilder()
                                .add(urls.of(bare).toString())
                                .add(Json.createObjectBuilder()
                                        .add("value", urls.of(described).toString())
                                        .add("alt", "A cat")))
                .build();
        Note markdown = create(ContentFormat.MARKDOWN, "![](%s)".formatted(urls.of(inMarkdown)), photos);
        create(
                ContentFormat.HTML,
                "<p><img src=\"%s\"><img src=\"%s\" alt=\"\">".formatted(urls.of(inHtml), urls.of(decoration)),
                JsonObject.EMPTY_JSON_OBJECT);
        assertThat(found(LibraryShelf.UNDESCRIBED))
                .contains(bare, inMarkdown, inHtml)
                .doesNotContain(described, decoration);
        notes.delete(markdown.slug());
        assertThat(found(LibraryShelf.UNDESCRIBED)).as("nobody sees it").doesNotContain(bare, inMarkdown);
    }

    @Test
    void what_an_older_release_stored_is_made_up_for() throws Exception {
        MediaName photo = upload();
        MediaName never = upload();
        Note note = create(ContentFormat.TEXT, "old", photos(urls.of(photo).toString()));
        execute("UPDATE media_uses SET upload = '%s' WHERE note_id = %d".formatted(never.id(), note.id()));
        assertThat(usedBy(photo)).isEmpty();
        assertThat(recount.isNeeded()).isTrue();
        recount.perform();
        assertThat(usedBy(photo)).containsExactly(note.id());
        assertThat(usedBy(never)).isEmpty();
        assertThat(recount.isNeeded()).isFalse();
    }

    /** However many there are, and however often they are used. */
    @Test
    void a_look_costs_four_statements_and_walks_along_an_index() throws Exception {
        for (int i = 0; i < 3; i++) {
            String photo = urls.of(upload()).toString();
            for (int j = 0; j < 4; j++) {
                create(ContentFormat.TEXT, "one of four", photos(photo));
            }
        }
        assertThat(record(() -> {
                    library.size();
                    assertThat(library.list(LibraryShelf.ALL, LibraryPlace.first(), 24, 3).stream()
                                    .map(upload -> UploadRow.of(upload, moments, site))
                                    .filter(row -> row.more() == 1)
                                    .filter(row -> row.uses().size() == 3))
                            .hasSizeGreaterThanOrEqualTo(3);
                }))
                .as("sizes, uploads, uses and notes")
                .hasSize(4);
        for (LibraryShelf shelf : LibraryShelf.values()) {
            NoteCursor place = list(LibraryShelf.ALL).get(0).place();
            for (LibraryPlace from :
                    List.of(LibraryPlace.first(), LibraryPlace.after(place), LibraryPlace.before(place))) {
                String sql = record(() -> library.list(shelf, from, 24, 3)).get(0);
                assertThat(QueryPlan.of(sql, entityManager, transaction))
                        .as(sql)
                        .contains("media_newest")
                        .doesNotContainIgnoringCase("temp b-tree")
                        .doesNotContain("Sort")
                        .doesNotContain("SCAN u")
                        .doesNotContain("SCAN n")
                        .doesNotContain("Seq Scan");
            }
        }
    }

    @Test
    void the_uses_of_a_note_are_written_down_at_once_and_counted_on_each_shelf() {
        Map<LibraryShelf, Long> before = library.size().onShelf();
        MediaName bare = upload();
        MediaName described = upload();
        upload();
        String text = "![](%s) ![A cat](%s)".formatted(urls.of(bare), urls.of(described));
        assertThat(StatementRecorder.record(
                        entityManager, () -> create(ContentFormat.MARKDOWN, text, JsonObject.EMPTY_JSON_OBJECT)))
                .filteredOn(sql -> sql.startsWith("INSERT INTO media_uses"))
                .hasSize(1);
        Map<LibraryShelf, Long> now = library.size().onShelf();
        assertThat(now.get(LibraryShelf.ALL)).isEqualTo(before.get(LibraryShelf.ALL) + 3);
        assertThat(now.get(LibraryShelf.UNUSED)).isEqualTo(before.get(LibraryShelf.UNUSED) + 1);
        assertThat(now.get(LibraryShelf.UNDESCRIBED)).isEqualTo(before.get(LibraryShelf.UNDESCRIBED) + 1);
        assertThat(found(LibraryShelf.UNDESCRIBED)).contains(bare).doesNotContain(described);
    }

    /** The row of the site is asked for by whoever needs it. */
    private List<String> record(Runnable look) {
        return StatementRecorder.record(entityManager, look).stream()
                .filter(sql -> !sql.contains(" FROM site "))
                .toList();
    }

    private List<Upload> list(LibraryShelf shelf) {
        return library.list(shelf, LibraryPlace.first(), 1000, 3);
    }

    private List<MediaName> found(LibraryShelf shelf) {
        return list(shelf).stream().map(upload -> upload.file().name()).toList();
    }

    private List<Long> usedBy(MediaName name) {
        return list(LibraryShelf.ALL).stream()
                .filter(upload -> upload.file().name().equals(name))
                .flatMap(upload -> upload.uses().stream())
                .map(use -> use.note().id())
                .toList();
    }

    private MediaName upload() {
        try (ReceivedFile file = uploads.receive(new ByteArrayInputStream(SampleFiles.painted(8, 8, "jpg")))) {
            return uploads.keep(List.of(file), file::name);
        }
    }

    private Note create(ContentFormat format, String text, JsonObject properties) {
        return notes.create(new NewNote(
                Optional.empty(),
                Optional.empty(),
                new Content(text, format),
                Optional.empty(),
                NoteStatus.PUBLISHED,
                Visibility.PUBLIC,
                Optional.empty(),
                List.of(),
                properties));
    }

    private static JsonObject photos(String url) {
        return Json.createObjectBuilder()
                .add("photo", Json.createArrayBuilder().add(url))
                .build();
    }

    private void execute(String statement) throws Exception {
        transaction.begin();
        entityManager.createNativeQuery(statement).executeUpdate();
        transaction.commit();
    }
}
