package org.starpunk.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.starpunk.testing.Json.json;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
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
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.StarPunkServer;

/** The pages of tags, over HTTP. */
@ParameterizedClass
@EnumSource(DatabaseVendor.class)
class TagPagesIT {

    @Parameter
    private DatabaseVendor vendor;

    private StarPunkServer server;
    private Visitor visitor;
    private MicropubClient client;

    @BeforeEach
    void start() {
        server = StarPunkServer.shared(vendor);
        visitor = new Visitor(server.url());
        client = MicropubClient.of(server, "create", "update", "delete", "undelete");
    }

    @Test
    void the_page_of_a_tag_is_an_h_feed_of_its_notes_newest_first() {
        client.create("content=First+of+feed&category=Feed+Tag&category=other");
        client.create("content=Second+of+feed&category=FEED+TAG");
        Document page = visitor.page("/tags/feed-tag");
        Element feed = page.selectFirst(".h-feed");
        assertThat(feed.selectFirst("h1 .p-name.u-url").text()).isEqualTo("Feed Tag");
        assertThat(feed.selectFirst("h1 .p-name.u-url").absUrl("href"))
                .isEqualTo(server.url("/tags/feed-tag").toString());
        assertThat(feed.select("> .h-entry .e-content").eachText()).containsExactly("Second of feed", "First of feed");
        assertThat(feed.select("> .p-author.h-card .p-name").text()).isNotEmpty();
        assertThat(page.selectFirst("link[rel=canonical]").attr("href"))
                .isEqualTo(server.url("/tags/feed-tag").toString());
        assertThat(page.select("a.p-category[rel=tag][href$=/tags/feed-tag]")).hasSize(2);
        assertThat(page.text()).contains("2 notes");
    }

    @Test
    void a_tag_leads_to_its_feeds_and_to_the_tags_that_its_notes_carry_too() {
        client.create("content=One&category=Center+tag&category=often+beside");
        client.create("content=Two&category=Center+tag&category=often+beside&category=once+beside");
        Document page = visitor.page("/tags/center-tag");
        assertThat(page.select("header .feeds a").eachText()).containsExactly("RSS", "Atom", "JSON Feed");
        assertThat(page.select(".related a").eachAttr("href"))
                .containsExactly(
                        server.url("/tags/often-beside").toString(),
                        server.url("/tags/once-beside").toString());
    }

    @ParameterizedTest
    @CsvSource({
        "Node.JS %s, node.js %s, /tags/node-js-%s",
        "C++ %s, c%%2B%%2B%%20%s, /tags/c-plus-plus-%s",
        "C# %s, C%%23%%20%s, /tags/c-sharp-%s",
        "日本語 %s, %%E6%%97%%A5%%E6%%9C%%AC%%E8%%AA%%9E%%20%s, /tags/%%E6%%97%%A5%%E6%%9C%%AC%%E8%%AA%%9E-%s",
        "🐧 %s, %%F0%%9F%%90%%A7 %s, /tags/%%F0%%9F%%90%%A7-%s",
        "rock 'n' roll %s, ROCK 'N' ROLL %s, /tags/rock-n-roll-%s"
    })
    void every_spelling_of_a_tag_leads_to_its_page(String name, String spelling, String path) {
        String mark = vendor.name().toLowerCase(Locale.ROOT);
        client.create("content=Spelled&category=" + MicropubClient.encode(name.formatted(mark)));
        HttpResponse<String> moved =
                visitor.get("/tags/" + spelling.formatted(mark).replace(" ", "%20"));
        assertThat(moved.statusCode()).isEqualTo(301);
        assertThat(moved.headers().firstValue("Location"))
                .contains(server.url(path.formatted(mark)).toString());
        assertThat(visitor.get(path.formatted(mark)).statusCode()).isEqualTo(200);
    }

