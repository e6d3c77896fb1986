package org.starpunk.log;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.listener.RawConnection;
import org.starpunk.testing.FormClient;
import org.starpunk.testing.IndieAuthClient;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.Pause;
import org.starpunk.testing.StarPunkServer;
import org.starpunk.testing.TemporaryDatabase;

/** What the logs of a server say with everything switched on, and that none of it is a secret. */
class LogsIT {

    private static final Pattern LINK = Pattern.compile("/admin/set-up\\?code=([^\\s\"]+)");

    @TempDir
    static Path directory;

    private static StarPunkServer server;
    private static Path access;

    @BeforeAll
    static void start() {
        access = directory.resolve("logs/access.log");
        server = StarPunkServer.startTalkative(
                        TemporaryDatabase.create(DatabaseVendor.SQLITE),
                        Map.of(
                                "STARPUNK_LOG_FORM", "json",
                                "STARPUNK_LOG_ACCESS", "json",
                                "STARPUNK_LOG_ACCESS_FILE", access.toString(),
                                "STARPUNK_TRUSTED_PROXIES", "127.0.0.1",
                                "STARPUNK_METRICS_TOKEN", StarPunkServer.METRICS_TOKEN))
                .awaitReady();
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void no_secret_is_in_any_log_and_every_line_is_what_it_should_be() throws Exception {
        Map<String, String> secrets = new LinkedHashMap<>();
        Matcher link = LINK.matcher(server.awaitLog("/admin/set-up?code="));
        assertThat(link.find()).isTrue();
        String setUp = link.group(1);
        becomeOwner(setUp);
        secrets.put("password", StarPunkServer.PASSWORD);
        secrets.put("metrics token", StarPunkServer.METRICS_TOKEN);
        secrets.put("proof of a client", IndieAuthClient.VERIFIER);
        signInWrongly(secrets);
        FormClient owner = FormClient.owner(server);
        secrets.put("cookie of the owner", owner.cookies().get(0));
        useTokens(owner, secrets);
        signInToApplications(secrets);
        get("/metrics", "Authorization", "Bearer " + StarPunkServer.METRICS_TOKEN);

        // What follows is the last thing that the logs say.
        get("/notes/the-end");
        awaitAccess("/notes/the-end");
        String requests = Files.readString(access);
        String log = server.log();
        assertThat(requests).contains("\"/auth/token\"", "\"/admin/set-up\"", "\"/micropub\"", "\"/metrics\"");
        assertThat(log).contains("\"FINER\"", "Sign-in failed").containsOnlyOnce(setUp);
        assertThat(requests).doesNotContain(setUp);
        assertThat(secrets).hasSizeGreaterThan(12).allSatisfy((name, secret) -> {
            assertThat(secret).as(name).hasSizeGreaterThan(7);
            String encoded = URLEncoder.encode(secret, StandardCharsets.UTF_8);
            assertThat(requests + log).as(name).doesNotContain(secret, encoded);
        });
        List<String> lines =
                log.lines().dropWhile(line -> !line.startsWith("{")).toList();
        assertThat(lines).hasSizeGreaterThan(5).allSatisfy(line -> assertThat(read(line))
                .containsKeys("time", "level", "logger", "message"));
        assertThat(requests.lines()).allSatisfy(line -> assertThat(read(line))
                .containsKeys("time", "client", "method", "path", "protocol", "status", "seconds"));
    }

    private static void becomeOwner(String code) {
        FormClient stranger = new FormClient(server.url());
        FormElement form = FormClient.formWith(stranger.get("/admin/set-up?code=" + code), "input[type=password]");
        stranger.submit(form, Map.of("input[type=password]", StarPunkServer.PASSWORD), List.of());
    }

    private static void signInWrongly(Map<String, String> secrets) {
        String wrong = "a password of somewhere else";
        secrets.put("wrong password", wrong);
        FormClient stranger = new FormClient(server.url());
        FormElement form = FormClient.formWith(stranger.get("/admin/sign-in"), "input[type=password]");
        stranger.submit(form, Map.of("input[type=password]", wrong), List.of());
    }

    /** A token where it belongs, where it may be, and where it may not be; and tokens that are none. */
    private static void useTokens(FormClient owner, Map<String, String> secrets) {
        String token = owner.newToken("Logs", "create");
        secrets.put("token", token);
        MicropubClient client = MicropubClient.withToken(server.url(), token);
        client.create("content=in+the+head");
        MicropubClient nobody = client.withoutToken();
        nobody.form("content=in+the+form&access_token=" + token);
        nobody.form("content=twice&access_token=" + token + "&access_token=other-form-token");
        secrets.put("wrong token of a form", "other-form-token");
        get("/micropub?q=config&access_token=" + token);
        get("/micropub?q=config&access_token=other-query-token");
        secrets.put("wrong token of a query", "other-query-token");
        get("/micropub?q=config", "Authorization", "Bearer other-bearer-token");
        secrets.put("wrong token of a head", "other-bearer-token");
        get("/micropub?q=config", "Authorization", "Basic other-basic-secret");
        secrets.put("basic authorization", "other-basic-secret");
        get("/", "Referer", "https://app.example/?code=other-referrer-code");
        secrets.put("code of a referrer", "other-referrer-code");
        get("/", "Cookie", "starpunk=other-cookie-value");
        secrets.put("wrong cookie", "other-cookie-value");
        RawConnection.answer(server.url(), "GET /?code=other-broken-code HTTP/1.1\r\nHost: a b\r\n\r\n");
        secrets.put("code of a refused request", "other-broken-code");
    }

    private static void signInToApplications(Map<String, String> secrets) {
        IndieAuthClient application = IndieAuthClient.of(server);
        String code = application.code("create profile");
        secrets.put("code", code);
        JsonObject tokens = MicropubClient.read(application.post("auth/token", application.redemption(code)));
        secrets.put("access token", tokens.getString("access_token"));
        secrets.put("refresh token", tokens.getString("refresh_token"));
        JsonObject next = application.refresh(tokens.getString("refresh_token"));
        secrets.put("next access token", next.getString("access_token"));
        secrets.put("next refresh token", next.getString("refresh_token"));
        application.isLive(next.getString("access_token"));
        // Used twice: somebody has stolen it, which the log says.
        application.post("auth/token", application.refreshment(tokens.getString("refresh_token")));
        application.post("auth/token", application.redemption(code));
        application.post("auth/revoke", Map.of("token", next.getString("access_token")));
        String other = "other-code-of-nobody";
        application.post("auth/token", application.redemption(other));
        secrets.put("wrong code", other);
        server.awaitLog("a secret of it was used twice");
    }

    @Test
    void a_request_has_its_client_and_the_number_that_messages_about_it_have() throws Exception {
        get("/notes/by-proxy", "X-Forwarded-For", "203.0.113.9");
        JsonObject request = awaitAccess("/notes/by-proxy");
        assertThat(request.getString("client")).isEqualTo("203.0.113.9");
        assertThat(request.getInt("status")).isEqualTo(404);
        assertThat(request.getInt("bytes")).isGreaterThan(500);
        assertThat(request.getString("request")).matches("[0-9a-f]{8}");
        assertThat(request.getString("agent")).startsWith("Java-http-client/");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(access)))
                .isEqualTo("rw-------");
    }

    /** A page for people, and JSON for programs. */
    @ParameterizedTest
    @CsvSource({"notes, /notes/that-fails", "access_tokens, /micropub"})
    void an_answer_that_failed_has_the_number_that_messages_about_it_have(String table, String path) throws Exception {
        HttpResponse<String> failed = getWithout(table, path);
        assertThat(failed.statusCode()).isEqualTo(500);
        String number = failed.headers().firstValue("X-Request-Id").orElseThrow();
        String about = "\"request\":\"" + number + "\"";
        assertThat(server.awaitLog(about + ",\"thrown\":", Duration.ofSeconds(20))
                        .lines()
                        .filter(line -> line.contains(about)))
                .anySatisfy(line -> assertThat(read(line).getString("thrown")).contains("no such table: " + table));
        JsonObject request = awaitAccess(number);
        assertThat(request.getString("request")).isEqualTo(number);
        assertThat(request.getString("path")).isEqualTo(path);
    }

    /** What somebody is answered while a table is not where it should be. */
    private static HttpResponse<String> getWithout(String table, String path) throws SQLException {
        try (Connection connection = server.database().database().connect(Duration.ofSeconds(30));
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER TABLE " + table + " RENAME TO lost");
            try {
                return get(path, "Authorization", "Bearer any-token-of-somebody");
            } finally {
                statement.execute("ALTER TABLE lost RENAME TO " + table);
            }
        }
    }

    @Test
    void what_is_ready_or_refused_is_written_too() throws Exception {
        for (int i = 0; i < 3; i++) {
            get("/robots.txt");
        }
        awaitAccess("/robots.txt", 3);
        assertThat(linesOf("/robots.txt")).hasSize(3);
        // What was ready asked no thread of the application, and has no number of one that did.
        assertThat(linesOf("/robots.txt").get(2)).doesNotContain("\"request\"").contains("\"bytes\"");
        RawConnection.answer(server.url(), "GET /refused?secret HTTP/1.1\r\nHost: a b\r\n\r\n");
        JsonObject refused = awaitAccess("/refused");
        assertThat(refused.getInt("status")).isEqualTo(400);
        assertThat(refused.getString("client")).isEqualTo("127.0.0.1");
    }

    @Test
    void the_combined_form_is_on_the_standard_output() {
        StarPunkServer other = StarPunkServer.sharedOnHttps();
        MicropubClient.send(
                HttpRequest.newBuilder(other.url("/notes/combined?q=secret")).header("User-Agent", "A \"reader\""));
        assertThat(other.awaitLog("/notes/combined").lines().filter(line -> line.contains("/notes/combined")))
                .singleElement()
                .asString()
                .matches("127\\.0\\.0\\.1 - - \\[\\d\\d/\\w{3}/\\d{4}:\\d\\d:\\d\\d:\\d\\d \\+0000]"
                        + " \"GET /notes/combined HTTP/1\\.1\" 404 \\d+ \"-\" \"A \\\\\"reader\\\\\"\"");
    }

    private static HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url() + path.substring(1)));
        return MicropubClient.send(headers.length == 0 ? request : request.headers(headers));
    }

    private static JsonObject awaitAccess(String text) throws IOException {
        return awaitAccess(text, 1);
    }

    /** The last line with a path or a number, when there are as many: a line is written after its answer. */
    private static JsonObject awaitAccess(String text, int lines) throws IOException {
        Instant deadline = Instant.now().plusSeconds(20);
        while (linesOf(text).size() < lines) {
            assertThat(Instant.now()).as("lines about " + text).isBefore(deadline);
            Pause.shortly();
        }
        List<String> found = linesOf(text);
        return read(found.get(found.size() - 1));
    }

    private static List<String> linesOf(String text) throws IOException {
        return Files.readAllLines(access).stream()
                .filter(line -> line.contains("\"" + text + "\""))
                .toList();
    }

    private static JsonObject read(String line) {
        return Json.createReader(new StringReader(line)).readObject();
    }
}
