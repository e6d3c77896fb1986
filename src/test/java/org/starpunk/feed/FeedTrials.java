package org.starpunk.feed;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.starpunk.content.Content;
import org.starpunk.content.ContentFormat;
import org.starpunk.database.ContentVersion;
import org.starpunk.entry.TagLink;
import org.starpunk.media.MediaUploads;
import org.starpunk.media.MediaUrls;
import org.starpunk.media.ReceivedFile;
import org.starpunk.note.NewNote;
import org.starpunk.note.Note;
import org.starpunk.note.NoteService;
import org.starpunk.note.NoteStatus;
import org.starpunk.page.HomeResource;
import org.starpunk.tag.TagName;
import org.starpunk.tag.TagService;
import org.starpunk.testing.SampleFiles;
import org.starpunk.testing.StatementRecorder;

/** What feeds, and the page that they are of, ask of the database, inside the server; one subclass for each vendor. */
@ArquillianTest
abstract class FeedTrials {

    @Inject
    private NoteService notes;

    @Inject
    private FeedResource resource;

    @Inject
    private TagService tags;

    @Inject
    private TagFeedResource tagResource;

    @Inject
    private HomeResource home;

    @Inject
    private ContentVersion versions;

    @Inject
    private MediaUploads uploads;

    @Inject
    private MediaUrls urls;

    @PersistenceContext(unitName = "starpunk")
    private EntityManager entityManager;

    /** A trial is a request, too, for which a version is held; its notes are of later ones. */
    @BeforeEach
    void seeTheNewestVersion() {
        versions.release();
    }

    @Test
    void a_feed_takes_as_many_statements_for_two_hundred_notes_as_for_one() {
        int created = 0;
        for (int wanted : new int[] {1, 20, 200}) {
            for (; created < wanted; created++) {
                notes.create(note("a feed, feed " + created, List.of("/media/%032x.jpg".formatted(created))));
            }
            // The database is that of other trials, too.
            List<String> statements = StatementRecorder.record(entityManager, () -> assertThat(
                            resource.newest().items())
                    .hasSizeBetween(Math.min(wanted, Feed.LENGTH), Feed.LENGTH)
                    .anySatisfy(item ->
                            assertThat(item.tags()).extracting(TagLink::name).contains("a feed")));
            assertThat(statements).as("statements for %d notes", wanted).hasSize(4);
            List<String> ofTag = StatementRecorder.record(entityManager, () -> assertThat(tagResource
                            .newest(tags.select("a-feed").orElseThrow())
                            .items())
                    .hasSize(Math.min(wanted, Feed.LENGTH))
                    .allSatisfy(item -> assertThat(item.tags()).hasSize(2)));
            assertThat(ofTag)
                    .as("statements for %d notes of a tag, of a site that is known", wanted)
                    .hasSize(4);
        }
    }

    @Test
    void the_home_page_takes_as_many_statements_for_twenty_photos_as_for_one() {
        List<Integer> statements = new ArrayList<>();
        for (int photos : new int[] {1, 19}) {
            for (int i = 0; i < photos; i++) {
                createPhoto();
            }
            List<String> recorded = StatementRecorder.record(entityManager, this::showHome);
            assertThat(recorded)
                    .as("nobody looks for a token of a visitor")
                    .noneMatch(sql -> sql.contains("_tokens") || sql.contains("grants"));
            statements.add(recorded.size());
        }
        assertThat(statements).containsExactly(4, 4);
    }

    private void createPhoto() {
        ReceivedFile photo = uploads.receive(new ByteArrayInputStream(SampleFiles.painted(600, 400, "png")));
        NewNote note = note("a photo", List.of(urls.of(photo.name()).toString()));
        uploads.keep(List.of(photo), () -> notes.create(note));
    }

    private void showHome() {
        byte[] page = (byte[]) home.get(null, null, silent(Request.class), silent(HttpHeaders.class))
                .getEntity();
        assertThat(new String(page, StandardCharsets.UTF_8)).contains("-480.png 480w");
    }

    /** What a client sends that says nothing. */
    private static <T> T silent(Class<T> type) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (any, method, arguments) -> null));
    }

    @Test
    void more_files_than_a_statement_may_ask_for_are_no_harm() {
        Note many = notes.create(note(
                "many files",
                IntStream.range(0, 70_000)
                        .mapToObj(i -> "/media/f%031x.jpg".formatted(i))
                        .toList()));
        assertThat(tagResource.newest(tags.select("many-files").orElseThrow()).items())
                .hasSize(1);
        notes.delete(many.slug());
    }

    private static NewNote note(String tags, List<String> photos) {
        NewNote words =
                NewNote.of(new Content("In a feed", ContentFormat.TEXT), NoteStatus.PUBLISHED, TagName.parse(tags));
        return new NewNote(
                words.name(),
                words.summary(),
                words.content(),
                words.slug(),
                words.status(),
                words.visibility(),
                words.published(),
                words.tags(),
                Json.createObjectBuilder()
                        .add("photo", Json.createArrayBuilder(photos))
                        .build());
    }
}
