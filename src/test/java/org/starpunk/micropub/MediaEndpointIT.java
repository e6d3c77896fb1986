package org.starpunk.micropub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.starpunk.testing.Json.json;
import static org.starpunk.testing.MicropubClient.encode;

import jakarta.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
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
import org.starpunk.testing.MultipartBody;
import org.starpunk.testing.SampleFiles;

/** Micropub 3.6, and what clients have agreed on beside it. */
@ParameterizedClass
@EnumSource
class MediaEndpointIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final byte[] PNG = SampleFiles.painted(64, 48, "png");

    @Parameter
    private DatabaseVendor vendor;

    private MicropubServer server;
    private MicropubClient client;

    @BeforeEach
    void client() {
        server = MicropubServer.shared(vendor);
        client = server.client("create", "delete", "media").media();
    }

    @Test
    void is_advertised_in_the_configuration() {
        JsonObject config =
                MicropubClient.read(server.client("create", "delete", "media").query("q=config"));
        assertThat(URI.create(config.getString("media-endpoint"))).isEqualTo(client.endpoint());
    }

    @Nested
    class Upload {

        @ParameterizedTest
        @CsvSource({
            "turned.jpg, image/jpeg, jpg",
            "noted.png, image/png, png",
            "moving.gif, image/gif, gif",
            "lossless.webp, image/webp, webp",
            "film.mp4, video/mp4, mp4",
            "film.webm, video/webm, webm",
            "sound.mp3, audio/mpeg, mp3",
            "sound.m4a, audio/mp4, m4a",
            "sound.ogg, audio/ogg, ogg"
        })
        void answers_201_with_the_url_of_the_file(String file, String type, String extension) {
            HttpResponse<String> response = client.multipart(new MultipartBody().file("file", SampleFiles.read(file)));
            assertThat(response.statusCode()).isEqualTo(201);
            assertThat(response.body()).isEmpty();
            assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(response.headers().firstValue("Access-Control-Allow-Origin"))
                    .contains("*");
            URI url = URI.create(response.headers().firstValue("Location").orElseThrow());
            assertThat(url.toString()).matches(server.server().url("/media/") + "[0-9a-f]{32}\\." + extension);
            HttpResponse<String> visit = client.visit(url);
            assertThat(visit.statusCode()).isEqualTo(200);
            assertThat(visit.headers().allValues("Content-Type")).containsExactly(type);
        }

        @Test
        void takes_a_file_whose_name_is_long() {
            client.createMultipart(new MultipartBody().file("file", "写".repeat(250) + ".png", PNG));
        }

        @Test
        void of_the_same_file_twice_gives_two_addresses() {
            assertThat(upload(PNG)).isNotEqualTo(upload(PNG));
        }

        @Test
        void accepts_the_token_in_a_part_before_the_file() {
            String token = client.token().orElseThrow();
            client.withoutToken()
                    .createMultipart(
                            new MultipartBody().field("access_token", token).file("file", PNG));
        }

        @ParameterizedTest
        @ValueSource(strings = {"create", "media"})
        void needs_the_scope_media_or_create(String scope) {
            server.clientWithScope(scope).media().createMultipart(new MultipartBody().file("file", PNG));
        }

        @Test
        void keeps_its_files_for_the_owner_alone() throws Exception {
            upload(PNG);
            var directory = server.server().database().dataDirectory().resolve("media");
            assertThat(Files.getPosixFilePermissions(directory))
                    .isEqualTo(PosixFilePermissions.fromString("rwx------"));
            try (var files = Files.list(directory)) {
                assertThat(files).allSatisfy(file -> assertThat(Files.getPosixFilePermissions(file))
                        .isEqualTo(PosixFilePermissions.fromString("rw-------")));
            }
        }
    }

    @Nested
    class Refusals {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>",
                    "<!DOCTYPE html><script>alert(1)</script>",
                    "\0\0\0\u0018ftypheic\0\0\0\0heic",
                    "\0\0\0\u0018ftypavif\0\0\0\0avif"
                })
        void another_format_is_415_with_what_would_do(String content) {
            HttpResponse<String> response =
                    upload(new MultipartBody().file("file", content.getBytes(StandardCharsets.ISO_8859_1)));
            assertThat(response.statusCode()).isEqualTo(415);
            assertError(response, "invalid_request", "JPEG");
        }

        @Test
        void a_part_whose_head_is_too_long_is_413() {
            HttpResponse<String> response = upload(new MultipartBody().file("file", "a".repeat(5000), PNG));
            assertThat(response.statusCode()).isEqualTo(413);
            assertError(response, "invalid_request", "The head of a part has more than 8192 bytes.");
        }

        @Test
        void a_broken_image_is_400() {
            HttpResponse<String> response = upload(new MultipartBody().file("file", Arrays.copyOf(PNG, 60)));
            assertThat(response.statusCode()).isEqualTo(400);
            assertError(response, "invalid_request", "The image file is truncated.");
        }

        @Test
        void more_or_less_than_one_file_in_the_part_file_is_400() {
            for (MultipartBody body : List.of(
                    new MultipartBody().field("x", "y"),
                    new MultipartBody().file("file", new byte[0]),
                    new MultipartBody().file("photo", PNG),
                    new MultipartBody().file("file", PNG).file("file", PNG))) {
                HttpResponse<String> response = upload(body);
                assertThat(response.statusCode()).isEqualTo(400);
                assertError(response, "invalid_request", "in a part named");
            }
        }

        @Test
        void what_is_no_multipart_form_is_400() {
            for (String body : List.of("", "no parts", "--x\r\n", "--x\r\n\r\n\r\n")) {
                HttpResponse<String> response = client.post("multipart/form-data; boundary=x", body);
                assertThat(response.statusCode()).as(body).isEqualTo(400);
                assertError(response, "invalid_request", "");
            }
            assertThat(client.post("multipart/form-data", "no boundary").statusCode())
                    .isEqualTo(400);
            assertThat(client.post("image/png", "no form").statusCode()).isEqualTo(415);
        }

        @Test
        void no_token_is_401_and_a_file_before_it_too() {
            MicropubClient without = client.withoutToken();
            for (MultipartBody body : List.of(
                    new MultipartBody().file("file", PNG),
                    new MultipartBody()
                            .file("file", PNG)
                            .field("access_token", client.token().orElseThrow()),
                    new MultipartBody()
                            .field("name", "x")
                            .file("file", "no picture".getBytes(StandardCharsets.UTF_8)))) {
                HttpResponse<String> response = without.multipart(body);
                assertThat(response.statusCode()).isEqualTo(401);
                assertError(response, "unauthorized", "Send the access token before the first file");
            }
        }

        /** The rest never comes: whoever has to wait for it has no answer. */
        @ParameterizedTest
        @ValueSource(strings = {"/micropub", "/micropub/media"})
        void a_file_of_a_stranger_is_refused_at_its_first_byte(String path) throws IOException {
            URI site = server.server().url();
            try (Socket socket = new Socket(site.getHost(), site.getPort())) {
                socket.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
                String begun = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data;"
                        + " boundary=x\r\nContent-Length: 50000000\r\n\r\n--x\r\nContent-Disposition: form-data;"
                        + " name=\"photo\"; filename=\"a.jpg\"\r\n\r\n" + "y".repeat(20_000);
                socket.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
                assertThat(new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                                .readLine())
                        .startsWith("HTTP/1.1 401");
            }
        }

        @Test
        void a_token_that_says_too_little_or_nothing_is_401_or_403() {
            MultipartBody body = new MultipartBody().file("file", PNG);
            assertThat(server.expired("media").media().multipart(body).statusCode())
                    .isEqualTo(401);
            assertThat(server.revoked("media").media().multipart(body).statusCode())
                    .isEqualTo(401);
            HttpResponse<String> narrow =
                    server.clientWithScope("update delete").media().multipart(body);
            assertThat(narrow.statusCode()).isEqualTo(403);
            assertError(narrow, "insufficient_scope", "media");
            HttpResponse<String> both = upload(new MultipartBody()
                    .field("access_token", client.token().orElseThrow())
                    .file("file", PNG));
            assertThat(both.statusCode()).isEqualTo(400);
            assertThat(both.body()).isEmpty();
        }

        @Test
        void none_leaves_a_file_or_a_row_behind() {
            long rows = server.count("media");
            long files = server.mediaFiles();
            upload(new MultipartBody().file("file", PNG).file("file", PNG));
            upload(new MultipartBody().file("file", "text".getBytes(StandardCharsets.UTF_8)));
            upload(new MultipartBody().file("file", Arrays.copyOf(PNG, 60)));
            client.withoutToken().multipart(new MultipartBody().file("file", PNG));
            client.post(
                    MultipartBody.CONTENT_TYPE,
                    new String(
                                    new MultipartBody()
                                            .file("file", SampleFiles.read("sound.mp3"))
                                            .bytes(),
                                    StandardCharsets.ISO_8859_1)
                            .substring(0, 300));
            assertThat(server.count("media")).isEqualTo(rows);
            assertThat(server.mediaFiles()).isEqualTo(files);
        }
    }

    @Nested
    class Queries {

        @Test
        void source_lists_the_newest_first_in_pages() {
            URI first = upload(PNG);
            URI second = upload(SampleFiles.read("sound.mp3"));
            JsonObject list = MicropubClient.read(client.query("q=source&limit=2"));
            assertThat(list.getJsonArray("items")).hasSize(2);
            assertThat(list.getJsonArray("items").getJsonObject(0).getString("url"))
                    .isEqualTo(second.toString());
            assertThat(list.getJsonArray("items").getJsonObject(0)).containsOnlyKeys("url", "published", "mime_type");
            JsonObject older = MicropubClient.read(client.query("q=source&limit=1&offset=1"));
            JsonObject item = older.getJsonArray("items").getJsonObject(0);
            assertThat(item.getString("url")).isEqualTo(first.toString());
            assertThat(item.getString("mime_type")).isEqualTo("image/png");
            assertThat(item.getInt("width")).isEqualTo(64);
            assertThat(item.getInt("height")).isEqualTo(48);
        }

        @Test
        void source_of_a_url_gives_that_file() {
            URI url = upload(PNG);
            JsonObject item = MicropubClient.read(client.query("q=source&url=" + encode(url.toString())));
            assertThat(item.getString("url")).isEqualTo(url.toString());
            for (String spelling : List.of(url + "?utm_source=x", url + "#x", url.getPath(), " " + url)) {
                assertThat(MicropubClient.read(client.query("q=source&url=" + encode(spelling))))
                        .isEqualTo(item);
            }
            for (String other : List.of("https://example.org/x.png", url + "x", url.resolve("/notes/x") + "")) {
                HttpResponse<String> response = client.query("q=source&url=" + encode(other));
                assertThat(response.statusCode()).isEqualTo(400);
                assertError(response, "invalid_request", "There is no file at this url.");
            }
        }

        @Test
        void a_recording_is_one_by_its_tracks() {
            byte[] voice = SampleFiles.read("sound.m4a");
            System.arraycopy("mp42".getBytes(StandardCharsets.US_ASCII), 0, voice, 8, 4);
            URI url = upload(voice);
            assertThat(MicropubClient.read(client.query("q=source&url=" + encode(url.toString())))
                            .getString("mime_type"))
                    .isEqualTo("audio/mp4");
            assertThat(client.visit(url).headers().firstValue("Content-Type")).contains("audio/mp4");
        }

        @Test
        void last_gives_the_last_upload() {
            URI url = upload(PNG);
            assertThat(MicropubClient.read(client.query("q=last")).getString("url"))
                    .isEqualTo(url.toString());
        }

        @ParameterizedTest
        @ValueSource(strings = {"q=config", "q=source&limit=x", "q=source&offset=-1"})
        void others_are_400(String query) {
            assertThat(client.query(query).statusCode()).isEqualTo(400);
        }

        @Test
        void need_a_token() {
            assertThat(client.withoutToken().query("q=source").statusCode()).isEqualTo(401);
            assertThat(server.clientWithScope("profile")
                            .media()
                            .query("q=source")
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Nested
    class Delete {

        @ParameterizedTest
        @ValueSource(booleans = {true, false})
        void takes_the_file_and_its_copies_away(boolean json) {
            long files = server.mediaFiles();
            URI url = upload(SampleFiles.painted(1000, 10, "png"));
            assertThat(server.mediaFiles()).isEqualTo(files + 3);
            HttpResponse<String> response = json
                    ? client.json("{\"action\":\"delete\",\"url\":\"" + url + "\"}")
                    : client.form("action=delete&url=" + url);
            assertThat(response.statusCode()).isEqualTo(204);
            assertThat(client.visit(url).statusCode()).isEqualTo(410);
            assertThat(client.visit(URI.create(url.toString().replace(".png", "-480.png")))
                            .statusCode())
                    .isEqualTo(410);
            assertThat(server.mediaFiles()).isEqualTo(files);
            assertThat(client.query("q=source").body()).doesNotContain(url.toString());
            assertThat(client.form("action=delete&url=" + url).statusCode()).isEqualTo(204);
        }

        @ParameterizedTest
        @CsvSource({"create media, delete", "delete, media", "delete create, media"})
        void needs_the_scopes_delete_and_media(String scopes, String missing) {
            URI url = upload(PNG);
            HttpResponse<String> response =
                    server.clientWithScope(scopes).media().form("action=delete&url=" + url);
            assertThat(response.statusCode()).isEqualTo(403);
            assertError(response, "insufficient_scope", missing);
            assertThat(client.visit(url).statusCode()).isEqualTo(200);
        }

        @Test
        void of_nothing_is_400_and_so_is_another_action() {
            for (String form : List.of(
                    "action=delete&url=https://example.org/",
                    "action=delete",
                    "action=undelete&url=" + upload(PNG),
                    "content=x")) {
                HttpResponse<String> response = client.form(form);
                assertThat(response.statusCode()).as(form).isEqualTo(400);
                assertError(response, "invalid_request", "");
            }
        }
    }

    @Test
    void knows_no_other_methods() {
        HttpResponse<String> response = client.method("PUT", BodyPublishers.noBody());
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(client.method("OPTIONS", BodyPublishers.noBody()).statusCode())
                .isEqualTo(204);
    }

    private URI upload(byte[] content) {
        return client.createMultipart(new MultipartBody().file("file", content));
    }

    private HttpResponse<String> upload(MultipartBody body) {
        return client.multipart(body);
    }

    private static void assertError(HttpResponse<String> response, String error, String description) {
        assertThat(response.headers().allValues("Content-Type")).containsExactly("application/json");
        assertThat(response.body()).startsWith(json("{'error':'" + error + "'")).contains(description);
    }
}
