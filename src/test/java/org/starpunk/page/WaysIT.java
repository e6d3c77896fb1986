package org.starpunk.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.starpunk.testing.Json.json;

import java.net.URI;
import java.net.http.HttpResponse;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.FormClient;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.StarPunkServer;

/** How visitors find their way from page to page, over HTTP. */
@ParameterizedClass
@EnumSource(DatabaseVendor.class)
class WaysIT {

    @Parameter
    private DatabaseVendor vendor;

    private StarPunkServer server;
    private Visitor visitor;
    private MicropubClient client;

    @BeforeEach
    void start() {
        server = StarPunkServer.shared(vendor);
        visitor = new Visitor(server.url());
        client = MicropubClient.of(server, "create", "delete");
    }

    @Test
    void a_permalink_leads_to_the_newer_and_the_older_note_outside_the_entry() {
        URI oldest = write("1971-01-01T00:00:01Z", "The first of three");
        URI middle = write("1971-01-01T00:00:02Z", "The second of three");
        URI newest = write("1971-01-01T00:00:03Z", "The third of three");
        Document page = visitor.page(middle.getPath());
        Element newer = page.selectFirst("a.newer[rel=prev]");
        Element older = page.selectFirst("a.older[rel=next]");
        assertThat(newer.absUrl("href")).isEqualTo(newest.toString());
        assertThat(newer.text()).isEqualTo("Newer The third of three");
        assertThat(older.absUrl("href")).isEqualTo(oldest.toString());
        assertThat(older.text()).isEqualTo("Older The first of three");
        assertThat(page.select(".h-entry :is(.newer, .older)")).isEmpty();
        URI unlisted = client.create("content=Aside&visibility=unlisted&published=1971-01-01T00:00:02Z");
        assertThat(visitor.page(unlisted.getPath()).select("a.newer, a.older")).isEmpty();
        client.form("action=delete&url=" + middle);
        assertThat(visitor.page(middle.getPath()).select("a.newer, a.older")).isEmpty();
        assertThat(visitor.page(oldest.getPath()).selectFirst("a.newer").absUrl("href"))
                .isEqualTo(newest.toString());
    }

    @Test
    void who_comes_from_the_page_of_a_tag_goes_on_along_its_notes() {
        URI first = write("1972-01-01T00:00:01Z", "Tagged first&category=Way+tag");
        write("1972-01-01T00:00:02Z", "Not tagged");
        URI last = write("1972-01-01T00:00:03Z", "Tagged last&category=Way+tag&category=Way+else");
        Document list = visitor.page("/tags/way-tag");
        assertThat(list.select(".h-entry .u-url.u-uid").eachAttr("href"))
                .containsExactly(last.toString(), first.toString());
        Element link = list.selectFirst(".h-entry footer a:has(> .dt-published)");
        assertThat(link.absUrl("href")).isEqualTo(last + "?tag=way-tag");
        Document page = visitor.page(last.getPath() + "?tag=way-tag");
        assertThat(page.select("a.older").attr("href")).isEqualTo(first + "?tag=way-tag");
        assertThat(page.select(".neighbours p a").attr("href"))
                .isEqualTo(server.url("/tags/way-tag").toString());
        assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo(last.toString());
        assertThat(page.select(".h-entry .u-url.u-uid").attr("href")).isEqualTo(last.toString());
        assertThat(visitor.page(last.getPath()).select("a.older").text()).isEqualTo("Older Not tagged");
        HttpResponse<String> other = visitor.get(first.getPath() + "?tag=way-else");
        assertThat(other.statusCode()).isEqualTo(301);
        assertThat(other.headers().firstValue("Location")).contains(first.toString());
    }

