package org.starpunk.micropub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.starpunk.testing.Json.json;
import static org.starpunk.testing.MicropubClient.encode;

import jakarta.json.JsonArray;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.starpunk.content.Content;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.MultipartBody;
import org.starpunk.testing.SampleFiles;

/** Requests in the shapes that other people's clients send, read back as they were meant. */
@ParameterizedClass
@EnumSource
class OtherClientsIT {

    private static final byte[] PNG = SampleFiles.painted(16, 16, "png");

    private final MicropubServer server;
    private final MicropubClient client;

    OtherClientsIT(DatabaseVendor vendor) {
        server = MicropubServer.shared(vendor);
        client = server.client("create", "update", "delete", "undelete");
    }

    /** PHP on the command line, with HTTP_Request2: lists are numbered, and HTML is a member. */
    @Nested
    class Shpub {

        @Test
        void a_note_with_categories_and_photos_by_url() {
            URI post = create(
                    "h=entry",
                    "content=Hello",
                    "category[0]=client-b",
                    "category[1]=client-a",
                    "syndication[0]=https://a.example/1",
                    "photo[0]=https://p.example/2.jpg",
                    "photo[1]=https://p.example/1.jpg");
            assertThat(client.source(post, "category")).hasToString(json("['client-a','client-b']"));
            assertThat(client.source(post, "photo"))
                    .hasToString(json("['https://p.example/2.jpg','https://p.example/1.jpg']"));
            assertThat(client.source(post, "syndication")).hasToString(json("['https://a.example/1']"));
        }

        @Test
        void an_article_in_html() {
            URI post = create("h=entry", "name=Title", "content[html]=<p>one <b>two</b></p>");
            assertThat(client.source(post, "content")).hasToString(json("[{'html':'<p>one <b>two</b></p>'}]"));
            assertThat(client.visit(post).body()).contains("<b>two</b>");
        }

        @Test
        void files_that_are_numbered() {
            URI post = client.createMultipart(new MultipartBody()
                    .field("h", "entry")
                    .field("content", "Two photos")
                    .field("category[0]", "client-a")
                    .field("category[1]", "client-b")
                    .file("photo[0]", PNG)
                    .file("photo[1]", SampleFiles.read("turned.jpg")));
            JsonArray photos = client.source(post, "photo");
            assertThat(photos).hasSize(2);
            assertThat(photos.getString(0)).endsWith(".png");
            assertThat(photos.getString(1)).endsWith(".jpg");
            assertThat(client.source(post, "category")).hasToString(json("['client-a','client-b']"));
        }

        @Test
        void an_update_a_deletion_and_back() {
            URI post = client.create("content=Hello");
            assertStatus(
                    204,
                    client.json("{\"action\":\"update\",\"url\":\"" + post
                            + "\",\"add\":{\"category\":[\"client-x\"]},\"replace\":{\"name\":[\"New\"]}}"));
            assertThat(client.source(post, "name")).hasToString(json("['New']"));
            assertStatus(204, client.form("action=delete&url=" + encode(post.toString())));
            assertStatus(204, client.form("action=undelete&url=" + encode(post.toString())));
            assertThat(client.source(post, "category")).hasToString(json("['client-x']"));
        }
    }

    /** Ruby in the browser's place, with HTTParty: lists are empty brackets, also in front of members. */
    @Nested
    class Micropublish {

        @Test
        void an_article_with_html() {
            URI post = create(
                    "h=entry",
                    "name=Title",
                    "content[html]=<div>x</div>",
                    "category[]=client-a",
                    "category[]=client-b");
            assertThat(client.source(post, "content")).hasToString(json("[{'html':'<div>x</div>'}]"));
            assertThat(client.source(post, "category")).hasToString(json("['client-a','client-b']"));
        }

        @Test
        void a_checkin() {
            URI post = create(
                    "h=entry",
                    "checkin[type][]=h-card",
                    "checkin[properties][name][]=Bar",
                    "checkin[properties][latitude][]=53.55",
                    "checkin[properties][longitude][]=9.99",
                    "content=Cheers");
            assertThat(client.source(post, "checkin"))
                    .hasToString(json("[{'type':['h-card'],'properties':"
                            + "{'name':['Bar'],'latitude':['53.55'],'longitude':['9.99']}}]"));
            assertThat(client.visit(post).body()).contains("Bar");
        }

