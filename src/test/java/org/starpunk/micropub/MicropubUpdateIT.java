package org.starpunk.micropub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.starpunk.testing.Json.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.MicropubClient;

/** Micropub 3.4. */
@ParameterizedClass
@EnumSource
class MicropubUpdateIT {

    private static final String PERSON = json("{'type':['h-card'],'properties':{'name':['Ada']}}");

    @Parameter
    private DatabaseVendor vendor;

    private MicropubServer server;
    private MicropubClient client;
    private URI post;

    @BeforeEach
    void post() {
        server = MicropubServer.shared(vendor);
        client = server.client("create", "update", "delete", "undelete");
        post = client.createJson(json("'name':['Title'],'content':['Hello'],'category':['Java','IndieWeb'],"
                + "'syndication':['https://elsewhere.example/1']"));
    }

    @Nested
    class Operations {

        @Test
        void replace_replaces_all_values_and_leaves_the_other_properties() {
            assertThat(update(json("'replace':{'content':['Hello again'],'summary':['Short']}"))
                            .statusCode())
                    .isEqualTo(204);
            assertThat(client.source(post, "content")).hasToString(json("['Hello again']"));
            assertThat(client.source(post, "summary")).hasToString(json("['Short']"));
            assertThat(client.source(post, "name")).hasToString(json("['Title']"));
            assertThat(client.source(post, "category")).hasToString(json("['IndieWeb','Java']"));
            assertThat(client.source(post)).containsKey("updated");
            assertThat(client.visit(post).body()).contains("Hello again").contains("dt-updated");
        }

        @Test
        void add_keeps_the_values_and_creates_the_property_if_it_is_missing() {
            assertThat(update(
                                    json(
                                            "'add':{'syndication':['https://elsewhere.example/2'],'like-of':['https://example.org/']}"))
                            .statusCode())
                    .isEqualTo(204);
            assertThat(client.source(post, "syndication"))
                    .hasToString(json("['https://elsewhere.example/1','https://elsewhere.example/2']"));
            assertThat(client.source(post, "like-of")).hasToString(json("['https://example.org/']"));
        }

        @Test
        void delete_removes_values_and_the_property_with_the_last_of_them() {
            update(json("'delete':{'category':['Java']}"));
            assertThat(client.source(post, "category")).hasToString(json("['IndieWeb']"));
            update(json("'delete':{'category':['IndieWeb'],'syndication':['https://elsewhere.example/1']}"));
            assertThat(client.source(post)).doesNotContainKeys("category", "syndication");
        }

        @Test
        void delete_removes_whole_properties() {
            assertThat(update(json("'delete':['category','syndication','name','never-there']"))
                            .statusCode())
                    .isEqualTo(204);
            assertThat(client.source(post)).doesNotContainKeys("category", "syndication", "name");
            assertThat(client.source(post, "content")).hasToString(json("['Hello']"));
        }

        @Test
        void all_at_once_are_one_change() {
            update(json("'replace':{'content':['New']},'add':{'category':['Zebra'],'x-note':[1.50]},"
                    + "'delete':['syndication']"));
            assertThat(client.source(post, "content")).hasToString(json("['New']"));
            assertThat(client.source(post, "category")).hasToString(json("['IndieWeb','Java','Zebra']"));
            assertThat(client.source(post, "x-note")).hasToString("[1.50]");
            assertThat(client.source(post)).doesNotContainKey("syndication");
        }

        @Test
        void an_update_is_applied_as_a_whole_or_not_at_all() {
            String before = client.source(post).toString();
            assertRefused(update(json("'replace':{'content':['New'],'mp-slug':['new-" + UUID.randomUUID()
                    + "']},'add':{'category':[1]}")));
            assertThat(client.source(post)).hasToString(before);
        }

        @Test
        void what_changes_nothing_changes_nothing() {
            String before = client.source(post).toString();
            assertThat(update(json("'replace':{'content':['Hello'],'mp-slug':['title']},"
                                    + "'add':{'category':['java']},'delete':['rsvp']"))
                            .statusCode())
                    .isEqualTo(204);
            assertThat(client.source(post)).hasToString(before);
        }
    }

    @Nested
    class EveryProperty {

        @Test
        void published_keeps_its_new_offset() {
            update(json("'replace':{'published':['2020-02-29T23:30:00+05:45']}"));
            assertThat(client.source(post, "published")).hasToString(json("['2020-02-29T23:30:00+05:45']"));
        }

