package org.starpunk.micropub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.starpunk.testing.Json.json;
import static org.starpunk.testing.MicropubClient.encode;
import static org.starpunk.testing.MicropubClient.read;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.MicropubClient;

/** Micropub 3.7 and its extensions. */
@ParameterizedClass
@EnumSource
class MicropubQueryIT {

    @Parameter
    private DatabaseVendor vendor;

    private MicropubClient client;

    @BeforeEach
    void client() {
        client = MicropubServer.shared(vendor).client("create", "delete");
    }

    @Test
    void config_names_the_queries_the_post_types_and_who_may_read() {
        JsonObject config = read(client.query("q=config"));
        assertThat(config.get("q")).hasToString(json("['category','config','post-types','source','syndicate-to']"));
        assertThat(config.get("syndicate-to")).hasToString("[]");
        assertThat(config.get("visibility")).hasToString(json("['public','unlisted','private']"));
        assertThat(config.getJsonArray("post-types").getValuesAs(JsonObject.class))
                .extracting(type -> type.getString("type"))
                .containsExactly(
                        "note",
                        "article",
                        "photo",
                        "video",
                        "audio",
                        "reply",
                        "repost",
                        "like",
                        "bookmark",
                        "rsvp",
                        "event",
                        "checkin");
    }

    @Test
    void post_types_come_with_the_properties_that_they_can_have_and_must_have() {
        JsonObject answer = read(client.query("q=post-types"));
        assertThat(answer.get("post-types"))
                .isEqualTo(read(client.query("q=config")).get("post-types"));
        JsonObject rsvp = answer.getJsonArray("post-types").getJsonObject(9);
        assertThat(rsvp.getString("name")).isEqualTo("RSVP");
        assertThat(rsvp.get("required-properties")).hasToString(json("['rsvp']"));
        assertThat(rsvp.getJsonArray("properties").getValuesAs(JsonString::getString))
                .contains("rsvp", "in-reply-to", "content", "category", "post-status");
    }