        @Test
        void one_photo_and_two_with_their_alternative_texts() {
            URI one = create("h=entry", "photo[value]=https://p.example/1.jpg", "photo[alt]=One");
            assertThat(client.source(one, "photo"))
                    .hasToString(json("[{'value':'https://p.example/1.jpg','alt':'One'}]"));
            URI two = create(
                    "h=entry",
                    "photo[][value]=https://p.example/1.jpg",
                    "photo[][alt]=One",
                    "photo[][value]=https://p.example/2.jpg",
                    "photo[][alt]=Two");
            assertThat(client.source(two, "photo"))
                    .hasToString(json("[{'value':'https://p.example/1.jpg','alt':'One'},"
                            + "{'value':'https://p.example/2.jpg','alt':'Two'}]"));
            assertThat(client.visit(two).body()).contains("alt=\"Two\"");
        }

        @Test
        void an_update_without_anything_to_add() {
            URI post = client.create("content=Hello");
            for (String empty : List.of("{}", "[]", "null")) {
                assertStatus(
                        204,
                        client.post(
                                "application/json; charset=utf-8",
                                json("{'action':'update','url':'" + post + "','replace':{'content':['Now "
                                        + encode(empty) + "']},'add':" + empty + ",'mp-syndicate-to':[]}")));
                assertThat(client.source(post, "content")).hasToString(json("['Now " + encode(empty) + "']"));
            }
        }
    }

    @Test
    void a_file_may_be_one_of_a_list_and_have_no_name_but_a_type() {
        MicropubClient media = server.client("create").media();
        for (String name : List.of("file", "file[]", "file[0]")) {
            assertThat(media.createMultipart(new MultipartBody().file(name, PNG))
                            .toString())
                    .endsWith(".png");
            assertThat(media.createMultipart(new MultipartBody().nameless(name, "image/png", PNG))
                            .toString())
                    .endsWith(".png");
        }
        URI post = client.createMultipart(new MultipartBody()
                .nameless("content", "text/plain; charset=utf-8", "Text".getBytes())
                .nameless("photo[0][value]", "application/octet-stream", PNG)
                .field("photo[0][alt]", "A circle"));
        assertThat(client.source(post, "content")).hasToString(json("['Text']"));
        assertThat(client.source(post, "photo").getJsonObject(0).getString("alt"))
                .isEqualTo("A circle");
        assertThat(client.source(post, "photo").getJsonObject(0).getString("value"))
                .endsWith(".png");
    }

    @Test
    void what_nobody_can_see_of_a_text_is_dropped_on_every_way_in() {
        String sent = "1\u0001\u0085\uFFFE\u007F2\t3\n4";
        String kept = "1 2\t3\n4".replace(" ", "");
        URI form = client.create("content=" + encode(sent) + "&category=" + encode("a\u0001" + sent));
        URI json = client.createJson(json("'content':['1\\u0001\\u0085\\ufffe\\u007f2\\t3\\n4'],"
                + "'photo':[{'value':'https://p.example/1.jpg','alt':'a\\u0001b'}]"));
        URI parts = client.createMultipart(new MultipartBody().field("content", sent));
        for (URI post : List.of(form, json, parts)) {
            assertThat(client.source(post, "content").getString(0)).isEqualTo(kept);
            assertThat(client.visit(post).body()).doesNotContainPattern("[\\p{Cc}\\uFFFE&&[^\\n\\r\\t]]");
        }
        assertThat(client.source(form, "category")).hasToString(json("['a12 3 4']"));
        assertThat(client.source(json, "photo").getJsonObject(0).getString("alt"))
                .isEqualTo("ab");
        assertStatus(400, client.form("content=%01%C2%85"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"字", "😀"})
    void the_longest_content_fits_in_every_encoding(String character) {
        String longest = character.repeat(Content.MAX_LENGTH / character.length());
        String escaped = longest.chars().mapToObj("\\u%04x"::formatted).collect(Collectors.joining());
        List<URI> posts = List.of(
                client.create("content=" + percentEncoded(longest)),
                client.createJson(json("'content':['" + escaped + "']")),
                client.createMultipart(new MultipartBody().field("content", longest)));
        for (URI post : posts) {
            assertThat(client.source(post, "content").getString(0).equals(longest))
                    .isTrue();
            assertStatus(204, client.form("action=delete&url=" + encode(post.toString())));
        }
        assertStatus(400, client.form("content=" + percentEncoded(longest + character)));
    }

    /** Every byte of it, as the strictest client may. */
    private static String percentEncoded(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            encoded.append('%').append("%02X".formatted(each));
        }
        return encoded.toString();
    }

    /** As these clients do it: names and values are percent-encoded, brackets too. */
    private URI create(String... fields) {
        return client.create(List.of(fields).stream()
                .map(field -> field.split("=", 2))
                .map(pair -> encode(pair[0]) + "=" + encode(pair[1]))
                .collect(Collectors.joining("&")));
    }

    private static void assertStatus(int status, HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    }
}
