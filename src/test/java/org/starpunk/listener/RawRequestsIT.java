package org.starpunk.listener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.starpunk.testing.Json.json;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.FormClient;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.MultipartBody;
import org.starpunk.testing.SampleFiles;
import org.starpunk.testing.StarPunkServer;

/** Bytes over a socket: what nobody understands is refused in words, what means nothing is no matter. */
class RawRequestsIT {

    private static final String KIB_9 = "a".repeat(9 << 10);

    private final StarPunkServer server = StarPunkServer.shared(DatabaseVendor.SQLITE);

    @ParameterizedTest
    @MethodSource
    void that_are_malformed_are_refused_with_a_notice(String request, int status) {
        RawAnswer answer = answer(request);
        assertThat(answer.status()).isEqualTo(status);
        assertIsNotice(answer);
    }

    static Stream<Arguments> that_are_malformed_are_refused_with_a_notice() {
        return Stream.of(
                refused("GET /notes/100% HTTP/1.1", 400),
                refused("GET /tags/50%zz HTTP/1.1", 400),
                refused("GET /% HTTP/1.1", 400),
                refused("GET /notes/%00 HTTP/1.1", 400),
                refused("GET /notes/%ff%fe HTTP/1.1", 400),
                refused("GET /notes/\u00e4 HTTP/1.1", 400),
                refused("GET /notes/a\\b HTTP/1.1", 400),
                refused("GET /../../etc/passwd HTTP/1.1", 400),
                refused("GET /%2e%2e/etc HTTP/1.1", 400),
                refused("GET nope HTTP/1.1", 400),
                refused("GET * HTTP/1.1", 400),
                refused("GET http://::1/ HTTP/1.1", 400),
                refused("GET / HTTP/1.1\r\nHost: ", 400),
                refused("GET / HTTP/1.1\r\nHost: ::1", 400),
                refused("GET / HTTP/1.1\r\nHost: a/b", 400),
                refused("GET / HTTP/1.1\r\nHost: a:b", 400),
                refused("GET / HTTP/1.1\r\nHost: a b", 400),
                refused("GET / HTTP/1.1\r\nHost: a\r\nHost: a", 400),
                Arguments.of("GET / HTTP/1.1\r\nConnection: close\r\n\r\n", 400),
                Arguments.of("GET /\r\n\r\n", 400),
                refused("GET / HTTP/3.0", 505),
                refused("GET / HTTP/2.0", 505),
                refused("GET / http/1.1", 400),
                refused("GET /a b HTTP/1.1", 400),
                refused("GET / HTTP/1.1\r\nX-A", 400),
                refused("GET / HTTP/1.1\r\n: b", 400),
                refused("POST / HTTP/1.1\r\nTransfer-Encoding\r\nContent-Length: 1", 400),
                refused("GET / HTTP/1.1\r\nX-A: a\0b", 400),
                refused("GET / HTTP/1.1\r\nX-A: a\rb", 400),
                refused("GET / HTTP/1.1\r\nX-A: a\nX-B: b", 400),
                refused("GET / HTTP/1.1\r\nX-A: a\u007fb", 400),
                refused("GET / HTTP/1.1\r\nCookie: a=\u0001", 400),
                refused("GET / HTTP/1.1\r\nX A: b", 400),
                refused("GET / HTTP/1.1\r\nX-A : b", 400),
                refused("GET / HTTP/1.1\r\nContent-Length: x", 400),
                refused("POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2", 400),
                refused("POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 1", 400),
                refused("POST / HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked", 400),
                refused("POST / HTTP/1.1\r\nTransfer-Encoding: gzip", 400),
                refused("POST / HTTP/1.0\r\nTransfer-Encoding: chunked", 400),
                refused("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: chunked", 400),
                refused("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: gzip", 400),
                refused("POST / HTTP/1.1\r\nExpect: more\r\nContent-Length: 0", 417),
                refused("GET /notes/" + KIB_9 + " HTTP/1.1", 414),
                refused("GET /?before=" + KIB_9 + " HTTP/1.1", 414),
                refused("GET / HTTP/1.1\r\nX-A: " + KIB_9, 431),
                refused("GET / HTTP/1.1" + "\r\nX-A: b".repeat(101), 431),
                refused("TRACE / HTTP/1.1", 405),
                refused("CONNECT / HTTP/1.1", 405),
                refused("PATCH /static/site.css HTTP/1.1", 405),
                refused("GET /notes/\u00c3\u00a4 HTTP/1.1", 404));
    }

