package org.starpunk.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.starpunk.testing.Json.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.FormClient;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.MultipartBody;
import org.starpunk.testing.SampleFiles;
import org.starpunk.testing.StarPunkServer;

/** Text comes packed to whoever takes it packed, and each form of it has a name of its own. */
class CompressionIT {

    private static final StarPunkServer SERVER = StarPunkServer.shared(DatabaseVendor.SQLITE);
    private static final Pattern REFERENCE =
            Pattern.compile("(?:src=|href=|from |import |import\\(|url\\()\"?((?:/static|\\.)/[\\w./-]+)");

    private static final Visitor VISITOR = new Visitor(SERVER.url());

    @BeforeAll
    static void write() throws Exception {
        try (StoredNotes notes = new StoredNotes(SERVER.database().database())) {
            notes.add("packed", "1990-01-01T00:00:00.000000Z", "PUBLIC", false);
            notes.add("packed-deleted", "1990-01-01T00:00:00.000000Z", "PUBLIC", true);
        }
        MicropubClient.of(SERVER, "create").create("h=entry&content=In+a+box&category=packed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/notes/packed",
                "/tags",
                "/tags/packed",
                "/feed.xml",
                "/feed.atom",
                "/feed.json",
                "/tags/packed/feed.xml",
                "/tags/packed/feed.atom",
                "/tags/packed/feed.json",
                "/static/site.css",
                "/static/icon.svg",
                "/notes/packed-deleted",
                "/nope",
            })
    void packs_every_kind_of_text(String path) throws IOException {
        HttpResponse<byte[]> plain = VISITOR.getBytes(path);
        HttpResponse<byte[]> refused = VISITOR.getBytes(path, "Accept-Encoding", "gzip;q=0");
        HttpResponse<byte[]> packed = VISITOR.getBytes(path, "Accept-Encoding", "gzip, deflate, br");
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(refused.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(packed.headers().allValues("Content-Encoding")).containsExactly("gzip");
        assertThat(packed.body()).hasSizeLessThan(plain.body().length);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes())
                .isEqualTo(plain.body());
        assertThat(refused.body()).isEqualTo(plain.body());
        assertThat(packed.headers().firstValue("Content-Type"))
                .isEqualTo(plain.headers().firstValue("Content-Type"));
        for (HttpHeaders headers : new HttpHeaders[] {plain.headers(), refused.headers(), packed.headers()}) {
            assertThat(headers.allValues("Vary")).singleElement().satisfies(vary -> assertThat(vary.split(", "))
                    .contains("Accept-Encoding"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/notes/packed", "/tags", "/tags/packed", "/feed.xml", "/feed.json", "/static/site.css"})
    void gives_each_form_a_tag_that_the_304_repeats(String path) {
        for (String accept : new String[] {"gzip", "identity"}) {
            HttpHeaders full = VISITOR.getBytes(path, "Accept-Encoding", accept).headers();
            String tag = full.firstValue("ETag").orElseThrow();
            for (String known : new String[] {tag, "\"other\", " + tag, tag.replace("W/", ""), "*"}) {
                HttpResponse<byte[]> again = VISITOR.getBytes(path, "Accept-Encoding", accept, "If-None-Match", known);
                assertThat(again.statusCode()).as("%s %s", accept, known).isEqualTo(304);
                assertThat(again.body()).isEmpty();
                for (String header : new String[] {"ETag", "Vary", "Cache-Control"}) {
                    assertThat(again.headers().allValues(header)).isEqualTo(full.allValues(header));
                }
            }
            String other = accept.equals("gzip") ? "identity" : "gzip";
            HttpResponse<byte[]> otherForm = VISITOR.getBytes(path, "Accept-Encoding", other, "If-None-Match", tag);
            assertThat(otherForm.statusCode()).isEqualTo(200);
            assertThat(otherForm.headers().firstValue("ETag").orElseThrow()).isNotEqualTo(tag);
        }
    }

    @Test
    void says_the_same_in_answer_to_head() {
        HttpHeaders get = VISITOR.getBytes("/", "Accept-Encoding", "gzip").headers();
        HttpHeaders head = VISITOR.send("HEAD", "/", "Accept-Encoding", "gzip").headers();
        for (String header : new String[] {"Content-Encoding", "Content-Length", "Content-Type", "ETag", "Vary"}) {
            assertThat(head.allValues(header)).as(header).isEqualTo(get.allValues(header));
        }
    }

    @Test
    void leaves_pictures_and_parts_of_them_as_they_are() {
        String picture = MicropubClient.of(SERVER, "create", "media")
                .media()
                .createMultipart(new MultipartBody().file("file", SampleFiles.painted(60, 40, "png")))
                .getPath();
        HttpResponse<byte[]> whole = VISITOR.getBytes(picture, "Accept-Encoding", "gzip");
        assertThat(whole.headers().firstValue("Content-Encoding")).isEmpty();
        HttpResponse<byte[]> part = VISITOR.getBytes(picture, "Accept-Encoding", "gzip", "Range", "bytes=0-9");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(part.body()).hasSize(10);
    }

    @Test
    void leaves_a_short_body_as_it_is() {
        HttpResponse<byte[]> answer = VISITOR.getBytes("/auth/nope", "Accept-Encoding", "gzip");
        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(answer.body()).asString().isEqualTo(json("{'error':'invalid_request'}"));
    }

    @Test
    void packs_what_a_client_asks_with_its_token() {
        MicropubClient client = MicropubClient.of(SERVER, "create");
        HttpHeaders headers = MicropubClient.send(client.request("?q=config")
                        .header("Accept-Encoding", "gzip")
                        .GET())
                .headers();
        assertThat(headers.allValues("Content-Encoding")).containsExactly("gzip");
        assertThat(headers.allValues("Vary")).containsExactly("Accept-Encoding");
    }

    /** What somebody else makes the owner's browser ask must not tell by its length which secret is in it (BREACH). */
    @Test
    void never_packs_a_page_that_only_the_owner_gets() {
        FormClient owner = FormClient.owner(SERVER);
        for (String path : new String[] {"/admin/notes", "/admin/tokens", "/admin/sign-in"}) {
            assertThat(owner.headers(path, "Accept-Encoding", "gzip").firstValue("Content-Encoding"))
                    .isEmpty();
        }
    }

    /** The page, and every file that it asks for by itself. */
    @Test
    void packs_the_editor_with_all_that_belongs_to_it_into_150_kb() throws IOException {
        FormClient owner = FormClient.owner(SERVER);
        Map<String, Integer> weights = new TreeMap<>();
        Deque<String> wanted = new ArrayDeque<>(List.of("/admin/notes/new?kind=article"));
        while (!wanted.isEmpty()) {
            String path = wanted.pop();
            HttpResponse<byte[]> answer = owner.bytes(path, "Accept-Encoding", "gzip");
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            weights.put(path, answer.body().length);
            Matcher references = REFERENCE.matcher(text(answer));
            while (references.find()) {
                String file = URI.create(path).resolve(references.group(1)).toString();
                if (!weights.containsKey(file) && !wanted.contains(file)) {
                    wanted.push(file);
                }
            }
        }
        assertThat(weights).containsKeys("/static/admin.css", "/static/editor.js", "/static/toolbar.js");
        assertThat(weights.values().stream().mapToInt(Integer::intValue).sum())
                .as("%s", weights)
                .isLessThanOrEqualTo(150_000);
    }

    private static String text(HttpResponse<byte[]> answer) throws IOException {
        boolean isPacked = answer.headers().firstValue("Content-Encoding").isPresent();
        byte[] bytes =
                isPacked ? new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes() : answer.body();
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
