package org.starpunk.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.starpunk.feed.FeedFixture.texts;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.microformats.Mf2Json;
import org.starpunk.testing.FormClient;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.StarPunkServer;
import org.w3c.dom.Document;

/** The feed of one tag, wherever a reader asks for it. */
@ParameterizedClass
@EnumSource(DatabaseVendor.class)
class TagFeedIT {

    private final FeedReader reader;
    private final StarPunkServer server;
    private final MicropubClient client;

    TagFeedIT(DatabaseVendor vendor) {
        reader = FeedReader.of(vendor);
        server = reader.server();
        client = reader.writer();
    }

    @Test
    void has_the_notes_of_the_tag_its_own_title_and_its_own_address() {
        URI tagged = client.create("h=entry&content=in+the+tag+feed&category[]=Größe+C%2B%2B&category[]=other");
        client.create("h=entry&content=in+no+tag+feed&category[]=other");
        String path = "/tags/gr%C3%B6sse-c-plus-plus/feed";
        Document rss = reader.xml(path + ".xml");
        assertThat(texts(rss, "rss/channel/item/guid")).containsExactly(tagged.toString());
        assertThat(texts(rss, "rss/channel/title")).singleElement().satisfies(title -> assertThat(title)
                .startsWith("Größe C++ · "));
        assertThat(texts(rss, "rss/channel/link[not(@rel)]"))
                .containsExactly(server.url("/tags/gr%C3%B6sse-c-plus-plus").toString());
        assertThat(texts(rss, "rss/channel/link[@rel='self']/@href"))
                .containsExactly(server.url(path + ".xml").toString());
        assertThat(texts(reader.xml(path + ".atom"), "feed/entry/id")).containsExactly(tagged.toString());
        assertThat(Mf2Json.read(reader.get(path + ".json").body()).getString("feed_url"))
                .isEqualTo(server.url(path + ".json").toString());
        assertThat(reader.get(path + ".json").headers().allValues("Link"))
                .containsExactly("<" + server.url(path + ".json") + ">; rel=\"self\"");
        client.form("action=delete&url=" + MicropubClient.encode(tagged.toString()));
    }

    @ParameterizedTest
    @CsvSource({"Feed%20Redirect,xml", "FEED%20REDIRECT,atom", "feed%20%20redirect,json", "%23feed%20redirect,xml"})
    void another_spelling_leads_to_it_for_ever(String spelling, String suffix) {
        client.create("h=entry&content=redirected&category[]=Feed+Redirect");
        HttpResponse<String> moved = reader.get("/tags/" + spelling + "/feed." + suffix);
        assertThat(moved.statusCode()).isEqualTo(301);
        assertThat(moved.headers().firstValue("Location"))
                .contains(server.url("/tags/feed-redirect/feed." + suffix).toString());
    }

    @Test
    void its_id_stays_when_the_tag_is_renamed() {
        client.create("h=entry&content=renamed&category[]=Feed+before");
        String id = texts(reader.xml("/tags/feed-before/feed.atom"), "feed/id").get(0);
        FormClient owner = FormClient.owner(server);
        FormElement form = FormClient.formWith(owner.get("/admin/tags/edit?tag=feed-before"), "#name");
        owner.submit(form, Map.of("#name", "Feed after"), List.of());
        assertThat(texts(reader.xml("/tags/feed-after/feed.atom"), "feed/id")).containsExactly(id);
    }

    @Test
    void of_a_tag_that_no_visitor_may_know_of_there_is_none() {
        client.create("h=entry&content=x&visibility=private&category[]=feed+private");
        client.create("h=entry&content=x&visibility=unlisted&category[]=feed+unlisted");
        client.create("h=entry&content=x&post-status=draft&category[]=feed+draft");
        for (String slug : List.of("feed-private", "feed-unlisted", "feed-draft", "feed%20draft", "feed-never")) {
            HttpResponse<String> hidden = reader.get("/tags/" + slug + "/feed.xml");
            assertThat(hidden.statusCode()).as(slug).isEqualTo(404);
            assertThat(hidden.headers().firstValue("Location")).isEmpty();
        }
    }

    @Test
    void the_page_of_the_tag_names_its_feeds_before_those_of_the_site() {
        client.create("h=entry&content=redirected&category[]=Feed+Redirect");
        String page = server.url("/tags/feed-redirect").toString();
        assertThat(Jsoup.parse(reader.get("/tags/feed-redirect").body())
                        .select("head link[rel=alternate]")
                        .eachAttr("href"))
                .startsWith(page + "/feed.xml", page + "/feed.atom", page + "/feed.json")
                .contains(server.url("/feed.xml").toString());
    }

    @Test
    void several_tags_have_a_feed_as_they_have_a_page() {
        URI both = client.create("h=entry&content=both&category[]=feed+one&category[]=feed+two");
        client.create("h=entry&content=one&category[]=feed+one");
        assertThat(texts(reader.xml("/tags/feed-one+feed-two/feed.xml"), "rss/channel/item/guid"))
                .containsExactly(both.toString());
        assertThat(reader.get("/tags/feed-two+feed-one/feed.xml").headers().firstValue("Location"))
                .contains(server.url("/tags/feed-one+feed-two/feed.xml").toString());
        client.form("action=delete&url=" + MicropubClient.encode(both.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tags/feed-redirect/feed.rss", "/tags/feed-redirect/feed", "/tags//feed.xml"})
    void there_are_no_other_formats(String path) {
        client.create("h=entry&content=redirected&category[]=Feed+Redirect");
        assertThat(reader.get(path).statusCode()).isIn(400, 404);
    }
}
