package org.starpunk.indieauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.starpunk.testing.IndieAuthClient.form;
import static org.starpunk.testing.IndieAuthClient.parameters;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.FormClient;
import org.starpunk.testing.IndieAuthClient;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.StarPunkServer;

/** IndieAuth 5.2: how a client asks, and what the owner is asked. */
@ParameterizedClass
@EnumSource
class AuthorizationIT {

    @Parameter
    private DatabaseVendor vendor;

    private IndieAuthServer server;
    private IndieAuthClient client;

    @BeforeEach
    void client() {
        server = IndieAuthServer.shared(vendor);
        client = server.client();
    }

    @Test
    void the_owner_sees_who_asks_for_what_and_where_it_leads() {
        Document page = client.consentPage(form(client.request("profile unknown create delete")));
        assertThat(page.selectFirst("h1").text()).contains("127.0.0.1");
        assertThat(page.select("code").eachText()).containsExactly(client.clientId(), "127.0.0.1:9");
        assertThat(page.select("input[type=checkbox]").eachAttr("value"))
                .containsExactlyInAnyOrder("create", "delete", "profile");
        assertThat(page.select("input[type=checkbox]:not([checked])")).isEmpty();
        assertThat(page.select("form[method=post] input[type=submit]").eachAttr("name"))
                .containsExactly("approve", "deny");
        assertThat(page.select("select option[selected]").text()).isEqualTo("For a year");
        assertThat(page.select("script")).isEmpty();
        // Nobody asks this machine who its applications are.
        assertThat(page.select(".problem").text()).contains("could not be asked");
    }

    @Test
    void consent_leads_back_with_a_code_the_state_and_the_issuer() {
        HttpResponse<String> answer = client.approve(client.consentPage(form(client.request("create update"))));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(location(answer)).startsWith(client.redirectUri() + "?code=");
        assertThat(parameters(answer))
                .containsOnlyKeys("code", "state", "iss")
                .containsEntry("state", IndieAuthClient.STATE)
                .containsEntry("iss", client.site().toString());
        String code = parameters(answer).get("code");
        assertThat(MicropubClient.read(client.post("auth/token", client.redemption(code)))
                        .getString("scope"))
                .isEqualTo("create update");
    }

    @Test
    void an_unticked_scope_is_not_granted() {
        Document page = client.consentPage(form(client.request("create delete media")));
        String code = parameters(client.approve(page, "delete")).get("code");
        assertThat(MicropubClient.read(client.post("auth/token", client.redemption(code)))
                        .getString("scope"))
                .isEqualTo("create media");
    }

    @Test
    void with_nothing_ticked_the_code_tells_who_the_owner_is_and_no_more() {
        Document page = client.consentPage(form(client.request("create delete")));
        String code = parameters(client.approve(page, "create", "delete")).get("code");
        String before = server.issued();
        HttpResponse<String> refused = client.post("auth/token", client.redemption(code));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("\"invalid_grant\"");
        assertThat(server.issued()).isEqualTo(before);
        assertThat(MicropubClient.read(client.post("auth", client.redemption(code))))
                .hasToString("{\"me\":\"" + client.site() + "\"}");
    }

    @Test
    void a_scope_that_was_not_asked_for_cannot_be_ticked() {
        Document page = client.consentPage(form(client.request("create")));
        page.selectFirst("input[type=checkbox]").val("delete");
        String before = server.codes();
        assertThat(client.approve(page).statusCode()).isEqualTo(200);
        assertThat(server.codes()).isEqualTo(before);
    }

