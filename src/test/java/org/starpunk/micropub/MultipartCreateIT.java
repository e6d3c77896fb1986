package org.starpunk.micropub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.starpunk.testing.Json.json;

import jakarta.json.JsonArray;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.http.RequestBody;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.MultipartBody;
import org.starpunk.testing.SampleFiles;

/** Micropub 3.3: a post that brings its files along. */
@ParameterizedClass
@EnumSource
class MultipartCreateIT {

    private static final byte[] PNG = SampleFiles.painted(64, 48, "png");

    private final MicropubServer server;
    private final MicropubClient client;

    MultipartCreateIT(DatabaseVendor vendor) {
        server = MicropubServer.shared(vendor);
        client = server.client("create");
    }

    @Test
    void a_form_in_parts_needs_no_files() {
        URI post = client.createMultipart(new MultipartBody()
                .field("h", "entry")
                .field("content", "Grüße 😀")
                .field("category[]", "Java")
                .field("category[]", "IndieWeb"));
        assertThat(client.source(post, "content")).hasToString(json("['Grüße 😀']"));
        assertThat(client.source(post, "category")).hasToString(json("['IndieWeb','Java']"));
    }

    @Test
    void files_and_urls_come_in_any_number_and_keep_their_order() {
        URI post = client.createMultipart(new MultipartBody()
                .field("content", "Three photos, a film and a recording")
                .file("photo[]", PNG)
                .field("photo[]", "https://photos.example.org/2.jpg")
                .file("photo", SampleFiles.read("turned.jpg"))
                .file("video", SampleFiles.read("film.mp4"))
                .file("audio[]", SampleFiles.read("sound.mp3")));
        JsonArray photos = client.source(post, "photo");
        String media = server.server().url("/media/").toString();
        assertThat(photos).hasSize(3);
        assertThat(photos.getString(0)).startsWith(media).endsWith(".png");
        assertThat(photos.getString(1)).isEqualTo("https://photos.example.org/2.jpg");
        assertThat(photos.getString(2)).startsWith(media).endsWith(".jpg");
        assertThat(client.source(post, "video").getString(0)).startsWith(media).endsWith(".mp4");
        assertThat(client.source(post, "audio").getString(0)).startsWith(media).endsWith(".mp3");
        assertThat(client.visit(URI.create(photos.getString(2))).statusCode()).isEqualTo(200);
        assertThat(client.visit(post).body()).contains(photos.getString(0), photos.getString(2));
    }