    @ParameterizedTest
    @CsvSource({
        "filter=RE, reply repost",
        "search=art, article",
        "limit=2, note article",
        "offset=10, event checkin",
        "filter=o&offset=1&limit=2, photo video",
        "filter=jam, ''"
    })
    void post_types_are_chosen_and_cut_like_every_list(String parameters, String types) {
        JsonObject answer = read(client.query("q=post-types&" + parameters));
        assertThat(answer.getJsonArray("post-types").getValuesAs(JsonObject.class).stream()
                        .map(type -> type.getString("type"))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(types);
    }

    @Test
    void syndicate_to_is_an_empty_list_when_there_is_nowhere_to_syndicate_to() {
        assertThat(read(client.query("q=syndicate-to"))).hasToString(json("{'syndicate-to':[]}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=unknown",
                "q=config&q=config",
                "q=category&limit=x",
                "q=post-types&offset=x",
                "q=source&limit=x",
                "q=source&offset=-1",
                "q=source&limit=1&limit=2",
                "q=source&after=x",
                "q=source&before=1-1&after=1-1",
                "q=source&post-type=jam",
                "q=source&post-status=deleted",
                "q=source&visibility=protected",
                "q=%ff",
                "%00"
            })
    void what_is_no_query_is_400(String query) {
        assertRefused(client.query(query));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "q=", "q", "q[]=config", "limit=5"})
    void nothing_asked_is_answered_with_the_configuration(String query) {
        assertThat(read(client.query(query))).isEqualTo(read(client.query("q=config")));
    }

    @Test
    void a_blank_parameter_is_as_if_it_were_not_there() {
        String blank = "&url=&limit=&offset=&before=&after=&post-type=&post-status=&visibility=&filter=&properties[]=";
        assertThat(read(client.query("q=source" + blank))).containsOnlyKeys("items", "paging");
        assertThat(read(client.query("q=category&limit=&filter="))).containsOnlyKeys("categories");
        assertThat(read(client.media().query("q="))).isEmpty();
    }

    @Nested
    class Source {

        @Test
        void takes_every_spelling_of_an_address_that_can_mean_no_other() {
            URI post = client.create("content=Spelled&mp-slug=rr-" + UUID.randomUUID());
            String path = post.getPath();
            for (String spelling : List.of(
                    post + "/",
                    post + "?utm_source=x|y&a=[b]",
                    post + "#a b",
                    post + "/?x#y",
                    " " + post + "\n",
                    post.toString().replace("http://", "HTTP://"),
                    post.toString().replace("http://", "https://"),
                    post.toString().replace("localhost", "LocalHost"),
                    post.toString().replace("/rr-", "/%72r-"),
                    post.toString().replace("/notes/", "/a/../notes/./"),
                    path,
                    path + "/",
                    "//" + post.getAuthority() + path)) {
                assertThat(client.query("q=source&url=" + encode(spelling)))
                        .as(spelling)
                        .returns(200, HttpResponse::statusCode)
                        .returns(
                                client.query("q=source&url=" + encode(post.toString()))
                                        .body(),
                                HttpResponse::body);
            }
            for (String other : List.of(
                    post.toString().replace("http://", "ftp://"),
                    post.toString().replace("http://", "http://me@"),
                    post.toString().replace("/notes", ":1/notes"),
                    post.toString().replace(post.getAuthority(), "example.org"),
                    "https://example.org/?" + post,
                    "//example.org" + path,
                    path + "//x",
                    post.toString().toUpperCase())) {
                assertRefused(client.query("q=source&url=" + encode(other)));
            }
        }

        @Test
        void gives_the_type_and_every_property() {
            URI post = client.createJson(json("'name':['Title'],'summary':['Short'],'content':['Long'],"
                    + "'category':['below','Above'],'published':['2026-01-02T03:04:05+01:00'],"
                    + "'like-of':['https://example.org/']"));
            assertThat(source(post, ""))
                    .hasToString(json("{'type':['h-entry'],'properties':{'name':['Title'],'summary':['Short'],"
                            + "'content':['Long'],'like-of':['https://example.org/'],'category':['Above','below'],"
                            + "'published':['2026-01-02T03:04:05+01:00'],'post-status':['published'],"
                            + "'visibility':['public'],'url':['" + post + "']}}"));
        }

        @Test
        void gives_the_chosen_properties_only() {
            URI post = client.create("content=Hello&category=Above");
            String both = json("{'properties':{'content':['Hello'],'category':['Above']}}");
            assertThat(source(post, "&properties[]=content&properties[]=category&properties[]=name"))
                    .hasToString(both);
            assertThat(source(post, "&properties%5B%5D=category&properties=content"))
                    .hasToString(both);
            assertThat(source(post, "&properties=content")).hasToString(json("{'properties':{'content':['Hello']}}"));
            assertThat(source(post, "&properties[]=")).isEqualTo(source(post, ""));
        }

        @Test
        void gives_html_as_an_object_and_everything_else_as_text() {
            URI html = client.createJson(json("'content':[{'html':'<b>bold</b>'}]"));
            URI markdown = client.createJson(json("'content':[{'markdown':'**bold**'}]"));
            assertThat(client.source(html, "content")).hasToString(json("[{'html':'<b>bold</b>'}]"));
            assertThat(client.source(markdown, "content")).hasToString(json("['**bold**']"));
        }

        @Test
        void of_what_is_no_post_is_400() {
            URI home = client.endpoint().resolve("/");
            assertRefused(client.query(
                    "q=source&url=" + encode(home.resolve("/notes/never-there").toString())));
            assertRefused(client.query("q=source&url=" + encode(home.toString())));
            assertRefused(client.query("q=source&url=https://example.org/notes/1"));
        }

        @Test
        void of_a_deleted_post_is_400() {
            URI post = client.create("content=gone");
            client.form("action=delete&url=" + post);
            assertRefused(client.query("q=source&url=" + post));
        }

        private JsonObject source(URI post, String more) {
            return read(client.query("q=source&url=" + encode(post.toString()) + more));
        }
    }

    @Nested
    class Posts {

        private final String mark = UUID.randomUUID().toString();

        @Test
        void are_the_newest_first_with_all_their_properties_drafts_too_and_without_nulls() {
            URI second = client.create("published=2002-01-01T00:00:00Z&category=Java&content=" + mark);
            URI third = client.create("published=2003-01-01T00:00:00Z&visibility=private&content=" + mark);
            URI first = client.create("published=2001-01-01T00:00:00Z&content=" + mark);
            URI draft = client.create("post-status=draft&content=" + mark);
            JsonObject answer = list("");
            assertThat(urls(answer)).containsExactly(draft, third, second, first);
            assertThat(answer.getJsonArray("items").getJsonObject(2))
                    .hasToString(json("{'type':['h-entry'],'properties':{'content':['" + mark
                            + "'],'category':['Java'],'published':['2002-01-01T00:00:00Z'],"
                            + "'post-status':['published'],'visibility':['public'],'url':['" + second
                            + "']}}"));
            assertThat(list("&properties[]=url&limit=1").get("items"))
                    .hasToString(json("[{'type':['h-entry'],'properties':{'url':['" + draft + "']}}]"));
        }

        @Test
        void come_in_pages_that_lead_to_older_and_to_newer_ones() {
            List<URI> posts = IntStream.range(0, 5)
                    .mapToObj(i -> client.create("content=" + mark + "&published=2001-01-01T00:00:0" + (9 - i) + "Z"))
                    .toList();
            JsonObject first = list("&limit=2");
            assertThat(urls(first)).isEqualTo(posts.subList(0, 2));
            JsonObject second = list("&limit=2&after=" + paging(first, "after"));
            assertThat(urls(second)).isEqualTo(posts.subList(2, 4));
            JsonObject third = list("&limit=2&after=" + paging(second, "after"));
            assertThat(urls(third)).isEqualTo(posts.subList(4, 5));
            assertThat(third.getJsonObject("paging")).containsOnlyKeys("before");
            assertThat(urls(list("&limit=2&before=" + paging(third, "before")))).isEqualTo(posts.subList(2, 4));

            JsonObject nothingNewer = list("&before=" + paging(first, "before"));
            assertThat(nothingNewer).hasToString(json("{'items':[],'paging':{}}"));
            URI newer = client.create("content=" + mark);
            assertThat(urls(list("&before=" + paging(first, "before")))).containsExactly(newer);
            assertThat(urls(list("&limit=2&offset=4"))).isEqualTo(posts.subList(3, 5));
            assertThat(urls(list("&limit=0"))).isEmpty();
            assertThat(list("&offset=6")).hasToString(json("{'items':[],'paging':{}}"));
        }

        @Test
        void are_twenty_unless_more_are_asked_for_and_a_hundred_at_most() {
            IntStream.range(0, 101).forEach(i -> client.create("content=" + mark));
            assertThat(urls(list(""))).hasSize(20);
            assertThat(urls(list("&limit=60"))).hasSize(60);
            assertThat(urls(list("&limit=1000"))).hasSize(100);
        }

        @Test
        void are_chosen_by_type_status_visibility_and_words() {
            URI note = client.create("content=" + mark);
            URI article = client.create("name=Title&content=" + mark);
            URI like = client.create("like-of=https://example.org/&post-status=draft&content=" + mark);
            URI unlisted = client.create("visibility=unlisted&summary=" + mark + "&photo=https://example.org/1.jpg");
            assertThat(urls(list("&post-type=note"))).containsExactly(note);
            assertThat(urls(list("&post-type=article"))).containsExactly(article);
            assertThat(urls(list("&post-type=like&post-status=draft"))).containsExactly(like);
            assertThat(urls(list("&post-type=like&post-status=published"))).isEmpty();
            assertThat(urls(list("&visibility=unlisted"))).containsExactly(unlisted);
            assertThat(urls(list("&visibility=private"))).isEmpty();
            JsonObject older = read(client.query("q=source&search=" + mark.toUpperCase()));
            assertThat(urls(older)).containsExactlyInAnyOrder(note, article, like, unlisted);
        }

        @Test
        void are_not_deleted() {
            URI post = client.create("content=" + mark);
            client.form("action=delete&url=" + post);
            assertThat(urls(list(""))).isEmpty();
        }

        private JsonObject list(String more) {
            return read(client.query("q=source&filter=" + mark + more));
        }

        private static List<URI> urls(JsonObject answer) {
            return answer.getJsonArray("items").getValuesAs(JsonObject.class).stream()
                    .map(item -> item.getJsonObject("properties").getJsonArray("url"))
                    .map(url -> URI.create(url.getString(0)))
                    .toList();
        }

        private static String paging(JsonObject answer, String to) {
            return answer.getJsonObject("paging").getString(to);
        }
    }

    @Nested
    class Category {

        private final String mark = UUID.randomUUID().toString();

        @Test
        void gives_names_the_most_used_first_page_by_page() {
            client.create("content=1&category[]=Rare+" + mark + "&category[]=Often+" + mark);
            client.create("content=2&category[]=OFTEN+" + mark);
            assertThat(categories("")).hasToString(json("['Often " + mark + "','Rare " + mark + "']"));
            assertThat(categories("&limit=1")).hasToString(json("['Often " + mark + "']"));
            assertThat(categories("&limit=1&offset=1")).hasToString(json("['Rare " + mark + "']"));
            assertThat(categories("&limit=0")).hasToString("[]");
        }

        @Test
        void gives_those_of_posts_that_everybody_may_find() {
            client.create("content=1&post-status=draft&category=Draft+" + mark);
            client.create("content=1&visibility=unlisted&category=Unlisted+" + mark);
            client.create("content=1&visibility=private&category=Private+" + mark);
            URI post = client.create("content=1&category=Deleted+" + mark);
            client.form("action=delete&url=" + post);
            assertThat(categories("")).hasToString("[]");
        }

        @Test
        void filters_by_a_part_literally() {
            client.create("content=1&category[]=100%25+" + mark + "&category[]=100!+" + mark);
            assertThat(read(client.query("q=category&filter=" + encode("0% " + mark.toUpperCase()))))
                    .hasToString(json("{'categories':['100% " + mark + "']}"));
            assertThat(read(client.query("q=category&filter=" + encode("_ " + mark))))
                    .hasToString(json("{'categories':[]}"));
            assertThat(read(client.query("q=category&search=" + encode("0% " + mark))))
                    .hasToString(json("{'categories':['100% " + mark + "']}"));
        }

        private Object categories(String more) {
            return read(client.query("q=category&filter=" + mark + more)).get("categories");
        }
    }

    private static void assertRefused(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(response.body()).startsWith(json("{'error':'invalid_request'"));
    }
}
