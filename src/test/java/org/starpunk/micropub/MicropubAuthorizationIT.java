package org.starpunk.micropub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.starpunk.testing.Json.json;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.jsoup.nodes.Element;
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
import org.starpunk.testing.FormClient;
import org.starpunk.testing.MicropubClient;

/** Micropub 3.8 and RFC 6750. */
@ParameterizedClass
@EnumSource
class MicropubAuthorizationIT {

    private static final String ALL = "create update delete undelete draft media";

    @Parameter
    private DatabaseVendor vendor;

    private MicropubServer server;
    private URI post;

    @BeforeEach
    void post() {
        server = MicropubServer.shared(vendor);
        post = server.client("create").create("content=Target");
    }

    @Nested
    class WithoutAToken {

        private MicropubClient nobody;

        @BeforeEach
        void nobody() {
            nobody = server.client("create").withoutToken();
        }

        @Test
        void everything_is_401_unauthorized() {
            assertError(nobody.query("q=config"), 401, "unauthorized", "Bearer");
            assertError(nobody.form("content=Hello"), 401, "unauthorized", "Bearer");
            assertError(nobody.json("{\"properties\":{\"content\":[\"Hello\"]}}"), 401, "unauthorized", "Bearer");
            assertError(nobody.json("broken"), 401, "unauthorized", "Bearer");
        }

        @Test
        void one_in_the_url_does_not_count() {
            String token = server.client("create").token().orElseThrow();
            assertError(nobody.query("q=config&access_token=" + token), 401, "unauthorized", "Bearer");
        }

        @Test
        void another_way_to_sign_in_does_not_count() {
            HttpResponse<String> response =
                    MicropubClient.send(nobody.request("?q=config").header("Authorization", "Basic b3duZXI6c2VjcmV0"));
            assertError(response, 401, "unauthorized", "Bearer");
        }
    }

    @Test
    void a_signed_in_browser_does_not_count() {
        FormClient browser = FormClient.owner(server.server());
        assertThat(browser.get("/micropub?q=config").text()).contains(json("'error':'unauthorized'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "expired", "revoked"})
    void a_token_that_is_unknown_expired_or_revoked_is_401_invalid_token(String kind) {
        MicropubClient client =
                switch (kind) {
                    case "expired" -> server.expired(ALL);
                    case "revoked" -> server.revoked(ALL);
                    default -> MicropubClient.withToken(server.server().url(), "unknown");
                };
        String challenge = "Bearer error=\"invalid_token\"";
        assertError(client.query("q=config"), 401, "invalid_token", challenge);
        assertError(client.form("content=Hello"), 401, "invalid_token", challenge);
        assertError(client.form("action=delete&url=" + post), 401, "invalid_token", challenge);
        String inBody = "content=Hello&access_token=" + client.token().orElseThrow();
        assertError(client.withoutToken().form(inBody), 401, "invalid_token", challenge);
    }

    @Test
    void a_token_stops_to_work_when_its_owner_revokes_it() {
        FormClient owner = FormClient.owner(server.server());
        String name = "Lost phone " + UUID.randomUUID();
        MicropubClient client = MicropubClient.withToken(server.server().url(), owner.newToken(name, "create"));
        assertThat(client.query("q=config").statusCode()).isEqualTo(200);

        Element revoke = owner.get("/admin/tokens").selectFirst("li:contains(" + name + ") button");
        owner.press(owner.press(revoke).selectFirst("#revoke"));
        assertThat(client.query("q=config").statusCode()).isEqualTo(401);
    }

    @Test
    void a_token_in_the_header_and_in_the_body_is_400_without_a_body() {
        MicropubClient client = server.client("create");
        HttpResponse<String> response =
                client.form("content=Hello&access_token=" + client.token().orElseThrow());
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).isEmpty();
        assertThat(response.headers().firstValue("WWW-Authenticate")).contains("Bearer error=\"invalid_request\"");
    }

    @ParameterizedTest(name = "{1} with {0}")
    @CsvSource({
        "update delete undelete media profile, create",
        "create undelete draft media, delete",
        "create delete draft media, undelete",
        "create delete undelete draft media, update",
        "created deleted undeleted updated, create",
        "'', create",
    })
    void a_token_without_the_scope_is_403_insufficient_scope(String scopes, String needed) {
        MicropubClient client = server.clientWithScope(scopes);
        HttpResponse<String> response = needed.equals("create")
                ? client.form("content=Hello")
                : client.json("{\"action\":\"" + needed + "\",\"url\":\"" + post + "\"}");
        String challenge = "Bearer error=\"insufficient_scope\", scope=\"" + needed + "\"";
        assertError(response, 403, "insufficient_scope", challenge);
        assertThat(response.body()).contains(json("'scope':'" + needed + "'"));
    }

    @Test
    void a_token_must_have_a_scope_of_micropub_to_ask_anything() {
        assertThat(server.client("media").query("q=config").statusCode()).isEqualTo(200);
        String challenge = "Bearer error=\"insufficient_scope\", scope=\"create\"";
        assertError(server.clientWithScope("profile email").query("q=config"), 403, "insufficient_scope", challenge);
        assertError(server.clientWithScope("").query("q=config"), 403, "insufficient_scope", challenge);
    }

    private static void assertError(HttpResponse<String> response, int status, String error, String challenge) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().allValues("WWW-Authenticate")).containsExactly(challenge);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(response.body()).startsWith(json("{'error':'" + error + "'"));
    }
}
