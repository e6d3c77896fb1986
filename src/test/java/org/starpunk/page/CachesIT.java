package org.starpunk.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.Path;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.starpunk.RestApplication;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.FormClient;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.MultipartBody;
import org.starpunk.testing.SampleFiles;
import org.starpunk.testing.StarPunkServer;

/** What every answer tells caches and the scripts of other sites: the table in docs/protocols.md. */
class CachesIT {

    private static final String ASK_AGAIN = "no-cache";
    private static final String NEVER = "no-store";
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String ALL = "*";
    private static final String NOBODY = "";

    private static final StarPunkServer SERVER = StarPunkServer.shared(DatabaseVendor.SQLITE);
    private static final Visitor VISITOR = new Visitor(SERVER.url());

    private static String picture;

    @BeforeAll
    static void write() throws Exception {
        try (StoredNotes notes = new StoredNotes(SERVER.database().database())) {
            notes.add("cached", "1990-01-01T00:00:00.000000Z", "PUBLIC", false);
            notes.add("cached-deleted", "1990-01-01T00:00:00.000000Z", "PUBLIC", true);
            notes.addFormerSlug("cached-former", "cached");
        }
        MicropubClient client = MicropubClient.of(SERVER, "create", "media");
        client.create("h=entry&content=Kept&category=In+caches");
        picture = client.media()
                .createMultipart(new MultipartBody().file("file", SampleFiles.painted(60, 40, "png")))
                .getPath();
    }

    private record Row(int status, String path, String cacheControl, String vary, String readers) {}

