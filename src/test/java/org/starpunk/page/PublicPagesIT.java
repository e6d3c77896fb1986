package org.starpunk.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.note.NoteCursor;
import org.starpunk.testing.StarPunkServer;

/** What visitors get over HTTP. */
@ParameterizedClass
@EnumSource(DatabaseVendor.class)
class PublicPagesIT {

    private static final String LONG_AGO = "1990-01-01T00:00:00.000000Z";

    @Parameter
    private DatabaseVendor vendor;

    private StarPunkServer server;
    private Visitor visitor;

    @BeforeEach
    void start() throws SQLException {
        server = StarPunkServer.shared(vendor);
        visitor = new Visitor(server.url());
        try (StoredNotes notes = new StoredNotes(server.database().database())) {
            notes.add("pages-public", LONG_AGO, "PUBLIC", false);
            notes.add("pages-unlisted", LONG_AGO, "UNLISTED", false);
            notes.add("pages-private", LONG_AGO, "PRIVATE", false);
            notes.add("pages-draft", LONG_AGO, "DRAFT", false);
            notes.add("pages-deleted", LONG_AGO, "PUBLIC", true);
            notes.add("pages-deleted-private", LONG_AGO, "PRIVATE", true);
            notes.add("pages-deleted-draft", LONG_AGO, "DRAFT", true);
            notes.addFormerSlug("pages-former", "pages-public");
            notes.addFormerSlug("pages-former-private", "pages-private");
            for (int i = 10; i < 55; i++) {
                notes.add("pages-old-" + i, "1980-01-01T00:00:%d.000000Z".formatted(i), "PUBLIC", false);
            }
        }
    }

    @Test
    void home_is_html_in_utf_8_and_names_the_endpoints() {
        HttpResponse<String> home = visitor.get("/");
        assertThat(home.statusCode()).isEqualTo(200);
        assertThat(home.headers().allValues("Content-Type")).containsExactly("text/html;charset=UTF-8");
        assertThat(home.headers().allValues("Link")).contains("<" + server.url("/micropub") + ">; rel=\"micropub\"");
        assertThat(visitor.page("/").select(".h-card .u-uid").attr("href"))
                .isEqualTo(server.url().toString());
    }

    @Test
    void whoever_has_the_page_already_is_told_so() {
        String tag =
                visitor.get("/notes/pages-public").headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = visitor.get("/notes/pages-public", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(visitor.get("/notes/pages-public", "If-None-Match", "W/\"other\"")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void head_is_get_without_the_page() {
        HttpResponse<String> head = visitor.send("HEAD", "/notes/pages-public");
        HttpResponse<String> get = visitor.get("/notes/pages-public");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("ETag")).isEqualTo(get.headers().firstValue("ETag"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/json", "text/plain", "image/png, application/xml;q=0.1"})
    void whatever_a_client_prefers_it_gets_the_page(String accept) {
        assertThat(visitor.get("/", "Accept", accept).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pages-public", "pages-unlisted"})
    void a_published_note_is_at_its_permalink(String slug) {
        Document page = visitor.page("/notes/" + slug);
        assertThat(page.select(".h-entry .e-content").text()).isEqualTo("I am " + slug);
        assertThat(page.select(".h-entry .u-uid").attr("href"))
                .isEqualTo(server.url("/notes/" + slug).toString());
        assertThat(page.select(".dt-published").attr("datetime")).isEqualTo("1990-01-01T02:00:00+02:00");
    }

    @Test
    void a_deleted_note_leaves_a_tombstone() {
        HttpResponse<String> gone = visitor.get("/notes/pages-deleted");
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.body()).contains("<h1>Gone</h1>").doesNotContain("I am pages-deleted");
    }

    @Test
    void a_renamed_note_is_found_at_its_former_address() {
        HttpResponse<String> moved = visitor.get("/notes/pages-former");
        assertThat(moved.statusCode()).isEqualTo(301);
        assertThat(moved.headers().firstValue("Location"))
                .contains(server.url("/notes/pages-public").toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pages-never",
                "pages-private",
                "pages-draft",
                "pages-deleted-private",
                "pages-deleted-draft",
                "pages-former-private",
                "PAGES-PUBLIC"
            })
    void what_is_not_public_is_as_if_it_had_never_been(String slug) {
        HttpResponse<String> hidden = visitor.get("/notes/" + slug);
        assertThat(hidden.statusCode()).isEqualTo(404);
        assertThat(hidden.body()).contains("<h1>Nothing here</h1>").doesNotContain("I am");
        assertThat(hidden.headers().allValues("Content-Type")).containsExactly("text/html;charset=UTF-8");
    }

    @Test
    void older_notes_are_twenty_a_page_each_note_once() {
        List<String> seen = new ArrayList<>();
        String path = "/?before=" + new NoteCursor(Instant.parse("1981-01-01T00:00:00Z"), 1);
        while (!path.isEmpty()) {
            Document page = visitor.page(path);
            List<String> entries = page.select(".h-entry .e-content").eachText();
            assertThat(entries).hasSizeBetween(1, 20);
            seen.addAll(entries);
            path = page.select("a.older").attr("href");
        }
        // Others have written yet older ones.
        assertThat(seen.stream().filter(text -> text.startsWith("I am pages-old")))
                .hasSize(45)
                .doesNotHaveDuplicates()
                .startsWith("I am pages-old-54")
                .endsWith("I am pages-old-10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "1-", "999999999999999999-1", "%00", "1-1'--"})
    void an_address_that_the_site_never_gave_out_is_not_found(String before) {
        assertThat(visitor.get("/?before=" + before).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?before=", "/?after=", "/?before=%20&after=", "/?page="})
    void a_parameter_without_a_value_is_as_if_it_were_not_there(String path) {
        assertThat(visitor.get(path).statusCode()).isEqualTo(200);
        assertThat(visitor.page(path).select(".h-feed .h-entry")).isNotEmpty();
    }
}