    @Test
    void denial_leads_back_with_access_denied() {
        Document page = client.consentPage(form(client.request("create")));
        String before = server.codes();
        HttpResponse<String> answer = client.owner().firstAnswerTo(page.selectFirst("[name=deny]"));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(location(answer)).startsWith(client.redirectUri() + "?error=access_denied&");
        assertThat(parameters(answer))
                .containsOnlyKeys("error", "error_description", "state", "iss")
                .containsEntry("state", IndieAuthClient.STATE);
        assertThat(server.codes()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "abc, abc",
        "a%20b+c, a%20b%20c",
        "a%2Bb%26c%3Dd%23, a%2Bb%26c%3Dd%23",
        "%00%01%0A%0D%7F, %00%01%0A%0D%7F",
        "%FF%FE%80, %FF%FE%80",
        "%f0%9f%90%a7, %F0%9F%90%A7",
        "-._~, -._~",
        "%22%3Cscript%3E%27, %22%3Cscript%3E%27",
        "%25zz%2500, %25zz%2500",
    })
    void the_state_comes_back_byte_by_byte(String sent, String back) {
        Map<String, String> parameters = client.request("");
        parameters.remove("state");
        Document page = client.consentPage(form(parameters) + "&state=" + sent);
        assertThat(location(client.owner().firstAnswerTo(page.selectFirst("[name=deny]"))))
                .contains("&state=" + back + "&iss=");
        assertThat(location(client.approve(page))).contains("&state=" + back + "&iss=");
    }

    @ParameterizedTest
    @CsvSource({
        "/callback?app=1&x=a%20b, ?app=1&x=a%20b&code=",
        "/callback?, ?code=",
        "/callback?a&, ?a&code=",
        "/callback/%C3%A4?x=%2B, ?x=%2B&code=",
    })
    void the_query_of_the_redirect_uri_stays(String path, String expected) {
        Map<String, String> parameters = client.request("");
        parameters.put("redirect_uri", "http://127.0.0.1:9" + path);
        String location = location(client.approve(client.consentPage(form(parameters))));
        assertThat(location).startsWith("http://127.0.0.1:9" + path.replaceFirst("\\?.*", "") + expected);
    }

    @Test
    void the_form_may_lead_to_the_client_and_nowhere_else() {
        String policy = client.owner()
                .headers(consentAddress("create"))
                .firstValue("Content-Security-Policy")
                .orElseThrow();
        assertThat(policy).endsWith("form-action 'self' http://127.0.0.1:9").contains("frame-ancestors 'none'");
        assertThat(client.owner().headers(consentAddress("create")).firstValue("X-Frame-Options"))
                .contains("DENY");
    }