    @Test
    void a_form_in_parts_without_files_needs_the_scope_of_its_action_alone() {
        URI post = client.create("content=Deleted+in+parts");
        MultipartBody form = new MultipartBody()
                .field("action", "delete")
                .field("url", post.toString())
                // A field in which no file was chosen is none.
                .file("photo", new byte[0]);
        assertThat(client.multipart(form).statusCode()).isEqualTo(403);
        assertThat(server.client("delete").multipart(form).statusCode()).isEqualTo(204);
        assertThat(client.visit(post).statusCode()).isEqualTo(410);
        assertThat(server.client("delete")
                        .multipart(new MultipartBody().file("photo", PNG))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_photo_alone_is_a_post() {
        URI post = client.createMultipart(new MultipartBody().file("photo", PNG));
        assertThat(client.visit(post).statusCode()).isEqualTo(200);
    }

    @Test
    void a_field_in_which_no_file_was_chosen_is_none() {
        URI post = client.createMultipart(
                new MultipartBody().field("content", "No photo").file("photo", new byte[0]));
        assertThat(client.source(post)).doesNotContainKey("photo");
    }

    @Test
    void the_token_may_be_a_part_and_is_not_stored() {
        URI post = client.withoutToken()
                .createMultipart(new MultipartBody()
                        .field("access_token", client.token().orElseThrow())
                        .file("photo", PNG));
        assertThat(client.source(post)).doesNotContainKey("access_token");
    }

    @Test
    void a_token_for_drafts_brings_files_for_drafts() {
        URI post = server.clientWithScope("draft")
                .createMultipart(new MultipartBody().field("content", "Draft").file("photo", PNG));
        assertThat(client.source(post, "post-status")).hasToString(json("['draft']"));
        assertThat(server.clientWithScope("media")
                        .multipart(new MultipartBody().file("photo", PNG))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void what_fails_leaves_nothing_behind() {
        long rows = server.rows() + server.count("media");
        long files = server.mediaFiles();
        assertRefused(400, new MultipartBody().file("photo", PNG).field("post-status", "nonsense"), "post-status");
        assertRefused(400, new MultipartBody().field("h", "recipe").file("photo", PNG), "h-entry");
        assertRefused(400, new MultipartBody().field("content", "x").file("file", PNG), "belongs in \\\"photo\\\"");
        assertRefused(400, new MultipartBody().file("photo", SampleFiles.read("film.mp4")), "belongs in \\\"video\\\"");
        assertRefused(
                415,
                new MultipartBody().file("photo", PNG).file("photo", "<svg/>".getBytes(StandardCharsets.UTF_8)),
                "JPEG");
        assertRefused(
                400,
                new MultipartBody()
                        .field("action", "delete")
                        .field("url", "https://example.org/")
                        .file("photo", PNG),
                "Files can only come with a new post");
        assertThat(server.rows() + server.count("media")).isEqualTo(rows);
        assertThat(server.mediaFiles()).isEqualTo(files);
    }

    @Test
    void alternative_texts_come_in_the_order_of_the_photos() {
        URI post = client.createMultipart(new MultipartBody()
                .file("photo[]", PNG)
                .field("mp-photo-alt[]", "A \"heron\" at dawn")
                .field("photo[]", "https://photos.example.org/2.jpg")
                .field("mp-photo-alt[]", "")
                .file("photo[]", new byte[0])
                .field("mp-photo-alt[]", "Of a field in which no file was chosen")
                .file("photo[]", PNG)
                .field("mp-photo-alt[]", "The heron left"));
        JsonArray photos = client.source(post, "photo");
        assertThat(photos.getJsonObject(0).getString("alt")).isEqualTo("A \"heron\" at dawn");
        assertThat(photos.getString(1)).isEqualTo("https://photos.example.org/2.jpg");
        assertThat(photos.getJsonObject(2).getString("alt")).isEqualTo("The heron left");
        assertThat(client.visit(post).body()).contains("alt=\"The heron left\"");
        assertThat(client.source(post)).doesNotContainKey("mp-photo-alt");
    }

    @Test
    void a_request_sent_again_keeps_neither_a_second_post_nor_a_second_file() {
        byte[] body =
                new MultipartBody().field("content", "Once").file("photo", PNG).bytes();
        String key = UUID.randomUUID().toString();
        URI first = URI.create(sendOnce(body, key));
        long files = server.mediaFiles();
        assertThat(URI.create(sendOnce(body, key))).isEqualTo(first);
        assertThat(server.mediaFiles()).isEqualTo(files);
        assertThat(client.visit(URI.create(client.source(first, "photo").getString(0)))
                        .statusCode())
                .isEqualTo(200);
    }

    private String sendOnce(byte[] body, String key) {
        HttpResponse<String> response = MicropubClient.send(client.request("")
                .header("Content-Type", MultipartBody.CONTENT_TYPE)
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofByteArray(body)));
        assertThat(response.statusCode()).isEqualTo(201);
        return response.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void text_has_its_limit_in_parts_too() {
        assertRefused(413, new MultipartBody().field("content", "a".repeat(RequestBody.MAX_BYTES + 1)), "2097152");
    }

    private void assertRefused(int status, MultipartBody body, String reason) {
        HttpResponse<String> response = client.multipart(body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.body())
                .startsWith(json("{'error':'invalid_request'"))
                .contains(reason);
    }
}
