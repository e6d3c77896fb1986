package org.starpunk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Principal;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starpunk.content.Content;
import org.starpunk.content.ContentFormat;
import org.starpunk.export.ExportResource;
import org.starpunk.note.NewNote;
import org.starpunk.note.NoteRevision;
import org.starpunk.note.NoteService;
import org.starpunk.note.NoteStatus;
import org.starpunk.note.Slug;
import org.starpunk.note.Visibility;
import org.starpunk.site.SiteUrl;
import org.starpunk.tag.TagName;

/** The microformats that this program writes, read by it again, inside the server; one subclass for each vendor. */
@ArquillianTest
abstract class ReturnTrials {

    /** What the slugs begin with of the notes that leave, and what those do that come. */
    private static final String OUT = "leaving-";

    private static final String IN = "coming-";

    @Inject
    private Intake intake;

    @Inject
    private ExportResource export;

    @Inject
    private NoteService notes;

    @Inject
    private SiteUrl site;

    @PersistenceContext(unitName = "starpunk")
    private EntityManager entityManager;

    @TempDir
    private Path temporary;

    @Test
    void microformats_alone_bring_everything_but_uploads_from_another_address() throws IOException {
        write();
        String json = exported();
        Path file = Files.writeString(temporary.resolve("notes.json"), json);
        assertThat(run(file)).endsWith("Imported 0 posts; 3 were here already, 0 could not be taken\n");
        Files.writeString(
                file,
                json.replace(site.resolve("/").toString(), "https://before.example/")
                        .replace(OUT, IN));
        assertThat(run(file)).endsWith("Imported 3 posts; 0 were here already, 0 could not be taken\n");
        assertReturned();
        assertThat(run(file)).endsWith("Imported 0 posts; 3 were here already, 0 could not be taken\n");
        assertReturned();
    }

    private void assertReturned() {
        for (String query : List.of(
                "SELECT slug, first_slug, name, summary, content, content_format, content_hashtags, type, status,"
                        + " visibility, published_at, published_offset, created_at, updated_at, deleted_at, properties"
                        + " FROM notes WHERE COALESCE(first_slug, slug) LIKE '%s%%' ORDER BY slug",
                "SELECT n.slug, t.name FROM note_tags c JOIN notes n ON n.id = c.note_id JOIN tags t ON t.id = c.tag_id"
                        + " WHERE COALESCE(n.first_slug, n.slug) LIKE '%s%%' ORDER BY n.slug, t.name",
                "SELECT s.slug, n.slug FROM slugs s JOIN notes n ON n.id = s.note_id"
                        + " WHERE COALESCE(n.first_slug, n.slug) LIKE '%s%%' ORDER BY s.slug")) {
            assertThat(list(query, IN))
                    .hasSizeGreaterThanOrEqualTo(3)
                    .isEqualTo(list(query, OUT).stream()
                            .map(row -> row.replace(OUT, IN))
                            .toList());
        }
    }

    private List<String> list(String query, String slugs) {
        List<?> rows = entityManager.createNativeQuery(query.formatted(slugs)).getResultList();
        return rows.stream().map(row -> Arrays.toString((Object[]) row)).toList();
    }

    private void write() {
        JsonObject photo = Json.createObjectBuilder()
                .add(
                        "photo",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("value", "https://pictures.example/1.jpg")
                                        .add("alt", "A pier")))
                .add("rating", Json.createArrayBuilder().add("4.50"))
                .build();
        create("first", new Content("*Long* ago in #Leeds\n", ContentFormat.MARKDOWN).withHashtags(), photo);
        create("second", new Content("<p>Old <b>HTML</b>", ContentFormat.HTML), JsonObject.EMPTY_JSON_OBJECT);
        create("third", new Content("1 < 2 & *so on*", ContentFormat.TEXT), JsonObject.EMPTY_JSON_OBJECT);
        notes.revise(slug("second"), any -> NoteRevision.none().withSlug(slug("moved")));
        notes.delete(slug("third"));
    }

    private void create(String name, Content content, JsonObject properties) {
        notes.create(new NewNote(
                Optional.of("A \"name\""),
                Optional.of("In short: " + name),
                content,
                Optional.of(slug(name)),
                NoteStatus.PUBLISHED,
                Visibility.UNLISTED,
                Optional.of(OffsetDateTime.parse("1971-02-03T04:05:06+05:30")),
                List.of(TagName.of("Return"), TagName.of(name)),
                properties));
    }

    private static Slug slug(String name) {
        return Slug.parse(OUT + name).orElseThrow();
    }

    /** Of everything that is here, what {@link #write} has written. */
    private String exported() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        ((StreamingOutput) export.notes(new Owner()).getEntity()).write(all);
        JsonArrayBuilder items = Json.createArrayBuilder();
        try (JsonReader reader = Json.createReader(new StringReader(all.toString(StandardCharsets.UTF_8)))) {
            reader.readObject().getJsonArray("items").stream()
                    .filter(item -> item.toString().contains("/notes/" + OUT))
                    .forEach(items::add);
        }
        return Json.createObjectBuilder().add("items", items).build().toString();
    }

    private String run(Path path) throws IOException {
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        intake.run(path, false, new PrintStream(screen, true, StandardCharsets.UTF_8));
        return screen.toString(StandardCharsets.UTF_8);
    }

    private static final class Owner implements SecurityContext {

        @Override
        public Principal getUserPrincipal() {
            return () -> "owner";
        }

        @Override
        public boolean isUserInRole(String role) {
            return true;
        }

        @Override
        public boolean isSecure() {
            return true;
        }

        @Override
        public String getAuthenticationScheme() {
            return FORM_AUTH;
        }
    }
}
