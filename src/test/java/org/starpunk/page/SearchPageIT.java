package org.starpunk.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.StarPunkServer;

/** The search of visitors, over HTTP. */
@ParameterizedClass
@EnumSource(DatabaseVendor.class)
class SearchPageIT {

    @Parameter
    private DatabaseVendor vendor;

    private StarPunkServer server;
    private Visitor visitor;
    private MicropubClient client;

    @BeforeEach
    void start() {
        server = StarPunkServer.shared(vendor);
        visitor = new Visitor(server.url());
        client = MicropubClient.of(server, "create", "update", "delete");
    }

    @Test
    void hits_are_marked_where_they_stand_and_lead_to_their_permalinks_alone() {
        URI named = client.create("name=Gr%C3%BC%C3%9Fe+aus+K%C3%B6ln&content=Der+Dom+in+K%C3%B6ln.&category=hitcity");
        URI plain = client.create("content=" + MicropubClient.encode("x ".repeat(300) + "東京タワー in Köln"));
        Document page = visitor.page("/search?q=koln");
        assertThat(permalinks(page)).containsExactly(plain.toString(), named.toString());
        assertThat(page.select("main mark").eachText()).containsExactly("Köln", "Köln", "Köln");
        assertThat(page.select(".hits li").first().text()).startsWith("…").contains("東京タワー in Köln");
        assertThat(page.select(".hits a[href$=/tags/hitcity]")).hasSize(1);
        assertThat(visitor.page("/search?q=" + MicropubClient.encode("京タ koln"))
                        .select("main mark")
                        .eachText())
                .containsExactly("京タ", "Köln");
        assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(page.select("input[name=q]").val()).isEqualTo("koln");
    }

    @Test
    void older_hits_are_pages_of_twenty_each_hit_once() {
        IntStream.range(0, 41).forEach(i -> client.create("content=Pagedhit+" + i));
        for (String order : List.of("", "&order=best")) {
            Document page = visitor.page("/search?q=pagedhit" + order);
            int count = permalinks(page).size();
            for (Element older = older(page); older != null; older = older(page)) {
                assertThat(older.attr("href")).contains("/search?q=pagedhit").contains("before=");
                page = visitor.page(older.attr("href"));
                count += permalinks(page).size();
            }
            assertThat(count).isEqualTo(41);
        }
    }

    private static Element older(Document page) {
        return page.selectFirst("nav a.older");
    }