    private static List<Row> rows() {
        return List.of(
                new Row(200, "/", ASK_AGAIN, "Accept-Encoding", ALL),
                new Row(200, "/notes/cached", ASK_AGAIN, "Accept, Accept-Encoding", ALL),
                new Row(301, "/notes/cached-former", ASK_AGAIN, "", ALL),
                new Row(410, "/notes/cached-deleted", ASK_AGAIN, "Accept-Encoding", ALL),
                new Row(404, "/notes/cached-never", ASK_AGAIN, "Accept-Encoding", ALL),
                new Row(200, "/notes?type=photo", ASK_AGAIN, "Accept-Encoding", ALL),
                new Row(301, "/notes?type=Photos", ASK_AGAIN, "", ALL),
                new Row(404, "/notes/cached/photos/1", ASK_AGAIN, "Accept-Encoding", ALL),
                new Row(200, "/notes/cached/card/0000000000000000.png", ASK_AGAIN, "Accept-Encoding", ALL),
                new Row(200, "/favicon.ico", ASK_AGAIN, "Accept-Encoding", ALL),
                new Row(301, "/notes", ASK_AGAIN, "", ALL),
                new Row(301, "/notes/", ASK_AGAIN, "", ALL),
                new Row(200, "/archive", ASK_AGAIN, "Accept-Encoding", ALL),
                new Row(200, "/archive/1990/01", ASK_AGAIN, "Accept-Encoding", ALL),
                new Row(301, "/archive/1990/1", ASK_AGAIN, "", ALL),
                new Row(404, "/archive/1989", ASK_AGAIN, "Accept-Encoding", ALL),
                new Row(200, "/sitemap.xml", ASK_AGAIN, "Accept-Encoding", ALL),
                new Row(200, "/robots.txt", ASK_AGAIN, "Accept-Encoding", ALL),
                new Row(200, "/author.vcf", ASK_AGAIN, "Accept-Encoding", ALL),
                new Row(200, "/search?q=cached", ASK_AGAIN, "Accept-Encoding", ALL),
                new Row(200, "/notes/feed.xml?type=photo", ASK_AGAIN, "Accept-Encoding", ALL),
                new Row(301, "/notes/feed.xml?type=Photos", ASK_AGAIN, "", ALL),
                new Row(200, "/search/feed.xml?q=cached", ASK_AGAIN, "Accept-Encoding", ALL),
                new Row(200, "/opensearch.xml", ASK_AGAIN, "Accept-Encoding", ALL),
                new Row(303, "/?after=0-0", ASK_AGAIN, "", ALL),
                new Row(200, "/tags", ASK_AGAIN, "Accept-Encoding", ALL),
                new Row(200, "/tags/in-caches", ASK_AGAIN, "Accept-Encoding", ALL),
                new Row(301, "/tags/In%20caches", ASK_AGAIN, "", ALL),
                new Row(404, "/tags/cached-never", ASK_AGAIN, "Accept-Encoding", ALL),
                new Row(200, "/feed.xml", ASK_AGAIN, "Accept-Encoding", ALL),
                new Row(200, "/tags/in-caches/feed.json", ASK_AGAIN, "Accept-Encoding", ALL),
                new Row(301, "/tags/In%20caches/feed.json", ASK_AGAIN, "", ALL),
                new Row(200, picture, FOR_EVER, "", ALL),
                new Row(404, "/media/never.png", ASK_AGAIN, "Accept-Encoding", ALL),
                new Row(200, "/static/site.css", ASK_AGAIN, "Accept-Encoding", ALL),
                new Row(
                        200,
                        VISITOR.page("/").select("link[rel=stylesheet]").attr("href"),
                        FOR_EVER,
                        "Accept-Encoding",
                        ALL),
                new Row(404, "/nope", ASK_AGAIN, "Accept-Encoding", ALL),
                new Row(401, "/micropub", NEVER, "", ALL),
                new Row(401, "/micropub/media", NEVER, "", ALL),
                new Row(400, "/auth", NEVER, "Accept-Encoding", ALL),
                new Row(401, "/auth/token", NEVER, "", ALL),
                new Row(401, "/auth/userinfo", NEVER, "", ALL),
                new Row(405, "/auth/introspect", NEVER, "Accept-Encoding", ALL),
                new Row(405, "/auth/revoke", NEVER, "Accept-Encoding", ALL),
                new Row(200, "/.well-known/oauth-authorization-server", ASK_AGAIN, "Accept-Encoding", ALL),
                new Row(200, "/.well-known/starpunk", NEVER, "", ALL),
                new Row(303, "/admin", NEVER, "", NOBODY),
                new Row(303, "/admin/editor", NEVER, "", NOBODY),
                new Row(303, "/admin/library/files", NEVER, "", NOBODY),
                new Row(303, "/admin/notes", NEVER, "", NOBODY),
                new Row(303, "/admin/export", NEVER, "", NOBODY),
                new Row(303, "/admin/export/site.zip", NEVER, "", NOBODY),
                new Row(303, "/admin/system/backups/starpunk-2026-11-27T02-00-00.000Z.zip", NEVER, "", NOBODY),
                new Row(303, "/admin/preview/cached", NEVER, "", NOBODY),
                new Row(303, "/admin/cached-never", NEVER, "", NOBODY),
                new Row(303, "/%61dmin/notes", NEVER, "", NOBODY),
                new Row(200, "/admin/sign-in", NEVER, "", NOBODY),
                new Row(404, "/faces/admin/notes.xhtml", ASK_AGAIN, "Accept-Encoding", NOBODY),
                new Row(200, "/health/live", NEVER, "", NOBODY));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void learn_how_long_an_answer_holds_and_for_whom(Row row) {
        HttpResponse<String> answer = VISITOR.get(row.path(), "Origin", "https://elsewhere.example");
        assertThat(answer.statusCode()).isEqualTo(row.status());
        assertHeader(answer.headers(), "Cache-Control", row.cacheControl());
        assertHeader(answer.headers(), "Vary", row.vary());
        assertHeader(answer.headers(), "Access-Control-Allow-Origin", row.readers());
        assertThat(answer.headers().allValues("Access-Control-Allow-Credentials"))
                .isEmpty();
        if (row.readers().equals(ALL)) {
            assertThat(answer.headers()
                            .firstValue("Access-Control-Expose-Headers")
                            .orElse(""))
                    .contains("Link");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"no tag, %s", "*, %s", "%s, no tag", "\"a,*,b\"", "\"a,%s,b\""})
    void take_no_part_of_a_condition_that_means_nothing_for_one_that_is_met(String condition) {
        String tag = VISITOR.get("/notes/cached").headers().firstValue("ETag").orElseThrow();
        for (String request : List.of("made", "kept", "kept")) {
            assertThat(VISITOR.get("/notes/cached?met", "If-None-Match", condition.formatted(tag))
                            .statusCode())
                    .as(request)
                    .isEqualTo(200);
        }
    }

    @Test
    void learn_it_on_every_route() {
        List<String> paths = rows().stream().map(Row::path).toList();
        assertThat(new RestApplication()
                        .getClasses().stream()
                                .filter(type -> type.isAnnotationPresent(Path.class))
                                .map(type -> type.getAnnotation(Path.class).value())
                                .map(template ->
                                        ("/" + template).replace("//", "/").replaceAll("\\{\\w+(: ?[^/]*)?}", "[^/]*"))
                                .filter(route -> paths.stream().noneMatch(path -> path.matches(route + "(\\?.*)?"))))
                .isEmpty();
    }

    @Test
    void keep_nothing_that_the_owner_sees() {
        FormClient owner = FormClient.owner(SERVER);
        Stream.of(
                        "/admin/notes",
                        "/admin/tokens",
                        "/admin/settings",
                        "/admin/nope",
                        "/admin/export",
                        "/admin/preview/cached")
                .forEach(path -> {
                    assertHeader(owner.headers(path), "Cache-Control", NEVER);
                    assertHeader(owner.headers(path), "Access-Control-Allow-Origin", NOBODY);
                });
    }

    @Test
    void let_a_script_ask_in_its_own_way_before_it_reads() {
        for (String path : new String[] {"/", "/notes/cached", "/feed.json", picture, "/nope"}) {
            HttpResponse<String> answer = preflight(path, "GET");
            assertThat(answer.statusCode()).isEqualTo(204);
            assertHeader(answer.headers(), "Access-Control-Allow-Origin", ALL);
            assertHeader(answer.headers(), "Access-Control-Allow-Methods", "GET, HEAD");
            assertHeader(answer.headers(), "Access-Control-Allow-Headers", ALL);
        }
        for (String path : new String[] {"/admin/notes", "/admin/sign-in", "/%61dmin/sign-in", "/health"}) {
            assertHeader(preflight(path, "GET").headers(), "Access-Control-Allow-Origin", NOBODY);
        }
        assertHeader(preflight("/", "POST").headers(), "Access-Control-Allow-Origin", NOBODY);
    }

    @Test
    void are_not_asked_by_date_alone() {
        HttpResponse<String> answer = VISITOR.get("/", "If-Modified-Since", "Fri, 01 Jan 2100 00:00:00 GMT");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertHeader(answer.headers(), "Last-Modified", "");
    }

    private static HttpResponse<String> preflight(String path, String method) {
        return VISITOR.send(
                "OPTIONS",
                path,
                "Origin",
                "https://elsewhere.example",
                "Access-Control-Request-Method",
                method,
                "Access-Control-Request-Headers",
                "accept");
    }

    private static void assertHeader(HttpHeaders headers, String name, String value) {
        assertThat(String.join(" and ", headers.allValues(name))).as(name).isEqualTo(value);
    }
}
