package org.starpunk.micropub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.starpunk.testing.Json.json;
import static org.starpunk.testing.MicropubClient.encode;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.MicropubClient;

/** Micropub 3.1 to 3.3. */
@ParameterizedClass
@EnumSource
class MicropubCreateIT {

    private final MicropubServer server;
    private final MicropubClient client;

    MicropubCreateIT(DatabaseVendor vendor) {
        server = MicropubServer.shared(vendor);
        client = server.client("create");
    }

    @Nested
    class FormEncoded {

        @Test
        void answers_201_with_the_absolute_url_of_the_post_which_can_be_read_at_once() {
            HttpResponse<String> response = client.form("h=entry&content=" + encode("Grüße an *alle* 😀"));
            assertThat(response.statusCode()).isEqualTo(201);
            assertThat(response.body()).isEmpty();
            URI post = URI.create(response.headers().firstValue("Location").orElseThrow());
            assertThat(post.toString())
                    .startsWith(server.server().url("/notes/").toString());
            assertThat(client.visit(post).statusCode()).isEqualTo(200);
            assertThat(client.visit(post).body()).contains("Grüße an *alle* 😀");
        }

        @Test
        void accepts_a_value_with_brackets_and_without() {
            URI one = client.create("content=one&category=Solo&in-reply-to=https://example.org/1");
            assertThat(client.source(one, "category")).hasToString(json("['Solo']"));
            URI many = client.create("content=many&category[]=Java&category%5B%5D=java&category=IndieWeb");
            assertThat(client.source(many, "category")).hasToString(json("['IndieWeb','Java']"));
        }

        @Test
        void creates_an_h_entry_when_it_does_not_say_what() {
            assertThat(client.form("content=no+h").statusCode()).isEqualTo(201);
        }

        @Test
        void accepts_the_url_of_a_photo() {
            URI post = client.create("content=Sunset&photo=" + encode("https://photos.example.org/1.jpg"));
            assertThat(client.source(post, "photo")).hasToString(json("['https://photos.example.org/1.jpg']"));
        }

        @Test
        void accepts_the_alternative_texts_of_photos_in_their_order() {
            URI post = client.create("photo[]=https://example.org/1.jpg&photo[]=https://example.org/2.jpg"
                    + "&mp-photo-alt[]=&mp-photo-alt[]=Two+cats");
            assertThat(client.source(post, "photo"))
                    .hasToString(json("['https://example.org/1.jpg',"
                            + "{'value':'https://example.org/2.jpg','alt':'Two cats'}]"));
        }

        @Test
        void must_not_store_the_access_token_nor_other_reserved_names() {
            URI post = client.withoutToken()
                    .create("h=entry&content=secret&mp-unknown=x&mp-syndicate-to[]=y&access_token="
                            + client.token().orElseThrow());
            assertThat(client.source(post))
                    .containsOnlyKeys("content", "published", "post-status", "visibility", "url");
        }
    }

    @Nested
    class Json {

        @Test
        void answers_201_with_the_absolute_url_of_the_post() {
            URI post = client.createJson(json("'content':['JSON'],'category':['Java','java','IndieWeb']"));
            assertThat(client.source(post, "category")).hasToString(json("['IndieWeb','Java']"));
            assertThat(client.visit(post).statusCode()).isEqualTo(200);
        }

        @Test
        void accepts_html() {
            URI post = client.createJson(json("'name':['Title'],'content':[{'html':'<p>An <em>article</em></p>'}]"));
            assertThat(client.source(post, "content")).hasToString(json("[{'html':'<p>An <em>article</em></p>'}]"));
            assertThat(client.visit(post).body()).contains("<em>article</em>");
        }

        @Test
        void accepts_a_photo_with_alternative_text() {
            String photo = json("[{'value':'https://photos.example.org/1.jpg','alt':'A cat'}]");
            URI post = client.createJson(json("'photo':" + photo));
            assertThat(client.source(post, "photo")).hasToString(photo);
        }

        @Test
        void keeps_nested_objects_and_unknown_properties_with_their_types() {
            String checkin =
                    json("[{'type':['h-card'],'properties':{'name':['Café'],'latitude':[51.250],'open':[true]}}]");
            URI post = client.createJson(json("'checkin':" + checkin + ",'x-weight':[72.50,'kg']"));
            assertThat(client.source(post, "checkin")).hasToString(checkin);
            assertThat(client.source(post, "x-weight")).hasToString(json("[72.50,'kg']"));
        }

        @Test
        void keeps_the_people_among_the_categories() {
            String person = json("{'type':['h-card'],'properties':{'name':['Ada']}}");
            URI post = client.createJson(json("'content':['Hi'],'category':[" + person + ",'People']"));
            assertThat(client.source(post, "category")).hasToString(json("['People'," + person + "]"));
        }
    }

    @Nested
    class Properties {

