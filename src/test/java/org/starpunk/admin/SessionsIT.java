package org.starpunk.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.database.InstantConverter;
import org.starpunk.owner.OwnerSession;
import org.starpunk.owner.Secret;
import org.starpunk.testing.Pause;
import org.starpunk.testing.StarPunkServer;

/** The owner's sessions on two nodes of one site: open on both, and ended on both at once. */
@Tag("cluster")
// With the trials, for one of them has the same two servers.
@Tag("alone")
class SessionsIT {

    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    private static final String ANOTHER_PASSWORD = "another password of the owner";

    private StarPunkServer server;
    private Visitor one;
    private Visitor other;

    @ParameterizedTest
    @EnumSource
    void whoever_signs_in_on_one_node_is_signed_in_on_the_other_and_signed_out_on_both(DatabaseVendor vendor) {
        open(vendor);
        String cookie = one.cookie(StarPunkServer.PASSWORD);
        assertThat(status(one, cookie)).isEqualTo(200);
        assertThat(status(other, cookie)).isEqualTo(200);
        HttpResponse<String> answer = press(other, cookie, "/admin/sign-out", "signOut", "Sign out");
        assertThat(answer.headers().firstValue("Location")).hasValue("/admin/sign-in");
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow()).contains("starpunk=", "Max-Age=0");
        assertThat(status(one, cookie)).isEqualTo(303);
        assertThat(status(other, cookie)).isEqualTo(303);
    }

    @ParameterizedTest
    @EnumSource
    void the_owner_sees_each_browser_and_ends_one_or_all_others(DatabaseVendor vendor) {
        open(vendor);
        String here = cookie(one, "curl/8.0");
        press(one, here, "/admin/sessions", "endOthers", "yes");
        String firefox = cookie(one, FIREFOX);
        String unknown = cookie(other, "x".repeat(5000));
        Document page = page(one, here, "/admin/sessions");
        assertThat(page.select(".rows .title").eachText())
                .containsExactlyInAnyOrder("curl", "Firefox on Linux", "An unknown browser");
        assertThat(page.select(".rows .meta").eachText()).allMatch(meta -> meta.contains("127.0.0.1 signed in "));
        assertThat(page.select(".rows li:has(.status) .title").eachText()).containsExactly("curl");

        Element end = page.selectFirst(".rows li:has(.title:contains(Firefox)) button[name=session]");
        press(other, here, "/admin/sessions", "session", end.val());
        assertThat(status(one, firefox)).isEqualTo(303);
        assertThat(status(one, unknown)).isEqualTo(200);
        press(other, here, "/admin/sessions", "endOthers", "yes");
        assertThat(status(one, unknown)).isEqualTo(303);
        assertThat(status(one, here)).isEqualTo(200);
        assertThat(page(one, here, "/admin/sessions").select(".rows li, button"))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void another_password_ends_the_sessions_of_both_and_is_asked_for_on_both(DatabaseVendor vendor)
            throws SQLException {
        open(vendor);
        String cookie = one.cookie(StarPunkServer.PASSWORD);
        String elsewhere = other.cookie(StarPunkServer.PASSWORD);
        for (Visitor node : new Visitor[] {one, other}) {
            assertThat(status(node, cookie)).isEqualTo(200);
            assertThat(status(node, elsewhere)).isEqualTo(200);
        }
        String hash = SignInLimitIT.read(server.database(), "SELECT password_hash FROM owner");
        try {
            Map<String, String> form =
                    new LinkedHashMap<>(hidden(page(one, cookie, "/admin/password"), "#passwordForm"));
            form.putAll(Map.of("current", StarPunkServer.PASSWORD, "next", ANOTHER_PASSWORD, "change", "yes"));
            HttpResponse<String> changed = one.post("/admin/password", form, "Cookie", cookie);
            String next = cookie(changed);
            for (Visitor node : new Visitor[] {other, one}) {
                assertThat(status(node, elsewhere)).as("a session of the other").isEqualTo(303);
                assertThat(status(node, cookie)).isEqualTo(303);
                assertThat(status(node, next)).isEqualTo(200);
            }
            assertThat(other.signIn(StarPunkServer.PASSWORD, "").statusCode()).isEqualTo(200);
            assertThat(other.signIn(ANOTHER_PASSWORD, "").statusCode()).isEqualTo(303);
        } finally {
            SignInLimitIT.write(server.database(), "UPDATE owner SET password_hash = '" + hash + "'");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_session_ends_after_hours_without_a_visit_and_after_a_month_with_visits(DatabaseVendor vendor)
            throws SQLException {
        open(vendor);
        String cookie = one.cookie(StarPunkServer.PASSWORD);
        Instant now = Instant.now();
        set(
                cookie,
                now.minus(OwnerSession.LONGEST).plusSeconds(60),
                now.minus(OwnerSession.IDLE).plusSeconds(60));
        assertThat(status(other, cookie)).isEqualTo(200);
        awaitSeen(cookie, now);
        set(cookie, now.minus(OwnerSession.LONGEST), now);
        assertThat(status(one, cookie)).isEqualTo(303);
        set(cookie, now, now.minus(OwnerSession.IDLE));
        assertThat(status(one, cookie)).isEqualTo(303);
        Instant lately = now.minus(Duration.ofMinutes(4));
        set(cookie, now, lately);
        assertThat(status(one, cookie)).isEqualTo(200);
        assertThat(seen(cookie)).as("visits are written down every few minutes").isEqualTo(text(lately));
    }

    @ParameterizedTest
    @EnumSource
    void what_a_page_hands_to_the_next_is_sealed_and_reaches_it_on_any_node(DatabaseVendor vendor) throws SQLException {
        open(vendor);
        String cookie = one.cookie(StarPunkServer.PASSWORD);
        Map<String, String> form = new LinkedHashMap<>(
                Map.of("name", "Handed on", "scopes", "create", "issue", "Make a token", "tokenForm", "tokenForm"));
        form.putAll(hidden(page(one, cookie, "/admin/tokens"), "#tokenForm"));
        HttpResponse<String> made = one.post("/admin/tokens", form, "Cookie", cookie);
        assertThat(made.headers().firstValue("Location")).hasValue("/admin/tokens?made=yes");
        String kept = read("SELECT handed FROM owner_sessions WHERE digest = ?", digest(cookie));
        String token =
                page(other, cookie, "/admin/tokens?made=yes").select(".token").text();
        assertThat(token).matches("[A-Za-z0-9_-]{43}");
        assertThat(kept).isNotBlank().doesNotContain(token);
        assertThat(read("SELECT handed FROM owner_sessions WHERE digest = ?", digest(cookie)))
                .isNull();
        assertThat(page(one, cookie, "/admin/tokens?made=yes").select(".token")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void the_server_knows_the_cookie_by_its_digest_alone_and_makes_no_other(DatabaseVendor vendor) throws SQLException {
        open(vendor);
        HttpResponse<String> answer = one.signIn(StarPunkServer.PASSWORD, "");
        assertThat(answer.headers().allValues("Set-Cookie")).hasSize(1);
        String cookie = cookie(answer);
        assertThat(cookie).matches("starpunk=[A-Za-z0-9_-]{43}");
        assertThat(read("SELECT COUNT(*) FROM owner_sessions WHERE digest = ?", digest(cookie)))
                .isEqualTo("1");
        for (String path : new String[] {"/admin/notes", "/admin/tokens", "/admin/notes/new", "/"}) {
            assertThat(one.get(path, "Cookie", cookie).headers().allValues("Set-Cookie"))
                    .as(path)
                    .isEmpty();
        }
        for (String wrong : new String[] {"starpunk=", "starpunk=" + digest(cookie), "starpunk=" + "A".repeat(43)}) {
            assertThat(status(one, wrong)).as(wrong).isEqualTo(303);
        }
    }

    private void open(DatabaseVendor vendor) {
        server = StarPunkServer.shared(vendor);
        one = new Visitor(server.url());
        other = new Visitor(StarPunkServer.second(vendor).url());
    }

    private static String cookie(Visitor visitor, String browser) {
        return cookie(visitor.signIn(StarPunkServer.PASSWORD, "", "User-Agent", browser));
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
    }

    private static int status(Visitor visitor, String cookie) {
        return visitor.get("/admin/notes", "Cookie", cookie).statusCode();
    }

    private static Document page(Visitor visitor, String cookie, String path) {
        return Jsoup.parse(visitor.get(path, "Cookie", cookie).body());
    }

    /** Presses a button of the form on a page. */
    private static HttpResponse<String> press(
            Visitor visitor, String cookie, String path, String button, String value) {
        Map<String, String> form = new LinkedHashMap<>(hidden(page(visitor, cookie, path), "form"));
        form.put(button, value);
        return visitor.post(path, form, "Cookie", cookie);
    }

    private static Map<String, String> hidden(Document page, String form) {
        Map<String, String> fields = new LinkedHashMap<>();
        page.select(form + " input[type=hidden]").forEach(field -> fields.put(field.attr("name"), field.val()));
        return fields;
    }

    private static String digest(String cookie) {
        return new Secret(cookie.replaceFirst("starpunk=", "")).hash();
    }

    private void set(String cookie, Instant created, Instant seen) throws SQLException {
        try (Connection connection = server.database().database().connect(Duration.ofSeconds(10));
                PreparedStatement update = connection.prepareStatement(
                        "UPDATE owner_sessions SET created_at = ?, seen_at = ? WHERE digest = ?")) {
            update.setString(1, text(created));
            update.setString(2, text(seen));
            update.setString(3, digest(cookie));
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    private String seen(String cookie) throws SQLException {
        return read("SELECT seen_at FROM owner_sessions WHERE digest = ?", digest(cookie));
    }

    private void awaitSeen(String cookie, Instant at) throws SQLException {
        Instant deadline = Instant.now().plusSeconds(30);
        while (seen(cookie).compareTo(text(at)) < 0) {
            assertThat(Instant.now()).as("the visit is written down").isBefore(deadline);
            Pause.shortly();
        }
    }

    private String read(String query, String argument) throws SQLException {
        try (Connection connection = server.database().database().connect(Duration.ofSeconds(10));
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, argument);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private static String text(Instant instant) {
        return new InstantConverter().convertToDatabaseColumn(instant);
    }
}
