package org.starpunk.database;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.starpunk.content.Content;
import org.starpunk.content.ContentFormat;
import org.starpunk.note.NewNote;
import org.starpunk.note.NoteService;
import org.starpunk.note.NoteStatus;
import org.starpunk.note.Visibility;
import org.starpunk.site.SiteUrl;
import org.starpunk.tag.TagName;
import org.starpunk.testing.StatementRecorder;

/** What pages that visitors ask for cost the database, inside the server; one subclass for each vendor. */
@ArquillianTest
abstract class PageCostsTrials {

    private static final int MOST = 4;
    private static final int TRIES = 20;

    private static final List<String> PAGES = List.of(
            "/",
            "/?before=-114000000000000-1",
            "/tags",
            "/tags/counted",
            "/tags/counted+countless",
            "/notes?type=photo",
            "/archive",
            "/archive/1966",
            "/archive/1966/05",
            "/search?q=counted",
            "/search?q=counted&type=photo&year=1966&tag=counted&order=best",
            "/feed.xml",
            "/feed.json",
            "/tags/counted/feed.atom",
            "/notes/feed.atom?type=photo",
            "/search/feed.xml?q=counted",
            "/sitemap.xml");

    /** Shows nothing but the site, whose row is kept for all pages of a version. */
    private static final String OF_THE_SITE = "/author.vcf";

    @Inject
    private NoteService notes;

    @Inject
    private SiteUrl site;

    @Inject
    private ContentVersionReader looks;

    @PersistenceContext(unitName = "starpunk")
    private EntityManager entityManager;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void one_that_is_made_takes_four_statements_at_most_and_one_that_is_kept_a_look_at_the_version() {
        List<String> slugs = IntStream.range(1, 28)
                .mapToObj(day -> notes.create(photos("1966-05-%02dT12:00:00Z".formatted(day))))
                .map(note -> note.slug().toString())
                .toList();
        String note = "/notes/" + slugs.get(13);
        List<String> ofNote = List.of(note, note + "?tag=counted", note + "/photos/2");
        for (String path : Stream.of(PAGES, ofNote).flatMap(List::stream).toList()) {
            Costs costs = ofOneVersion(path);
            assertThat(costs.made()).as(path).hasSizeBetween(1, MOST);
            assertThat(costs.kept()).as("%s once more", path).isEmpty();
            assertThat(costs.looks()).as("looks at the version for %s", path).isOne();
        }
        assertThat(ofOneVersion(OF_THE_SITE).made()).as(OF_THE_SITE).isEmpty();
    }

    /**
     * @param made the statements for a page that is not there yet
     * @param kept the statements for the same page once more
     * @param looks at the version for that
     */
    private record Costs(List<String> made, List<String> kept, long looks) {}

    /**
     * Work that was left for later may raise the version meanwhile, so that every page is made anew, or look at it: then
     * it is tried again. What takes another look each time is told after the last.
     */
    private Costs ofOneVersion(String path) {
        for (int i = 0; i < TRIES; i++) {
            long version = looks.read();
            // The row of the site is read once for a version.
            ask("/opensearch.xml");
            String address = path + (path.contains("?") ? "&" : "?") + "try=" + i;
            List<String> made = StatementRecorder.recordRequests(entityManager, () -> ask(address));
            long before = looks.looks();
            List<String> kept = StatementRecorder.recordRequests(entityManager, () -> ask(address));
            long taken = looks.looks() - before;
            if (looks.read() == version && (taken == 1 || i == TRIES - 1)) {
                return new Costs(made, kept, taken);
            }
        }
        throw new AssertionError("The version never stayed the same for " + path);
    }

    private void ask(String path) {
        try {
            HttpResponse<String> page = client.send(
                    HttpRequest.newBuilder(URI.create(site.resolve(path).toString()))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(page.statusCode()).as(path).isEqualTo(200);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static NewNote photos(String published) {
        JsonObject properties = Json.createObjectBuilder()
                .add("photo", Json.createArrayBuilder().add("/media/1.jpg").add("/media/2.jpg"))
                .build();
        return new NewNote(
                Optional.empty(),
                Optional.empty(),
                new Content("Counted words", ContentFormat.TEXT),
                Optional.empty(),
                NoteStatus.PUBLISHED,
                Visibility.PUBLIC,
                Optional.of(OffsetDateTime.parse(published)),
                TagName.parse("counted, countless, numbers"),
                properties);
    }
}