        @Test
        void published_keeps_its_offset() {
            URI post = client.create("content=then&published=" + encode("2020-02-29T23:30:00+05:45"));
            assertThat(client.source(post, "published")).hasToString(json("['2020-02-29T23:30:00+05:45']"));
        }

        @Test
        void published_in_the_future_is_scheduled() {
            URI post = client.create("content=later&published=2100-01-01T00:00:00%2B01:00");
            assertThat(client.visit(post).statusCode()).isEqualTo(404);
            assertThat(client.source(post, "post-status")).hasToString(json("['scheduled']"));
            assertThat(client.source(post, "published")).hasToString(json("['2100-01-01T00:00:00+01:00']"));
            URI draft = client.create("content=perhaps&post-status=draft&published=2100-01-01T00:00:00Z");
            assertThat(client.source(draft, "post-status")).hasToString(json("['draft']"));
        }

        @Test
        void mp_slug_is_a_wish_and_never_overwrites_a_post() {
            String slug = "wish-" + UUID.randomUUID();
            URI first = client.create("content=first&mp-slug=" + slug);
            URI second = client.create("content=second&mp-slug=" + slug);
            assertThat(first).isEqualTo(server.server().url("/notes/" + slug));
            assertThat(second).isEqualTo(server.server().url("/notes/" + slug + "-2"));
            assertThat(client.source(first, "content")).hasToString(json("['first']"));
        }

        @Test
        void a_draft_is_its_owners_alone() {
            URI post = client.create("content=unfinished&post-status=draft");
            assertThat(client.source(post, "post-status")).hasToString(json("['draft']"));
            assertThat(client.visit(post).statusCode()).isEqualTo(404);
        }

        @Test
        void a_private_post_is_its_owners_alone_and_an_unlisted_one_is_not() {
            URI secret = client.create("content=diary&visibility=private");
            URI unlisted = client.create("content=by+address&visibility=unlisted");
            assertThat(client.source(secret, "visibility")).hasToString(json("['private']"));
            assertThat(client.visit(secret).statusCode()).isEqualTo(404);
            assertThat(client.visit(unlisted).statusCode()).isEqualTo(200);
        }

        @Test
        void a_token_for_drafts_creates_drafts_whatever_it_asks() {
            URI post = server.client("draft").create("content=modest&post-status=published");
            assertThat(client.source(post, "post-status")).hasToString(json("['draft']"));
            URI published = server.client("create", "draft").create("content=sure");
            assertThat(client.source(published, "post-status")).hasToString(json("['published']"));
        }
    }

    @Nested
    class PostTypes {

        private final String mark = UUID.randomUUID().toString();

        @ParameterizedTest(name = "{0}")
        @CsvSource(
                delimiter = ';',
                quoteCharacter = '~',
                value = {
                    "note; h-entry; .e-content; \"content\":[\"MARK\"]",
                    "article; h-entry; h1.p-name; \"name\":[\"A title\"],\"content\":[\"MARK\"]",
                    "reply; h-entry; .u-in-reply-to; \"in-reply-to\":[\"https://example.org/\"],\"content\":[\"MARK\"]",
                    "rsvp; h-entry; .p-rsvp; \"rsvp\":[\"yes\"],\"in-reply-to\":[\"https://example.org/\"],\"content\":[\"MARK\"]",
                    "repost; h-entry; .u-repost-of; \"repost-of\":[\"https://example.org/\"],\"content\":[\"MARK\"]",
                    "like; h-entry; .u-like-of; \"like-of\":[\"https://example.org/\"],\"content\":[\"MARK\"]",
                    "bookmark; h-entry; .u-bookmark-of; \"bookmark-of\":[\"https://example.org/\"],\"content\":[\"MARK\"]",
                    "photo; h-entry; img.u-photo[alt=A cat]; \"photo\":[{\"value\":\"https://example.org/1.jpg\",\"alt\":\"A cat\"}],\"content\":[\"MARK\"]",
                    "video; h-entry; video.u-video; \"video\":[\"https://example.org/1.mp4\"],\"content\":[\"MARK\"]",
                    "audio; h-entry; audio.u-audio; \"audio\":[\"https://example.org/1.mp3\"],\"content\":[\"MARK\"]",
                    "checkin; h-entry; .u-checkin.h-card; \"checkin\":[{\"type\":[\"h-card\"],\"properties\":{\"name\":[\"Café\"]}}],\"content\":[\"MARK\"]",
                    "event; h-event; time.dt-start[datetime=2026-12-24T20:00+01:00]; \"name\":[\"Party\"],\"start\":[\"2026-12-24T20:00+01:00\"],\"end\":[\"2026-12-25\"],\"content\":[\"MARK\"]",
                })
        void are_shown_as_what_they_are(String type, String vocabulary, String shown, String properties) {
            HttpResponse<String> response = client.json(
                    "{\"type\":[\"" + vocabulary + "\"],\"properties\":{" + properties.replace("MARK", mark) + "}}");
            assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
            URI post = URI.create(response.headers().firstValue("Location").orElseThrow());
            Document page = Jsoup.parse(client.visit(post).body());
            assertThat(page.select("main ." + vocabulary + " " + shown)).hasSize(1);
            assertThat(MicropubClient.read(client.query("q=source&post-type=" + type + "&filter=" + mark))
                            .getJsonArray("items")
                            .getJsonObject(0)
                            .get("type"))
                    .hasToString(json("['" + vocabulary + "']"));
        }