    @Test
    void an_empty_form_searches_for_nothing_and_what_is_not_found_says_so() {
        assertThat(visitor.page("/search").select(".hits, meta[name=robots]")).isEmpty();
        assertThat(visitor.page("/search?q=&tag=&type=&year=&order=&before=").select(".hits"))
                .isEmpty();
        assertThat(visitor.page("/search?q=nowhereatall").text()).contains("No note has all of these words.");
        client.create("content=narrowhit&published=2003-01-01T00:00:00Z&category=Narrow+Hit");
        String found = "/search?q=narrowhit&type=note&year=2003&tag=";
        assertThat(permalinks(visitor.page(found + "narrow-hit"))).hasSize(1);
        assertThat(permalinks(visitor.page(found + "NARROW+hit"))).hasSize(1);
        for (String other : List.of("tag=none", "type=jam", "type=photo", "year=2004", "year=x")) {
            assertThat(permalinks(visitor.page("/search?q=narrowhit&" + other))).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%22",
                "*",
                "-",
                "--",
                "-a",
                "%22-%22*",
                "a*+b*+c*",
                "%00",
                "%27%3B+DROP+TABLE+notes%3B--",
                "%F0%9F%90%A7",
                "NEAR(a+b)",
                "%5Ea",
                "a:b",
                "%7Bx%7D",
                "(",
                ")",
                "a+AND",
                "OR",
                "%5C",
                "%25_",
                "%C2%B6",
                "%C2%A4note",
                "%EF%BF%BF"
            })
    void every_text_is_a_query(String query) {
        assertThat(visitor.get("/search?q=" + query).statusCode()).isEqualTo(200);
        assertThat(visitor.get("/search?order=best&q=" + query).statusCode()).isEqualTo(200);
        assertThat(visitor.get("/search/feed.json?q=" + query).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "%01", "%0B", "%7F", "%C2%85", "%EF%BF%BE"})
    void what_nobody_can_see_is_no_part_of_a_search(String unseen) {
        client.create("content=unseenhit&category=Unseen+Hit");
        String address = "?q=unseen" + unseen + "hit&tag=unseen-" + unseen + "hit&type=note&order=best";
        Document page = visitor.page("/search" + address);
        assertThat(permalinks(page)).isNotEmpty();
        assertThat(page.select("input[name=q]").val()).isEqualTo("unseenhit");
        assertThat(page.select("input[name=tag]").val()).isEqualTo("unseen-hit");
        assertThat(visitor.get("/search/feed.json" + address).body()).contains("unseenhit");
        assertThat(visitor.get("/search?q=unseenhit&tag=" + "a".repeat(600) + unseen)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_word_with_a_footnote_is_found() {
        URI note = client.createJson("\"content\":[{\"markdown\":\"Footnotehit[^1] stands here.\\n\\n[^1]: Below\"}]");
        assertThat(note.getPath()).startsWith("/notes/footnotehit-stands-here");
        for (String query : List.of("footnotehit", "%22footnotehit+stands%22")) {
            assertThat(permalinks(visitor.page("/search?q=" + query))).contains(note.toString());
            assertThat(visitor.page("/search?q=" + query).select("mark").eachText())
                    .anyMatch(mark -> mark.startsWith("Footnotehit"));
        }
        assertThat(visitor.page(note.getPath()).title()).startsWith("Footnotehit stands here");
    }

    @Test
    void many_words_are_still_a_query() {
        String excluded = IntStream.range(0, 75)
                .mapToObj(i -> "-" + Character.toString('a' + i % 26) + "*")
                .collect(Collectors.joining("+"));
        assertThat(visitor.get("/search?q=" + excluded).statusCode()).isEqualTo(200);
        assertThat(visitor.get("/search?q=%22" + "a+".repeat(149) + "%22").statusCode())
                .isEqualTo(200);
    }

    @Test
    void what_cannot_be_read_or_is_too_long_is_refused() {
        assertThat(visitor.get("/search?q=%ff").statusCode()).isEqualTo(400);
        assertThat(visitor.get("/search?q=" + "a".repeat(300)).statusCode()).isEqualTo(200);
        assertThat(visitor.get("/search?q=" + "a".repeat(301)).statusCode()).isEqualTo(400);
        assertThat(visitor.page("/search?q=" + "a".repeat(301)).text())
                .contains("A search can have 300 characters at most.");
        assertThat(visitor.get("/search/feed.xml?q=" + "a".repeat(301)).statusCode())
                .isEqualTo(400);
        assertThat(visitor.get("/search?q=a&before=x").statusCode()).isEqualTo(404);
    }

    @Test
    void a_search_has_feeds() {
        client.create("content=Feedhit+%26+more");
        Document page = visitor.page("/search?q=feedhit+%22%26%22&order=best");
        List<String> feeds = page.select("link[rel=alternate][href*=/search/]").eachAttr("href");
        assertThat(feeds).hasSize(3).allMatch(feed -> feed.contains("?q=feedhit+%22%26%22"));
        for (String feed : feeds) {
            assertThat(visitor.get(feed).statusCode()).isEqualTo(200);
            assertThat(visitor.get(feed).body()).contains("Feedhit").contains("q=feedhit+%22%26%22");
        }
        assertThat(visitor.get("/search/feed.txt?q=feedhit").statusCode()).isEqualTo(404);
    }

    @Test
    void browsers_are_told_how_to_search() {
        Element link = visitor.page("/").selectFirst("link[rel=search]");
        assertThat(link.attr("type")).isEqualTo("application/opensearchdescription+xml");
        assertThat(visitor.get(link.attr("href")).headers().firstValue("Content-Type"))
                .contains("application/opensearchdescription+xml;charset=UTF-8");
        String xml = visitor.get(link.attr("href")).body();
        Document description = Jsoup.parse(xml, Parser.xmlParser());
        assertThat(xml).startsWith("<?xml");
        assertThat(description.selectFirst("ShortName").text()).isNotEmpty().hasSizeLessThanOrEqualTo(16);
        assertThat(description.selectFirst("Url[type=text/html]").attr("template"))
                .isEqualTo(server.url("/search").toString() + "?q={searchTerms}");
    }

    @Test
    void tags_that_are_called_so_lead_on_above_the_hits_with_their_counts() {
        client.create("content=nothing&category=Caf%C3%A9hit");
        client.create("content=nothing&category=Caf%C3%A9hit&category=cafehit+berlin");
        client.create("content=nothing&category=a+cafehit");
        client.create("content=nothing&category=cafehit+secret&visibility=private");
        for (String query : List.of("cafehit", "CAF%C3%89HI", "%22cafehit%22", "cafehit*", "%23cafehit")) {
            Document page = visitor.page("/search?q=" + query);
            assertThat(page.select("main .related li").eachText())
                    .as(query)
                    .containsExactly("Caféhit 2 notes", "cafehit berlin 1 note");
            assertThat(visitor.page(page.selectFirst("main .related a").attr("href"))
                            .select(".h-entry"))
                    .hasSize(2);
            assertThat(page.text()).contains("No note has all of these words.");
        }
        client.create("content=Cafehit");
        Document found = visitor.page("/search?q=cafehit");
        assertThat(permalinks(found)).hasSize(1);
        assertThat(found.select("main .related ~ .hits")).hasSize(1);
        for (String none : List.of("q=cafehit+-tea", "q=cafehit&tag=cafehit", "q=%25afehit", "q=*", "q=")) {
            assertThat(visitor.page("/search?" + none).select("main .related"))
                    .as(none)
                    .isEmpty();
        }
    }

    @Test
    void what_is_not_public_is_not_found() {
        String word = "secret" + vendor.name().toLowerCase(Locale.ROOT);
        client.create("visibility=unlisted&content=" + word);
        client.create("visibility=private&content=" + word);
        client.create("post-status=draft&content=" + word);
        URI gone = client.create("content=" + word);
        assertThat(permalinks(visitor.page("/search?q=" + word))).containsExactly(gone.toString());
        client.form("action=delete&url=" + gone);
        assertThat(permalinks(visitor.page("/search?q=" + word))).isEmpty();
    }

    private static List<String> permalinks(Document page) {
        return page.select("main :not(nav) > a[href*=/notes/]").eachAttr("abs:href");
    }
}