        @Test
        void post_status_and_visibility_say_who_reads() {
            update(json("'replace':{'post-status':['draft']}"));
            assertThat(client.visit(post).statusCode()).isEqualTo(404);
            update(json("'replace':{'post-status':['published'],'visibility':['unlisted']}"));
            assertThat(client.visit(post).statusCode()).isEqualTo(200);
            assertThat(client.source(post, "visibility")).hasToString(json("['unlisted']"));
            update(json("'replace':{'visibility':['private']}"));
            assertThat(client.visit(post).statusCode()).isEqualTo(404);
        }

        @Test
        void content_stays_what_it_is_unless_it_is_replaced() {
            URI html = client.createJson(json("'content':[{'html':'<b>bold</b>'}]"));
            update(html, json("'replace':{'name':['Named']}"));
            assertThat(client.source(html, "content")).hasToString(json("[{'html':'<b>bold</b>'}]"));
            update(html, json("'replace':{'content':['<plain>']}"));
            assertThat(client.source(html, "content")).hasToString(json("['<plain>']"));

            URI markdown = client.createJson(json("'content':[{'markdown':'**bold**'}]"));
            update(markdown, json("'replace':{'content':['*slanted*']}"));
            assertThat(client.visit(markdown).body()).contains("<em>slanted</em>");
        }

        @Test
        void photos_keep_their_order_and_their_alternative_text() {
            String first = json("{'value':'https://photos.example.org/1.jpg','alt':'One'}");
            String second = json("{'value':'https://photos.example.org/2.jpg','alt':'Two'}");
            update(json("'add':{'photo':[" + second + "," + first + "]}"));
            assertThat(client.source(post, "photo")).hasToString("[" + second + "," + first + "]");
            update(json("'delete':{'photo':['https://photos.example.org/2.jpg']}"));
            assertThat(client.source(post, "photo")).hasToString("[" + first + "]");
            update(json("'replace':{'photo':['https://photos.example.org/2.jpg']}"));
            update(json("'add':{'photo':['https://photos.example.org/2.jpg'],'mp-photo-alt':['Two']}"));
            assertThat(client.source(post, "photo")).hasToString("[" + second + "]");
            update(json("'delete':{'photo':['https://photos.example.org/2.jpg'],'mp-photo-alt':['Two']}"));
            assertThat(client.source(post)).doesNotContainKey("photo");
        }

        @ParameterizedTest
        @ValueSource(strings = {"published", "post-status", "visibility", "mp-slug"})
        void what_no_post_can_be_without_is_replaced_and_not_deleted(String name) {
            String before = client.source(post).toString();
            assertRefused(update(json("'delete':['" + name + "']")));
            assertRefused(update(json("'replace':{'" + name + "':[]}")));
            assertRefused(update(json("'replace':{'" + name + "':['']}")));
            assertThat(client.source(post)).hasToString(before);
        }

        @Test
        void a_post_with_nothing_left_to_say_is_refused() {
            assertRefused(update(json("'delete':['content','name']")));
            assertRefused(update(json("'replace':{'content':[''],'name':[' ']}")));
            assertThat(update(json("'delete':['content']")).statusCode()).isEqualTo(204);
        }

        @Test
        void commands_that_mean_nothing_here_are_ignored_and_never_stored() {
            String before = client.source(post).toString();
            assertThat(update(json("'replace':{'mp-unknown':['x'],'url':['" + post + "']}"))
                            .statusCode())
                    .isEqualTo(204);
            assertThat(client.source(post)).hasToString(before);
            assertRefused(update(json("'replace':{'url':['https://example.org/']}")));
        }
    }

    @Nested
    class Categories {

        @Test
        void add_is_a_set_operation_by_key() {
            String before = client.source(post).toString();
            assertThat(update(json("'add':{'category':['java',' #INDIEWEB']}")).statusCode())
                    .isEqualTo(204);
            assertThat(client.source(post)).hasToString(before);
            update(json("'add':{'category':['JAVA','New']}"));
            assertThat(client.source(post, "category")).hasToString(json("['IndieWeb','Java','New']"));
        }

        @Test
        void delete_is_by_key_and_of_the_property_removes_all() {
            update(json("'delete':{'category':['jAVA']}"));
            assertThat(client.source(post, "category")).hasToString(json("['IndieWeb']"));
            update(json("'delete':['category']"));
            assertThat(client.source(post)).doesNotContainKey("category");
        }

        @Test
        void replace_replaces_all_and_an_empty_list_removes_all() {
            update(json("'replace':{'category':['below','Above','above']}"));
            assertThat(client.source(post, "category")).hasToString(json("['Above','below']"));
            update(json("'replace':{'category':[]}"));
            assertThat(client.source(post)).doesNotContainKey("category");
        }