        @Test
        void an_event_comes_from_a_form_too() {
            URI post = client.create("h=event&name=Party&start=2026-12-24&location=Here");
            Document page = Jsoup.parse(client.visit(post).body());
            assertThat(page.select(".h-event .dt-start").text()).isEqualTo("24 December 2026");
            assertThat(page.select(".h-event > .p-name").text()).isEqualTo("Party");
        }
    }

    @Nested
    class IdempotencyKeys {

        private final String key = UUID.randomUUID().toString();

        @Test
        void the_same_key_gives_the_same_location_and_one_post() {
            URI first = location(create(client, key));
            assertThat(location(create(client, key))).isEqualTo(first);
            assertThat(location(create(client, key + "-other"))).isNotEqualTo(first);
            assertThat(location(client.form("content=no+key"))).isNotEqualTo(first);
        }

        @Test
        void the_same_key_at_the_same_moment_creates_one_post() throws Exception {
            ExecutorService threads = Executors.newFixedThreadPool(16);
            try {
                Set<URI> locations = new HashSet<>();
                List<Callable<URI>> requests = Collections.nCopies(16, () -> location(create(client, key)));
                for (Future<URI> location : threads.invokeAll(requests)) {
                    locations.add(location.get());
                }
                assertThat(locations).hasSize(1);
            } finally {
                threads.shutdown();
            }
        }

        @Test
        void a_key_is_for_one_token_and_for_a_day() {
            URI first = location(create(client, key));
            MicropubClient other = server.client("create", "update");
            assertThat(location(create(other, key))).isNotEqualTo(first);
            server.execute("UPDATE idempotency_keys SET created_at = '2020-01-01T00:00:00.000000Z' WHERE key LIKE '%"
                    + key + "'");
            assertThat(location(create(client, key))).isNotEqualTo(first);
        }

        @Test
        void a_refused_post_does_not_use_the_key_up() {
            HttpResponse<String> refused = MicropubClient.send(client.request("")
                    .header("Idempotency-Key", key)
                    .header("Content-Type", MicropubClient.FORM)
                    .POST(BodyPublishers.ofString("h=entry")));
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(create(client, key).statusCode()).isEqualTo(201);
        }

        @Test
        void what_is_no_key_is_400() {
            assertThat(create(client, "").statusCode()).isEqualTo(400);
            assertThat(create(client, "two words").statusCode()).isEqualTo(400);
            assertThat(create(client, "k".repeat(256)).statusCode()).isEqualTo(400);
        }

        private HttpResponse<String> create(MicropubClient client, String key) {
            return MicropubClient.send(client.request("")
                    .header("Idempotency-Key", key)
                    .header("Content-Type", MicropubClient.FORM)
                    .POST(BodyPublishers.ofString("content=Once")));
        }

        private static URI location(HttpResponse<String> response) {
            assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
            return URI.create(response.headers().firstValue("Location").orElseThrow());
        }
    }

    @Nested
    class Refusals {

        @Test
        void an_empty_post_is_400() {
            assertRefused(client.form("h=entry"));
            assertRefused(client.form("h=entry&content=+&category=Java"));
            assertRefused(client.json("{\"type\":[\"h-entry\"],\"properties\":{}}"));
        }

        @Test
        void another_vocabulary_is_400() {
            assertRefused(client.form("h=card&name=Ada"));
            assertRefused(client.json("{\"type\":[\"h-recipe\"],\"properties\":{\"name\":[\"Soup\"]}}"));
            assertRefused(client.form("h=event&name=Without+a+start"));
        }

        @Test
        void a_value_that_is_no_array_is_400() {
            assertRefused(client.json("{\"type\":[\"h-entry\"],\"properties\":{\"content\":\"Hello\"}}"));
        }

        @Test
        void a_word_that_means_nothing_is_400() {
            assertRefused(client.form("content=x&post-status=pending"));
            assertRefused(client.form("content=x&visibility=protected"));
            assertRefused(client.form("content=x&published=tomorrow"));
            assertRefused(client.form("content=x&post-status=scheduled"));
        }

        private void assertRefused(HttpResponse<String> response) {
            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
            assertThat(response.body()).startsWith(json("{'error':'invalid_request'"));
        }
    }
}