    @Test
    void the_notes_of_a_kind_are_apart() {
        client.createJson(json("'bookmark-of':['https://example.org/kept'],'content':['Kept for later']"));
        write("1973-01-01T00:00:01Z", "No bookmark");
        Document page = visitor.page("/notes?type=bookmark");
        assertThat(page.select(".h-feed > .h-entry .u-bookmark-of").eachAttr("href"))
                .contains("https://example.org/kept");
        assertThat(page.select(".h-feed").text()).contains("Kept for later").doesNotContain("No bookmark");
        assertThat(page.select(".h-feed h1.p-name, .h-feed h1 .p-name").text()).isEqualTo("Bookmarks");
        assertThat(page.select("link[rel=canonical]").attr("href"))
                .isEqualTo(server.url("/notes?type=bookmark").toString());
    }

    @ParameterizedTest
    @CsvSource({
        "/notes?type=photos, /notes?type=photo",
        "/notes?type=Check-ins, /notes?type=checkin",
        "/notes?type=replies, /notes?type=reply",
        "/notes?type=RSVP, /notes?type=rsvp",
        "/notes, /"
    })
    void other_words_for_a_kind_lead_to_its_address(String path, String address) {
        HttpResponse<String> moved = visitor.get(path);
        assertThat(moved.statusCode()).isEqualTo(301);
        assertThat(moved.headers().firstValue("Location"))
                .contains(server.url(address).toString());
    }

    @ParameterizedTest
    @CsvSource({"/notes?type=nonsense", "/notes?type=photo&before=x", "/?after=x"})
    void what_no_page_has_given_out_is_not_found(String path) {
        assertThat(visitor.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void a_page_of_older_notes_leads_back_page_by_page() {
        for (int i = 10; i < 55; i++) {
            write("1974-01-01T00:00:" + i + "Z", "Turned " + i + "&category=turnedpages");
        }
        Document first = visitor.page("/tags/turnedpages");
        Document second = visitor.page(first.select("a.older").attr("href"));
        Document third = visitor.page(second.select("a.older").attr("href"));
        HttpResponse<String> back =
                visitor.get(third.select("a.newer[rel=prev]").attr("href"));
        assertThat(back.statusCode()).isEqualTo(303);
        assertThat(back.headers().firstValue("Location"))
                .contains(first.select("a.older").attr("href"));
        HttpResponse<String> top = visitor.get(second.select("a.newer").attr("href"));
        assertThat(top.headers().firstValue("Location"))
                .contains(server.url("/tags/turnedpages").toString());
    }

    @Test
    void every_page_names_the_ways_on_at_its_top_and_at_its_end() {
        for (String path : new String[] {"/", "/tags", "/nope"}) {
            Document page = visitor.page(path);
            assertThat(page.select("body > header nav[aria-label] a, body > footer nav[aria-label] a")
                            .eachAttr("href"))
                    .as(path)
                    .contains("/", "/tags");
            assertThat(page.select("footer .feeds a").eachText()).containsExactly("RSS", "Atom", "JSON Feed");
        }
        assertThat(visitor.page("/tags").select("[aria-current=page]").eachAttr("href"))
                .containsOnly("/tags");
    }

    @Test
    void what_is_not_there_or_gone_can_be_searched() {
        URI gone = write("1975-01-01T00:00:01Z", "Soon gone");
        client.form("action=delete&url=" + gone);
        for (String path : new String[] {"/nope", gone.getPath()}) {
            Element form = visitor.page(path).selectFirst("form[role=search][action=/search]");
            assertThat(form.select("input[name=q]")).as(path).hasSize(1);
        }
    }

    @Test
    void the_owner_alone_sees_a_link_to_edit_a_note() {
        URI note = write("1976-01-01T00:00:01Z", "To be edited");
        String edit = "a[href=/admin/notes/edit?note=" + note.getPath().replace("/notes/", "") + "]";
        assertThat(visitor.page(note.getPath()).select(edit)).isEmpty();
        FormClient owner = FormClient.owner(server);
        assertThat(owner.get(note.getPath()).select(edit).text()).isEqualTo("Edit");
        assertThat(owner.headers(note.getPath()).firstValue("Cache-Control")).contains("private, no-cache");
    }

    private URI write(String published, String content) {
        return client.create("published=" + published + "&content=" + content.replace(' ', '+'));
    }
}