    @Test
    void another_site_cannot_agree_for_the_owner() {
        Document page = client.consentPage(form(client.request("create")));
        Element form = page.selectFirst("form");
        String before = server.codes();
        HttpResponse<String> answer =
                MicropubClient.send(HttpRequest.newBuilder(client.site().resolve(form.attr("action")))
                        .header("Content-Type", MicropubClient.FORM)
                        .header("Origin", "https://evil.example")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "consentForm=consentForm&approve=Allow&jakarta.faces.ViewState=stateless")));
        assertThat(answer.statusCode()).isIn(303, 403);
        assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("code=");
        assertThat(server.codes()).isEqualTo(before);
    }

    /** What a link brings along does not get into the address of the form. */
    @Test
    void a_link_presses_no_button() {
        String pressed = "&approve=Allow&deny=&consentForm=consentForm&jakarta.faces.ViewState=stateless&scopes=create";
        String before = server.codes();
        Document page = client.consentPage(form(client.request("create")) + pressed);
        assertThat(page.selectFirst("form").attr("action")).doesNotContain("approve", "deny", "ViewState", "scopes=");
        page = client.owner().get(consentAddress("create") + pressed);
        assertThat(page.selectFirst("form").attr("action")).doesNotContain("approve", "deny", "ViewState", "scopes=");
        assertThat(server.codes()).isEqualTo(before);
    }

    @Test
    void whoever_is_not_signed_in_signs_in_first_and_comes_to_the_same_consent() {
        FormClient stranger = new FormClient(client.site());
        Document signIn = stranger.get("/auth?" + form(client.request("create media")));
        assertThat(signIn.selectFirst("input[type=password]")).isNotNull();
        Document page = stranger.submit(
                FormClient.formWith(signIn, "input[type=password]"),
                Map.of("input[type=password]", StarPunkServer.PASSWORD),
                List.of());
        assertThat(page.select("input[type=checkbox]").eachAttr("value")).containsExactly("create", "media");
        assertThat(parameters(stranger.firstAnswerTo(page.selectFirst("[name=approve]"))))
                .containsKey("code");
    }

    /** As a node sees it that does not know the session: another one, or the same after a restart. */
    @Test
    void a_form_without_a_session_leads_to_the_sign_in_and_to_the_same_consent() {
        Document page = client.consentPage(form(client.request("create media")));
        FormClient stranger = new FormClient(client.site());
        HttpResponse<String> turnedAway = stranger.firstAnswerTo(page.selectFirst("[name=approve]"));
        assertThat(turnedAway.statusCode()).isEqualTo(303);
        Document signIn = stranger.get(location(turnedAway));
        Document again = stranger.submit(
                FormClient.formWith(signIn, "input[type=password]"),
                Map.of("input[type=password]", StarPunkServer.PASSWORD),
                List.of());
        assertThat(again.selectFirst("form").attr("action"))
                .isEqualTo(page.selectFirst("form").attr("action"));
        assertThat(again.select("input[type=checkbox]").eachAttr("value")).containsExactly("create", "media");
    }

    @Test
    void a_form_that_no_page_of_this_session_has_shown_is_asked_again() {
        Document page = client.consentPage(form(client.request("create")));
        page.selectFirst("[name=proof]").val("0".repeat(64));
        String before = server.codes();
        HttpResponse<String> answer = client.approve(page);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(location(answer)).isEqualTo(page.selectFirst("form").attr("action"));
        assertThat(server.codes()).isEqualTo(before);
    }

    @Test
    void a_form_with_the_scopes_alone_leaves_the_rest_as_it_is() {
        Document page = client.consentPage(form(client.request("create")));
        page.selectFirst("select").remove();
        assertThat(parameters(client.approve(page))).containsKey("code");
    }

    /** As when the client's document has gone since the page was opened. */
    @ParameterizedTest
    @ValueSource(strings = {"approve", "deny"})
    void a_form_of_what_cannot_be_asked_any_more_leads_to_what_is_wrong_with_it(String button) {
        Document page = client.consentPage(form(client.request("create")));
        Element form = page.selectFirst("form");
        form.attr("action", form.attr("action").replace("S256", "plain"));
        String before = server.codes();
        HttpResponse<String> answer = client.owner().firstAnswerTo(page.selectFirst("[name=" + button + "]"));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(location(answer)).startsWith("/auth?");
        assertThat(server.codes()).isEqualTo(before);
    }

    @Test
    void what_cannot_be_verified_is_a_page_and_no_redirect() {
        Map<String, String> parameters = client.request("create");
        parameters.put("redirect_uri", "https://evil.example/callback");
        HttpResponse<String> answer = client.authorize(form(parameters));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(answer.headers().firstValue("Location")).isEmpty();
        assertThat(Jsoup.parse(answer.body()).selectFirst("main").text()).contains("redirect_uri");
    }

    @Test
    void a_broken_address_of_the_consent_leads_to_what_is_wrong_with_it() {
        HttpResponse<String> answer = client.owner()
                .answer("/admin/consent?" + form(client.request("create")).replace("S256", "plain"));
        assertThat(location(answer)).startsWith("/auth?");
        assertThat(parameters(client.authorize(location(answer).substring("/auth?".length()))))
                .containsEntry("error", "invalid_request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/", "not a url", ""})
    void the_hint_who_the_owner_is_means_nothing(String me) {
        Map<String, String> parameters = client.request("");
        parameters.put("me", me);
        String code =
                parameters(client.approve(client.consentPage(form(parameters)))).get("code");
        assertThat(MicropubClient.read(client.post("auth", client.redemption(code)))
                        .getString("me"))
                .isEqualTo(client.site().toString());
    }

    private String consentAddress(String scope) {
        return location(client.authorize(form(client.request(scope))));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(answer + " " + answer.body()));
    }
}
