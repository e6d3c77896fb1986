package org.starpunk.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.FormClient;
import org.starpunk.testing.StarPunkServer;

/** The door to the owner's screens: who comes in, and what the browser keeps of it. */
class SignInIT {

    private static Visitor visitor;
    private static String session;

    @BeforeAll
    static void signIn() {
        visitor = new Visitor(StarPunkServer.shared(DatabaseVendor.SQLITE).url());
        session = visitor.cookie(StarPunkServer.PASSWORD);
    }

    @Test
    void the_form_has_one_password_field_one_button_and_needs_no_session() {
        HttpResponse<String> page = visitor.get("/admin/sign-in");
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        var document = Jsoup.parse(page.body());
        assertThat(document.select("form")).hasSize(1);
        assertThat(document.select("input[type=password]")).hasSize(1);
        assertThat(document.select("input[type=submit]")).hasSize(1);
        assertThat(document.select("script, [style], [onclick], [onsubmit]")).isEmpty();
    }

    @Test
    void the_right_password_opens_a_session_in_a_private_cookie() {
        HttpResponse<String> answer = visitor.signIn(StarPunkServer.PASSWORD, "");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/admin/notes");
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("; HttpOnly")
                .containsIgnoringCase("; SameSite=Lax")
                .contains("; Path=/")
                .doesNotContain("Secure");
        assertThat(visitor.get("/admin/notes", "Cookie", session).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "correct horse battery staple "})
    void a_wrong_one_says_no_more_than_that(String password) {
        HttpResponse<String> answer = visitor.signIn(password, "");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(Jsoup.parse(answer.body()).select("[role=alert]").eachText())
                .containsExactly("That is not the password.");
    }

    @Test
    void a_wrong_one_is_in_the_log_with_its_address_and_not_with_one_that_a_stranger_names() {
        // It trusts no proxy.
        StarPunkServer server = StarPunkServer.sharedAmongApplications();
        new Visitor(server.url()).signIn("never in the log", "", "X-Forwarded-For", "192.0.2.99");
        assertThat(server.log())
                .contains("Sign-in failed: wrong password from 127.0.0.1")
                .doesNotContain("192.0.2.99")
                .doesNotContain("never in the log");
    }

    @Test
    void an_endless_password_is_only_a_wrong_one() {
        assertThat(visitor.signIn("x".repeat(60_000), "").statusCode()).isEqualTo(200);
    }

    @Test
    void the_session_id_changes_at_sign_in() {
        String planted = "starpunk=" + "0123456789abcdef".repeat(3).substring(5);
        String fresh = visitor.signIn(StarPunkServer.PASSWORD, "", "Cookie", planted)
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();
        assertThat(fresh).doesNotContain(planted);
        assertThat(visitor.get("/admin/notes", "Cookie", planted).statusCode()).isEqualTo(303);

        String before = visitor.cookie(StarPunkServer.PASSWORD);
        String after = visitor.signIn(StarPunkServer.PASSWORD, "", "Cookie", before)
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();
        assertThat(after).doesNotContain(before);
        assertThat(visitor.get("/admin/notes", "Cookie", before).statusCode()).isEqualTo(303);
    }

    @Test
    void a_session_is_never_in_the_address() {
        String id = session.substring("starpunk=".length());
        assertThat(visitor.get("/admin/notes;jsessionid=" + id).statusCode()).isEqualTo(303);
        assertThat(visitor.get("/admin/notes?jsessionid=" + id).statusCode()).isEqualTo(303);
    }

    @Test
    void signing_out_ends_the_session_on_the_server() {
        FormClient owner = new FormClient(visitor.site()).signIn(StarPunkServer.PASSWORD);
        owner.submit(FormClient.formWith(owner.get("/admin/sign-out"), "#signOut"), Map.of(), List.of());
        assertThat(owner.get("/admin/notes").selectFirst("input[type=password]"))
                .isNotNull();
    }

    @Test
    void a_link_cannot_sign_out() {
        visitor.get("/admin/sign-out?signOutForm=signOutForm&signOut=Sign+out", "Cookie", session);
        assertThat(visitor.get("/admin/notes", "Cookie", session).statusCode()).isEqualTo(200);
    }

    @Test
    void it_leads_to_where_the_owner_wanted_to_go() {
        String wanted = "/admin/notes/edit?note=a-b&x=%2F%2F";
        String location = visitor.get(wanted).headers().firstValue("Location").orElseThrow();
        assertThat(location).isEqualTo("/admin/sign-in?to=%2Fadmin%2Fnotes%2Fedit%3Fnote%3Da-b%26x%3D%252F%252F");
        assertThat(Jsoup.parse(visitor.get(location).body())
                        .selectFirst("input[name=to]")
                        .val())
                .isEqualTo(wanted);
        assertThat(visitor.signIn(StarPunkServer.PASSWORD, wanted).headers().firstValue("Location"))
                .hasValue(wanted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example/", "/\\evil.example"})
    void it_leads_to_no_other_site(String to) {
        assertThat(visitor.signIn(StarPunkServer.PASSWORD, to).headers().firstValue("Location"))
                .hasValue("/admin/notes");
    }

    @Test
    void the_cookie_opens_no_protocol() {
        assertThat(visitor.post("/micropub", Map.of("h", "entry", "content", "by cookie"), "Cookie", session)
                        .statusCode())
                .isEqualTo(401);
    }
}