        @Test
        void people_are_kept_beside_the_tags() {
            update(json("'add':{'category':[" + PERSON + "]}"));
            assertThat(client.source(post, "category")).hasToString(json("['IndieWeb','Java'," + PERSON + "]"));
            update(json("'add':{'category':['New'," + PERSON + "]},'delete':{'category':['Java']}"));
            assertThat(client.source(post, "category")).hasToString(json("['IndieWeb','New'," + PERSON + "]"));
            update(json("'delete':{'category':[" + PERSON + "]}"));
            assertThat(client.source(post, "category")).hasToString(json("['IndieWeb','New']"));
        }

        @Test
        void the_former_name_of_a_merged_tag_means_what_it_was_merged_into() {
            String mark = UUID.randomUUID().toString();
            client.create("content=x&category[]=kept+" + mark + "&category[]=former+" + mark);
            server.execute("UPDATE tags SET merged_into = (SELECT id FROM tags WHERE key = 'kept " + mark
                    + "') WHERE key = 'former " + mark + "'");
            update(json("'replace':{'category':['Former " + mark + "']}"));
            assertThat(client.source(post, "category")).hasToString(json("['kept " + mark + "']"));

            String before = client.source(post).toString();
            update(json("'add':{'category':['FORMER " + mark + "']}"));
            assertThat(client.source(post)).hasToString(before);

            update(json("'delete':{'category':['former " + mark + "']}"));
            assertThat(client.source(post)).doesNotContainKey("category");
        }

        @Test
        void more_than_fifty_are_refused() {
            String many = String.join(
                    ",", IntStream.range(0, 49).mapToObj(i -> "\"t" + i + "\"").toList());
            assertRefused(update(json("'add':{'category':[" + many + "]}")));
            assertThat(client.source(post, "category")).hasSize(2);
        }
    }

    @Nested
    class Addresses {

        private final String wish = "renamed-" + UUID.randomUUID();

        @Test
        void a_new_one_is_201_with_the_location_and_the_old_one_leads_there_for_ever() {
            HttpResponse<String> response = update(json("'replace':{'mp-slug':['" + wish + "']}"));
            assertThat(response.statusCode()).isEqualTo(201);
            URI renamed = location(response);
            assertThat(renamed).isEqualTo(post.resolve("/notes/" + wish));
            assertThat(client.visit(renamed).statusCode()).isEqualTo(200);
            assertThat(client.visit(post).statusCode()).isEqualTo(301);
            assertThat(location(client.visit(post))).isEqualTo(renamed);

            URI again = location(update(renamed, json("'add':{'mp-slug':['" + wish + "-again']}")));
            assertThat(location(client.visit(post))).isEqualTo(again);
            assertThat(location(client.visit(renamed))).isEqualTo(again);

            assertThat(location(update(again, json("'replace':{'mp-slug':['" + wish + "']}"))))
                    .isEqualTo(renamed);
            assertThat(client.visit(renamed).statusCode()).isEqualTo(200);
            assertThat(location(client.visit(again))).isEqualTo(renamed);
        }

        @Test
        void a_taken_one_gets_a_number_and_asking_again_changes_nothing() {
            client.create("content=first&mp-slug=" + wish);
            String operation = json("'replace':{'mp-slug':['" + wish + "']}");
            URI numbered = post.resolve("/notes/" + wish + "-2");
            assertThat(location(update(operation))).isEqualTo(numbered);
            assertThat(update(numbered, operation).statusCode()).isEqualTo(204);
            assertThat(client.source(numbered, "url")).hasToString(json("['" + numbered + "']"));
        }

        @Test
        void an_update_at_a_former_address_is_for_the_post_that_was_there() {
            URI renamed = location(update(json("'replace':{'mp-slug':['" + wish + "']}")));
            assertThat(update(json("'replace':{'content':['Found']}")).statusCode())
                    .isEqualTo(204);
            assertThat(client.source(renamed, "content")).hasToString(json("['Found']"));
        }

        @Test
        void one_without_letters_and_digits_is_refused() {
            assertRefused(update(json("'replace':{'mp-slug':['日本']}")));
            assertRefused(update(json("'add':{'mp-slug':['a','b']}")));
        }
    }