    @Test
    void older_notes_are_twenty_a_page_each_note_once() {
        for (int i = 0; i < 41; i++) {
            client.create("content=Paged+" + i + "&category=pagedtag");
        }
        Document page = visitor.page("/tags/pagedtag");
        int count = page.select(".h-entry").size();
        for (Element older = page.selectFirst("a.older"); older != null; older = page.selectFirst("a.older")) {
            page = visitor.page(older.attr("href"));
            count += page.select(".h-entry").size();
        }
        assertThat(count).isEqualTo(41);
        assertThat(page.select(".h-entry").text()).contains("Paged 0");
        assertThat(visitor.get("/tags/pagedtag?before=nonsense").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/tags/pagedtag?before=&after=").statusCode()).isEqualTo(200);
    }

    @Test
    void two_tags_with_a_plus_show_the_notes_that_carry_both() {
        client.create("content=Only+one&category=plus+a");
        client.create("content=Both+of+them&category=plus+a&category=plus+b");
        Document page = visitor.page("/tags/plus-a+plus-b");
        assertThat(page.select(".h-entry .e-content").eachText()).containsExactly("Both of them");
        assertThat(page.selectFirst(".h-feed .p-name").text()).isEqualTo("plus a and plus b");
        HttpResponse<String> turned = visitor.get("/tags/plus-b+Plus%20A");
        assertThat(turned.statusCode()).isEqualTo(301);
        assertThat(turned.headers().firstValue("Location"))
                .contains(server.url("/tags/plus-a+plus-b").toString());
        assertThat(visitor.get("/tags/plus-a+never-there").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/tags/a+b+c+d+e+f+g").statusCode()).isEqualTo(404);
    }

    @Test
    void a_tag_that_visitors_cannot_find_on_any_note_is_not_there() {
        client.create("content=Draft&post-status=draft&category=hidden+draft");
        client.create("content=Private&visibility=private&category=hidden+private");
        URI unlisted = client.create("content=Unlisted&visibility=unlisted&category=hidden+unlisted");
        URI deleted = client.create("content=Deleted&category=hidden+deleted");
        assertThat(visitor.get("/tags/hidden-deleted").statusCode()).isEqualTo(200);
        client.form("action=delete&url=" + deleted);
        for (String tag : List.of("draft", "private", "unlisted", "deleted")) {
            assertThat(visitor.get("/tags/hidden-" + tag).statusCode()).as(tag).isEqualTo(404);
            assertThat(visitor.get("/tags/Hidden%20" + tag).statusCode())
                    .as(tag)
                    .isEqualTo(404);
        }
        assertThat(visitor.page("/tags").select(".tag-index").text()).doesNotContain("hidden");
        assertThat(client.query("q=category&filter=hidden").body()).isEqualTo(json("{'categories':[]}"));
        Document page = visitor.page(unlisted.getPath());
        assertThat(page.select(".p-category").text()).isEqualTo("hidden unlisted");
        assertThat(page.select("a.p-category")).isEmpty();
    }

    @Test
    void the_index_names_every_tag_with_its_count_by_name_or_by_use() {
        for (int i = 0; i < 3; i++) {
            client.create("content=Counted&category=Zzz+index");
        }
        client.create("content=Counted&category=%C3%81aa+index");
        List<String> byName = visitor.page("/tags").select(".tag-index li").eachText();
        assertThat(byName).contains("Zzz index 3 notes", "Áaa index 1 note");
        assertThat(byName.indexOf("Áaa index 1 note")).isLessThan(byName.indexOf("Zzz index 3 notes"));
        Document page = visitor.page("/tags?by=use");
        List<String> byUse = page.select(".tag-index li").eachText();
        assertThat(byUse).hasSameElementsAs(byName);
        assertThat(byUse.indexOf("Zzz index 3 notes")).isLessThan(byUse.indexOf("Áaa index 1 note"));
        assertThat(visitor.get("/tags").headers().firstValue("ETag")).isPresent();
        assertThat(visitor.page("/tags?by=use&page=").select(".tag-index li").eachText())
                .isEqualTo(byUse);
        for (String none : List.of("0", "x", "-1", "999999", "9999999999")) {
            assertThat(visitor.get("/tags?page=" + none).statusCode()).as(none).isEqualTo(404);
        }
    }
}
