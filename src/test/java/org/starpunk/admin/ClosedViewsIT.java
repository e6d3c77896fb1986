package org.starpunk.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.MultipartBody;
import org.starpunk.testing.Pause;
import org.starpunk.testing.StarPunkServer;

/** No view opens without a session, by any path; and with one, not for another site. */
class ClosedViewsIT {

    private static final Path WEBAPP = Path.of("src/main/webapp");
    private static final List<String> OPEN = List.of("/admin/sign-in", "/admin/set-up");

    private static Visitor visitor;
    private static String cookie;

    @BeforeAll
    static void signIn() {
        visitor = new Visitor(StarPunkServer.shared(DatabaseVendor.SQLITE).url());
        cookie = visitor.cookie(StarPunkServer.PASSWORD);
    }

    /** Every view but the open ones, without its suffix: a new view is in this test from its first day. */
    static Stream<String> views() throws IOException {
        try (Stream<Path> files = Files.walk(WEBAPP)) {
            return files
                    .filter(file -> file.toString().endsWith(".xhtml") && !file.startsWith(WEBAPP.resolve("WEB-INF")))
                    .map(file -> "/" + WEBAPP.relativize(file).toString().replaceFirst("\\.xhtml$", ""))
                    .filter(view -> !OPEN.contains(view))
                    .toList()
                    .stream();
        }
    }

    static Stream<String> paths() throws IOException {
        List<String> disguises = List.of(
                "%s",
                "%s/",
                "%s.xhtml",
                "%s.faces",
                "%s.jsf",
                "%s;jsessionid=1",
                "%s%%3bx",
                "%s%%2exhtml",
                "%s%%00",
                "/%s",
                "//%s",
                "/.%s",
                "/x/..%s",
                "/..;%s",
                "/%%2e%%2e;%s",
                "/admin/sign-in/../..%s",
                "/admin/sign-in/..%%2f..%s",
                "/admin/sign-in;/../..%s",
                "/admin/sign-in/..;/..%s",
                "/admin/set-up%%2f..%%2f..%s",
                "/static/..%s.xhtml",
                "/static/..%%2f..%s.xhtml",
                "/static/%%2e%%2e%s.xhtml",
                "/faces%s",
                "/faces%s.xhtml",
                "/faces/%s.xhtml",
                "/faces/.%s.xhtml",
                "/faces/%%2e%s.xhtml",
                "/faces;x=y%s.xhtml",
                "/faces/;x%s.xhtml",
                "/%%66aces%s.xhtml",
                "//faces%s.xhtml",
                "/x/../faces%s.xhtml",
                "/FACES%s.xhtml",
                "/faces/jakarta.faces.resource%s.xhtml",
                "/faces/jakarta.faces.resource/..%s.xhtml",
                "/faces/jakarta.faces.resource/..%%2f%s.xhtml",
                "/faces/jakarta.faces.resource/..%%2F..%s.xhtml",
                "/faces/jakarta.faces.resource/%%2e%%2e%s.xhtml",
                "/faces/jakarta.faces.resource/%%2e%%2e%%2f%s.xhtml",
                "/faces/jakarta.faces.resource/..;%s.xhtml",
                "/faces/jakarta.faces.resource/..%%5c%s.xhtml",
                "/faces/jakarta.faces.resource/..%%252f%s.xhtml",
                "/jakarta.faces.resource/..%s.xhtml",
                "/jakarta.faces.resource%s.xhtml");
        Stream<String> disguised = Stream.concat(
                        views(),
                        Stream.of("/admin/export", "/admin/export/site.zip", "/admin/system/backups/" + backup()))
                .flatMap(view -> disguises.stream().map(way -> way.formatted(view)));
        return Stream.concat(
                disguised,
                Stream.of(
                        "/admin",
                        "/admin/",
                        "/ADMIN/notes",
                        "/%61dmin/notes",
                        "/admin%2fnotes",
                        "/admin%5cnotes",
                        "/admin/./notes",
                        "/admin//notes",
                        "/admin;x/notes",
                        "/faces/WEB-INF/templates/admin.xhtml",
                        "/WEB-INF/templates/admin.xhtml",
                        "/WEB-INF/web.xml",
                        "/static/..%2fWEB-INF/web.xml",
                        "/faces/jakarta.faces.resource/notes.xhtml?ln=../admin"));
    }

    /** The name of one that is there: any other would be found by nobody. */
    private static String backup() {
        Path directory = StarPunkServer.shared(DatabaseVendor.SQLITE)
                .database()
                .dataDirectory()
                .resolveSibling("backup");
        Instant deadline = Instant.now().plusSeconds(60);
        while (true) {
            String[] made = directory.toFile().list((parent, name) -> name.endsWith(".zip"));
            if (made != null && made.length > 0) {
                return made[0];
            }
            assertThat(Instant.now()).as("a backup in %s", directory).isBefore(deadline);
            Pause.shortly();
        }
    }

    /** A consent asks again after the sign-in. */
    static Stream<String> viewsToTypeInto() throws IOException {
        return views().filter(view -> !view.equals("/admin/consent"));
    }

    @Test
    void there_are_views() throws IOException {
        assertThat(views()).contains("/admin/notes", "/admin/notes/new", "/admin/tokens", "/admin/settings");
    }