    @Nested
    class Refusals {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "\"replace\":{\"content\":\"no array\"}",
                    "\"add\":{\"category\":\"no array\"}",
                    "\"delete\":{\"category\":\"no array\"}",
                    "\"replace\":[\"content\"]",
                    "\"delete\":\"category\"",
                    "\"delete\":[1]",
                    "\"add\":{\"name\":[\"a second\"]}",
                    "\"add\":{\"content\":[\"a second\"]}",
                    "\"add\":{\"post-status\":[\"draft\"]}",
                    "\"replace\":{\"published\":[\"tomorrow\"]}",
                    "\"replace\":{\"post-status\":[\"deleted\"]}",
                    "\"replace\":{\"visibility\":[\"protected\"]}",
                    "\"replace\":{\"photo\":[{\"alt\":\"no value\"}]}",
                    "\"replace\":{\"x\":[null]}",
                    "\"replace\":{\"No Name\":[\"x\"]}",
                })
        void what_is_no_update_is_400_and_changes_nothing(String operations) {
            String before = client.source(post).toString();
            assertRefused(update(operations));
            assertThat(client.source(post)).hasToString(before);
        }

        @Test
        void a_form_is_400() {
            HttpResponse<String> response = client.form("action=update&url=" + post + "&replace[content]=x");
            assertRefused(response);
            assertThat(response.body()).contains("An update must be sent as JSON.");
        }

        @Test
        void what_is_no_post_is_400() {
            assertRefused(update(URI.create(post + "-never-there"), json("'replace':{'content':['x']}")));
            assertRefused(update(URI.create("https://example.org/"), json("'replace':{'content':['x']}")));
        }

        @Test
        void a_deleted_post_is_400_until_it_is_undeleted() {
            client.form("action=delete&url=" + post);
            assertRefused(update(json("'replace':{'content':['x']}")));
            client.form("action=undelete&url=" + post);
            assertThat(client.source(post, "content")).hasToString(json("['Hello']"));
        }
    }

    @Nested
    class AtOnce {

        private static final int UPDATES = 24;

        @Test
        void updates_lose_nothing() throws Exception {
            List<Callable<HttpResponse<String>>> updates = IntStream.range(0, UPDATES)
                    .mapToObj(i -> (Callable<HttpResponse<String>>)
                            () -> update(json("'add':{'category':['tag %d'],'syndication':['https://at.example/%d']}")
                                    .formatted(i, i)))
                    .toList();
            assertThat(atOnce(updates)).allMatch(response -> response.statusCode() == 204);
            JsonObject source = client.source(post);
            assertThat(texts(source.getJsonArray("category")))
                    .hasSize(2 + UPDATES)
                    .containsAll(IntStream.range(0, UPDATES)
                            .mapToObj(i -> "tag " + i)
                            .toList());
            assertThat(texts(source.getJsonArray("syndication"))).hasSize(1 + UPDATES);
        }

        @Test
        void updates_and_moves_lose_nothing() throws Exception {
            String wish = "moved-" + UUID.randomUUID();
            List<Callable<HttpResponse<String>>> updates = IntStream.range(0, UPDATES)
                    .mapToObj(i -> (Callable<HttpResponse<String>>) () -> update(
                            i % 4 == 0
                                    ? json("'replace':{'mp-slug':['%s-%d']}").formatted(wish, i)
                                    : json("'add':{'category':['tag %d']}").formatted(i)))
                    .toList();
            assertThat(atOnce(updates)).allSatisfy(response -> assertThat(response.statusCode())
                    .as(response.body())
                    .isIn(201, 204));
            assertThat(client.source(post, "category")).hasSize(2 + UPDATES * 3 / 4);
        }

        private static List<HttpResponse<String>> atOnce(List<Callable<HttpResponse<String>>> requests)
                throws Exception {
            ExecutorService threads = Executors.newFixedThreadPool(UPDATES);
            try {
                List<HttpResponse<String>> responses = new ArrayList<>();
                for (Future<HttpResponse<String>> future : threads.invokeAll(requests)) {
                    responses.add(future.get());
                }
                return responses;
            } finally {
                threads.shutdown();
            }
        }
    }

    private HttpResponse<String> update(String operations) {
        return update(post, operations);
    }

    private HttpResponse<String> update(URI url, String operations) {
        String more = operations.isEmpty() ? "" : "," + operations;
        return client.json("{\"action\":\"update\",\"url\":\"" + url + "\"" + more + "}");
    }

    private static URI location(HttpResponse<String> response) {
        return URI.create(response.headers().firstValue("Location").orElseThrow());
    }

    private static List<String> texts(JsonArray values) {
        return values.getValuesAs(JsonString::getString);
    }

    private static void assertRefused(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(response.body()).startsWith(json("{'error':'invalid_request'"));
    }
}