    @ParameterizedTest
    @CsvSource({
        "GET /micropub% HTTP/1.1, 400",
        "POST /micropub/media%zz HTTP/1.1, 400",
        "GET /health/%ff HTTP/1.1, 400",
        "TRACE /micropub HTTP/1.1, 405",
        "FOO /health HTTP/1.1, 405",
        "PATCH /health/live HTTP/1.1, 405",
        "GET /auth/%00 HTTP/1.1, 400"
    })
    void that_clients_got_wrong_are_refused_in_json(String line, int status) {
        assertIsJson(answer(request(line)), status);
    }

    @Test
    void of_a_site_on_https_are_refused_on_https_alone() {
        RawAnswer answer = RawConnection.answer(StarPunkServer.sharedOnHttps().url(), request("GET /% HTTP/1.1"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Strict-Transport-Security")).isEqualTo("max-age=31536000");
    }

    @Test
    void that_are_too_long_for_a_client_are_refused_in_json() {
        assertIsJson(answer(request("GET /micropub?q=" + KIB_9 + " HTTP/1.1")), 414);
        assertIsJson(answer(request("POST /micropub HTTP/1.1\r\nX-A: " + KIB_9)), 431);
        assertIsJson(
                answer(request("POST /micropub HTTP/1.1\r\nTransfer-Encoding: chunked") + "zz\r\nab\r\n0\r\n\r\n"),
                400);
        assertIsJson(
                answer(request("POST /micropub HTTP/1.1\r\nTransfer-Encoding: chunked") + "1\r\na\r\n".repeat(10_000)
                        + "0\r\n\r\n"),
                400);
    }

    @Test
    void that_bring_more_than_a_password_to_the_sign_in_are_refused_with_a_notice() {
        int length = 100_000;
        RawAnswer answer = answer(request("POST /admin/sign-in HTTP/1.1\r\nContent-Length: " + length
                        + "\r\nContent-Type: application/x-www-form-urlencoded")
                + "a".repeat(length));
        assertThat(answer.status()).isEqualTo(413);
        assertIsNotice(answer);
        RawAnswer chunked = answer(request("POST /admin/sign-in HTTP/1.1\r\nTransfer-Encoding: chunked"
                        + "\r\nContent-Type: application/x-www-form-urlencoded")
                + Integer.toHexString(length) + "\r\n" + "a".repeat(length) + "\r\n0\r\n\r\n");
        assertThat(chunked.status()).isEqualTo(411);
        assertIsNotice(chunked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cookie: utm=Unders\u00c3\u00b8gelse",
                "User-Agent: \u00c9picerie/1.0",
                "Referer: https://example.com/caf\u00c3\u00a9",
                "X-Name: \u00ff",
                "If-None-Match: abc",
                "If-None-Match: \"abc",
                "If-Match: abc",
                "If-Match: *",
                "If-Modified-Since: yesterday",
                "If-Unmodified-Since: 0",
                "Content-Type: undefined",
                "Content-Type: text/html;q=1.1",
                "Content-Type: a/b/c",
                "Content-Type: ;",
                "Accept: text/html;q=1.0000",
                "Accept: text/html;q=1.1",
                "Accept: */*;q=",
                "Accept: garbage",
                "Accept: ,",
                "Accept: ",
                "Accept: text/html;level=\"a,b\";q=0.5",
                "Accept-Language: de;q=x",
                "Accept-Charset: utf-8;q=2",
                "Accept-Encoding: gzip;q=x",
                "Range: bytes=abc",
                "Date: now",
                "Content-Length: 0",
                "Host2: x"
            })
    void whose_headers_mean_nothing_get_the_page(String header) {
        for (String path : new String[] {"/", "/admin/sign-in", "/static/site.css", "/health/live", "/feed.xml"}) {
            assertThat(answer(request("GET " + path + " HTTP/1.1\r\n" + header)).status())
                    .as("%s %s", path, header)
                    .isEqualTo(200);
        }
    }

    @Test
    void with_a_body_where_none_is_expected_get_the_page() {
        assertThat(answer(request("GET / HTTP/1.1\r\nContent-Length: 2") + "ab").status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/admin/sign-in", "/static/site.css", "/feed.xml", "/health/live", "/nope", "/tags"})
    void for_a_head_say_the_length_of_the_body_or_none(String path) {
        RawAnswer whole = answer(request("GET " + path + " HTTP/1.1"));
        RawAnswer head = answer(request("HEAD " + path + " HTTP/1.1"));
        assertThat(head.status()).isEqualTo(whole.status());
        assertThat(head.body()).isEmpty();
        assertThat(head.header("Content-Length")).isIn("", String.valueOf(length(whole)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/|GET, HEAD, OPTIONS",
                "/notes/x|GET, HEAD, OPTIONS",
                "/static/site.css|GET, HEAD, OPTIONS",
                "/health/live|GET, HEAD, OPTIONS",
                "/feed.xml|GET, HEAD, OPTIONS",
                "/media/x|GET, HEAD, OPTIONS",
                "/admin/sign-in|GET, HEAD, POST, OPTIONS",
                "/admin/notes|GET, HEAD, POST, OPTIONS",
                "/micropub|GET, HEAD, POST, OPTIONS",
                "/micropub/media|GET, HEAD, POST, OPTIONS",
                "/auth/token|GET, HEAD, POST, OPTIONS",
                "/auth/userinfo|GET, HEAD, OPTIONS",
                "/auth/introspect|POST, OPTIONS",
                "/auth/revoke|POST, OPTIONS"
            })
    void for_the_methods_of_a_page_get_its_methods(String path, String methods) {
        RawAnswer options = answer(request("OPTIONS " + path + " HTTP/1.1"));
        assertThat(options.status()).isEqualTo(204);
        assertThat(options.header("Allow")).isEqualTo(methods);
        assertThat(options.body()).isEmpty();
        for (String method : new String[] {"PUT", "PATCH", "DELETE", "PROPFIND", "get", "TRACE"}) {
            RawAnswer refused = answer(request(method + " " + path + " HTTP/1.1\r\nContent-Length: 0"));
            assertThat(refused.status()).as(method).isEqualTo(405);
            assertThat(refused.header("Allow")).as(method).isEqualTo(methods);
        }
    }

    @Test
    void for_a_method_that_a_page_has_not_learn_that_what_answers_get_answers_head() {
        for (String path : new String[] {"/admin/export", "/admin/export/site.zip"}) {
            HttpResponse<String> refused = FormClient.owner(server).post(path, new byte[0]);
            assertThat(refused.statusCode()).as(path).isEqualTo(405);
            assertThat(refused.headers().firstValue("Allow").orElseThrow())
                    .as(path)
                    .contains("GET", "HEAD")
                    .doesNotContain("POST");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST /auth/userinfo|GET, HEAD, OPTIONS",
                "GET /auth/introspect|POST, OPTIONS",
                "GET /auth/revoke|POST, OPTIONS",
                "PUT /auth/revoke|POST, OPTIONS",
                "POST /health/live|GET, HEAD, OPTIONS"
            })
    void for_a_method_that_an_api_has_not_are_refused_in_json(String line, String methods) {
        RawAnswer refused = answer(request(line + " HTTP/1.1\r\nContent-Length: 0"));
        assertIsJson(refused, 405);
        assertThat(refused.header("Allow")).isEqualTo(methods);
    }

    /** Older clients of IndieAuth take forms alone, and whoever takes pictures alone takes an error, too. */
    @ParameterizedTest
    @CsvSource({
        "POST /auth/token, 400",
        "POST /auth/introspect, 401",
        "POST /auth, 400",
        "GET /auth/token, 401",
        "GET /auth/userinfo, 401",
        "GET /micropub?q=config, 401"
    })
    void for_another_type_than_programs_speak_get_that_which_they_speak(String line, int status) {
        for (String accept : new String[] {"application/x-www-form-urlencoded", "image/png", "application/json;q=0"}) {
            RawAnswer answer = answer(request(line + " HTTP/1.1\r\nAccept: " + accept
                            + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 3")
                    + "a=b");
            assertThat(answer.status()).as(accept).isEqualTo(status);
            assertThat(answer.header("Content-Type")).as(accept).isEqualTo("application/json");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin/sign-in?Faces-Request=partial/ajax HTTP/1.1",
                "/admin/sign-in?jakarta.faces.partial.ajax=true HTTP/1.1",
                "/admin/sign-in HTTP/1.1\r\nFaces-Request: partial/ajax",
                "/admin/sign-in HTTP/1.1\r\nFaces-Request: partial/process"
            })
    void for_a_part_of_a_view_get_the_page(String line) {
        RawAnswer answer = answer(request("GET " + line));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(answer.body()).startsWith("<!DOCTYPE html>").contains("type=\"password\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "|abc",
                "; boundary=|abc",
                "; boundary=x|--x\r\nContent-Disp",
                "; boundary=x|--x\r\n\r\nabc\r\n--x--\r\n"
            })
    void whose_form_has_no_parts_are_refused_with_a_notice(String form) {
        String type = form.substring(0, form.indexOf('|'));
        String body = form.substring(form.indexOf('|') + 1);
        int before = server.log().length();
        for (String path : new String[] {"/admin/sign-in", "/admin/set-up"}) {
            RawAnswer answer = answer(request("POST " + path + " HTTP/1.1\r\nContent-Type: multipart/form-data" + type
                            + "\r\nContent-Length: " + body.length())
                    + body);
            assertThat(answer.status()).as(path).isEqualTo(400);
            assertIsNotice(answer);
        }
        assertThat(logSince(before)).doesNotContain("ServletException", "MalformedStreamException");
    }

    @Test
    void for_another_protocol_stay_in_this_one() {
        RawAnswer answer = answer(
                "GET / HTTP/1.1\r\nHost: x\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQCAAAAAAIAAAAA"
                        + "\r\nConnection: Upgrade, HTTP2-Settings\r\n\r\nGET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n").status()).isBetween(400, 505);
    }

    @Test
    void for_a_tag_with_a_backslash_lead_to_its_page() {
        MicropubClient.of(server, "create").create("content=x&category=raw%5Crequest");
        RawAnswer answer = answer(request("GET /tags/raw%5Crequest HTTP/1.1"));
        assertThat(answer.status()).isEqualTo(301);
        assertThat(answer(request("GET " + URI.create(answer.header("Location")).getPath() + " HTTP/1.1"))
                        .status())
                .isEqualTo(200);
    }

    /** As curl sends what is typed. */
    @Test
    void with_bytes_beyond_ascii_in_an_address_mean_what_their_escapes_mean() {
        MicropubClient.of(server, "create").create("content=Rohm%C3%BCll&category=Rohm%C3%BClltag");
        String raw = "\u00c3\u00bc";
        assertThat(answer(request("GET /tags/rohm" + raw + "lltag HTTP/1.1")).status())
                .isEqualTo(200);
        RawAnswer found = answer(request("GET /search?q=rohm" + raw + "ll&tag=rohm" + raw + "lltag HTTP/1.1"));
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.body()).contains("<mark>Rohm");
        assertThat(answer(request("GET /search?q=rohm\u00fcll HTTP/1.1")).status())
                .isEqualTo(400);
    }

    @Test
    void for_a_path_that_is_a_pattern_find_nothing() {
        for (String path : new String[] {"/*", "/%2a", "/%2A", "//*", "/./*", "/notes/../*", "/*;a=b", "/*/"}) {
            assertThat(answer(request("GET " + path + " HTTP/1.1")).status())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    @Test
    void whose_client_is_gone_are_no_failure_of_the_server() {
        int before = server.log().length();
        for (String path : new String[] {"/", "/static/site.css", "/admin/sign-in", "/feed.xml", "/nope"}) {
            for (int pipelined = 1; pipelined <= 16; pipelined++) {
                try (RawConnection gone = new RawConnection(server.url())) {
                    gone.send(("GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n").repeat(pipelined))
                            .reset();
                }
            }
        }
        for (String length : new String[] {"1000", "5000000"}) {
            try (RawConnection gone = new RawConnection(server.url())) {
                gone.send("POST /micropub HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=x"
                                + "\r\nContent-Length: " + length + "\r\n\r\n--x\r\n")
                        .reset();
            }
        }
        String film = MicropubClient.of(server, "media")
                .media()
                .createMultipart(new MultipartBody().file("file", SampleFiles.film(10 << 20)))
                .getPath();
        for (int i = 0; i < 5; i++) {
            try (RawConnection gone = new RawConnection(server.url())) {
                gone.send("GET " + film + " HTTP/1.1\r\nHost: x\r\n\r\n").firstLine();
                gone.reset();
            }
        }
        assertThat(answer(request("GET / HTTP/1.1")).status()).isEqualTo(200);
        assertThat(logSince(before)).doesNotContain("Exception", "SEVERE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\r\n\r\n", "\n"})
    void after_empty_lines_are_answered(String lines) {
        String live = request("GET /health/live HTTP/1.1");
        assertThat(answer(lines + live).status()).isEqualTo(200);
        assertThat(answer(lines + request("GET /% HTTP/1.1")).status()).isEqualTo(400);
        RawAnswer both = answer("POST /micropub HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}" + lines + live);
        assertThat(both.body()).contains("HTTP/1.1 200 OK");
    }

    @Test
    void after_an_empty_line_in_two_pieces_are_answered() {
        try (RawConnection connection = new RawConnection(server.url())) {
            connection.send("\r").send("\n");
            assertThat(connection.send(request("GET /health/live HTTP/1.1")).firstLine())
                    .startsWith("HTTP/1.1 200");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "json",
                "",
                ";",
                "application/json; charset",
                "application/json, application/json",
                "application/x-www-form-urlencoded; charset=",
                "multipart/form-data; boundary="
            })
    void whose_body_has_no_type_are_told_which_would_do(String type) {
        for (String path : new String[] {"/micropub", "/micropub/media"}) {
            RawAnswer answer = answer(
                    request("POST " + path + " HTTP/1.1\r\nContent-Type: " + type + "\r\nContent-Length: 2") + "{}");
            assertThat(answer.status()).as(path).isEqualTo(415);
            assertThat(answer.body()).as(path).contains("multipart/form-data");
        }
    }

    @Test
    void that_are_refused_for_two_lengths_are_no_failure_of_the_server() {
        int before = server.log().length();
        answer(request("POST / HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked"));
        assertThat(logSince(before)).doesNotContain("SEVERE");
    }

    @Test
    void that_are_sent_ahead_are_answered_up_to_a_few() {
        RawAnswer answer = answer("GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n".repeat(200));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().split("HTTP/1.1 200", -1).length).isBetween(10, 20);
    }

    private RawAnswer answer(String bytes) {
        return RawConnection.answer(server.url(), bytes);
    }

    /** All that the server had to say when it was asked, as it then says one thing more. */
    private String logSince(int before) {
        String nowhere = "https://" + UUID.randomUUID() + ".invalid/";
        FormClient.owner(server).answer("/auth?client_id=" + nowhere + "&redirect_uri=" + nowhere);
        return server.awaitLog(nowhere).substring(before);
    }

    private static Arguments refused(String line, int status) {
        return Arguments.of(request(line), status);
    }

    private static String request(String lines) {
        String host = lines.contains("\r\nHost: ") ? "" : "\r\nHost: x";
        return lines + host + "\r\nConnection: close\r\n\r\n";
    }

    private static int length(RawAnswer answer) {
        return answer.body().getBytes(StandardCharsets.UTF_8).length;
    }

    private static void assertIsNotice(RawAnswer answer) {
        assertThat(answer.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.body()).contains("class=\"notice\"").doesNotContainIgnoringCase("payara", "exception");
    }

    private static void assertIsJson(RawAnswer answer, int status) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Connection")).isEqualTo("close");
        assertThat(answer.body()).isEqualTo(json("{'error':'invalid_request'}"));
    }
}