    @ParameterizedTest
    @MethodSource("paths")
    void no_path_opens_a_view_without_a_session(String path) {
        HttpResponse<String> answer = visitor.get(path);
        assertThat(answer.statusCode()).isIn(303, 400, 404);
        if (answer.statusCode() == 303) {
            assertThat(answer.headers().firstValue("Location").orElseThrow()).startsWith("/admin/sign-in?to=");
        }
        assertThat(answer.body())
                .doesNotContain("method=\"post\"", "ViewState", "ui:composition", "<web-app", "\"items\"");
    }

    @ParameterizedTest
    @MethodSource("viewsToTypeInto")
    void nor_does_sending_a_form_to_it_and_what_was_typed_comes_back(String view) {
        HttpResponse<String> answer =
                visitor.post(view, Map.of("content", "typed for <hours>", "jakarta.faces.ViewState", "stateless"));
        assertThat(answer.statusCode()).isEqualTo(403);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select("h1").text()).isEqualTo("This form has expired");
        assertThat(page.select("textarea").eachText()).containsExactly("typed for <hours>");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void what_was_typed_beside_large_photos_comes_back_and_the_photos_are_kept_nowhere() {
        MultipartBody form = new MultipartBody()
                .field("tags", "before")
                .file("files", new byte[3 << 20])
                .field("content", "typed for hours 🐦");
        HttpResponse<String> answer = visitor.post("/admin/notes/new", form);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(Jsoup.parse(answer.body()).select("textarea").eachText())
                .containsExactly("typed for hours 🐦", "before");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "forged", "1:2", "-1:-1", "a:b:c", "9223372036854775808:1", "\u0000"})
    void a_forged_view_state_gives_a_page_that_leads_back(String state) {
        Map<String, String> form = Map.of(
                "noteForm", "noteForm", "save", "Save", "content", "forged note", "jakarta.faces.ViewState", state);
        HttpResponse<String> answer = visitor.post("/admin/notes/new", form, "Cookie", cookie);
        assertThat(answer.statusCode()).isEqualTo(403);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select("h1").text()).isEqualTo("This form has expired");
        assertThat(page.select("textarea").eachText()).containsExactly("forged note");
        assertThat(page.select("a[href=/admin/notes]")).isNotEmpty();
        assertThat(visitor.get("/admin/notes", "Cookie", cookie).body()).doesNotContain("forged note");
    }

    @Test
    void without_a_view_state_nothing_is_done() {
        Map<String, String> form = Map.of("noteForm", "noteForm", "save", "Save", "content", "stateless note");
        visitor.post("/admin/notes/new", form, "Cookie", cookie);
        assertThat(visitor.get("/admin/notes", "Cookie", cookie).body()).doesNotContain("stateless note");
    }

    /** Beside the check of the origin, and where a browser says nothing of that. */
    @Test
    void a_form_that_no_page_of_this_session_and_view_has_shown_is_not_taken() {
        String other = visitor.cookie(StarPunkServer.PASSWORD);
        List<String> wrong = List.of(
                "", "0".repeat(64), proof(other, "/admin/notes/new"), proof(cookie, "/admin/notes/edit?note=proven"));
        assertThat(saved("proven", proof(cookie, "/admin/notes/new"))).isEqualTo(303);
        for (String proof : wrong) {
            assertThat(saved("never proven", proof)).isEqualTo(403);
        }
        assertThat(proof(cookie, "/admin/notes/edit?note=proven")).hasSize(64);
        assertThat(visitor.get("/admin/notes", "Cookie", cookie).body()).doesNotContain("never proven");
    }

    private static int saved(String content, String proof) {
        Map<String, String> form = Map.of(
                "noteForm",
                "noteForm",
                "save",
                "Save",
                "content",
                content,
                "slug",
                content.replace(' ', '-'),
                "status",
                "DRAFT",
                "proof",
                proof,
                "jakarta.faces.ViewState",
                "stateless");
        HttpResponse<String> answer = visitor.post("/admin/notes/new", form, "Cookie", cookie);
        if (answer.statusCode() == 403) {
            assertThat(Jsoup.parse(answer.body()).select("textarea").eachText()).contains(content);
        }
        return answer.statusCode();
    }

    private static String proof(String session, String path) {
        return Jsoup.parse(visitor.get(path, "Cookie", session).body())
                .select("input[name=proof]")
                .attr("value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin/notes", "/admin/notes/new", "/admin/tokens", "/admin/sign-in", "/admin/sign-out"})
    void what_another_site_sends_is_refused(String path) {
        List<String[]> senders = List.of(
                new String[] {"Cookie", cookie, "Sec-Fetch-Site", "cross-site"},
                new String[] {"Cookie", cookie, "Sec-Fetch-Site", "same-site"},
                new String[] {"Cookie", cookie, "Origin", "https://evil.example"},
                new String[] {"Cookie", cookie, "Origin", "null"});
        for (String[] sender : senders) {
            HttpResponse<String> answer = visitor.post(path, Map.of("content", "sent by another site"), sender);
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).doesNotContain("<form", "sent by another site");
        }
        assertThat(visitor.get("/admin/notes", "Cookie", cookie, "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .as("a link from elsewhere")
                .isEqualTo(200);
    }
}
