package org.starpunk.indieauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.starpunk.testing.IndieAuthClient.form;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.owner.Secret;
import org.starpunk.testing.IndieAuthClient;
import org.starpunk.testing.MicropubClient;

/**
 * Every parameter of every endpoint: wrong, missing, empty, twice, swapped, replayed, expired. Each row names the error,
 * and nothing was issued.
 */
@ParameterizedClass
@EnumSource
class NegativeMatrixIT {

    @Parameter
    private DatabaseVendor vendor;

    private IndieAuthServer server;
    private IndieAuthClient client;

    @BeforeEach
    void client() {
        server = IndieAuthServer.shared(vendor);
        client = server.client();
    }

    /** {@code -} leaves it out, {@code twice} sends it twice. */
    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "client_id, -",
        "client_id, ''",
        "client_id, twice",
        "client_id, app",
        "client_id, ftp://127.0.0.1:9/app",
        "client_id, http://127.0.0.1:9/app#x",
        "client_id, http://user@127.0.0.1:9/app",
        "client_id, http://127.0.0.1:9/a/../app",
        "client_id, http://127.0.0.1:9/./app",
        "client_id, http://127.0.0.1:9/%2e%2e/app",
        "client_id, http://10.0.0.1/app",
        "client_id, http://127.0.0.2:9/app",
        "client_id, http://2130706433:9/app",
        "client_id, http://0x7f.1:9/app",
        "client_id, http://[::2]:9/app",
        "client_id, http://127.0.0.1:99999/app",
        "client_id, http://127.0.0.1:9/ä",
        "client_id, javascript:alert(1)",
        "client_id, http://127.0.0.1:8/app",
        "redirect_uri, -",
        "redirect_uri, ''",
        "redirect_uri, twice",
        "redirect_uri, /callback",
        "redirect_uri, https://127.0.0.1:9/callback",
        "redirect_uri, http://127.0.0.1:8/callback",
        "redirect_uri, http://127.0.0.1.evil.example:9/callback",
        "redirect_uri, http://localhost:9/callback",
        "redirect_uri, http://127.0.0.1:9@evil.example/callback",
        "redirect_uri, http://user@127.0.0.1:9/callback",
        "redirect_uri, http://127.0.0.1:9/callback#x",
        "redirect_uri, http://127.0.0.1:9/callback#",
        "redirect_uri, http://evil.example\\@127.0.0.1:9/",
        "redirect_uri, javascript:alert(1)",
        "redirect_uri, data:text/html;x",
        "redirect_uri, com.example.app:/callback",
        "redirect_uri, //127.0.0.1:9/callback",
    })
    void who_asks_and_where_to_answer_must_be_certain_or_a_page_says_so(String name, String value) {
        String before = server.codes();
        HttpResponse<String> answer = client.authorize(query(name, value));
        assertThat(answer.statusCode()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertNoConsent(query(name, value));
        assertThat(server.codes()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource({
        "response_type, -, invalid_request",
        "response_type, '', invalid_request",
        "response_type, twice, invalid_request",
        "response_type, token, unsupported_response_type",
        "response_type, id, unsupported_response_type",
        "response_type, code token, unsupported_response_type",
        "response_type, CODE, unsupported_response_type",
        "state, -, invalid_request",
        "state, '', invalid_request",
        "state, twice, invalid_request",
        "code_challenge, -, invalid_request",
        "code_challenge, '', invalid_request",
        "code_challenge, twice, invalid_request",
        "code_challenge, dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjX, invalid_request",
        "code_challenge, dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXkk, invalid_request",
        "code_challenge, dBjftJeZ4CVP+mB92K27uhbUJU1p1r/wW1gFWFOEjXk, invalid_request",
        "code_challenge, dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjX=, invalid_request",
        "code_challenge_method, -, invalid_request",
        "code_challenge_method, '', invalid_request",
        "code_challenge_method, twice, invalid_request",
        "code_challenge_method, plain, invalid_request",
        "code_challenge_method, s256, invalid_request",
        "code_challenge_method, S512, invalid_request",
        "scope, twice, invalid_request",
        "scope, create \"x\", invalid_scope",
        "scope, create\\delete, invalid_scope",
        "scope, crëate, invalid_scope",
        "me, twice, invalid_request",
    })
    void a_certain_client_is_told_what_else_is_wrong(String name, String value, String error) {
        String before = server.codes();
        HttpResponse<String> answer = client.authorize(query(name, value));
        assertThat(answer.statusCode()).isIn(302, 303);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).startsWith(client.redirectUri() + "?error=");
        Map<String, String> told = IndieAuthClient.parameters(answer);
        assertThat(told)
                .containsEntry("error", error)
                .containsEntry("iss", client.site().toString());
        assertThat(Optional.ofNullable(told.get("state")))
                .isEqualTo(name.equals("state") ? Optional.empty() : Optional.of(IndieAuthClient.STATE));
        assertThat(told.get("error_description")).matches("[\\x20\\x21\\x23-\\x5b\\x5d-\\x7e]+");
        assertNoConsent(query(name, value));
        assertThat(server.codes()).isEqualTo(before);
    }

    @Test
    void nothing_asked_is_a_page() {
        assertThat(client.authorize("").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest(name = "{0} = {1}: {2} at {3}")
    @CsvSource({
        "grant_type, -, invalid_request, auth/token",
        "grant_type, '', invalid_request, auth/token",
        "grant_type, twice, invalid_request, auth/token",
        "grant_type, password, unsupported_grant_type, auth/token",
        "grant_type, client_credentials, unsupported_grant_type, auth/token",
        "grant_type, AUTHORIZATION_CODE, unsupported_grant_type, auth/token",
        "grant_type, refresh_token, invalid_request, auth/token",
        "code, -, invalid_request, auth/token",
        "code, '', invalid_request, auth/token",
        "code, twice, invalid_request, auth/token",
        "code, unknown, invalid_grant, auth/token",
        "client_id, -, invalid_request, auth/token",
        "client_id, '', invalid_request, auth/token",
        "client_id, twice, invalid_request, auth/token",
        "client_id, http://127.0.0.1:9/, invalid_grant, auth/token",
        "client_id, http://127.0.0.1:9/App, invalid_grant, auth/token",
        "client_id, app, invalid_grant, auth/token",
        "redirect_uri, -, invalid_request, auth/token",
        "redirect_uri, '', invalid_request, auth/token",
        "redirect_uri, twice, invalid_request, auth/token",
        "redirect_uri, http://127.0.0.1:9/app/callback/, invalid_grant, auth/token",
        "redirect_uri, http://127.0.0.1:9/app/callback?, invalid_grant, auth/token",
        "redirect_uri, HTTP://127.0.0.1:9/app/callback, invalid_grant, auth/token",
        "code_verifier, -, invalid_request, auth/token",
        "code_verifier, '', invalid_request, auth/token",
        "code_verifier, twice, invalid_request, auth/token",
        "code_verifier, a-verifier-of-forty-three-characters-or-mor, invalid_grant, auth/token",
        "code_verifier, A-verifier-of-forty-three-characters-or-more, invalid_grant, auth/token",
        "code_verifier, short, invalid_grant, auth/token",
        "code_verifier, challenge, invalid_grant, auth/token",
        "grant_type, twice, invalid_request, auth",
        "grant_type, password, unsupported_grant_type, auth",
        "grant_type, refresh_token, unsupported_grant_type, auth",
        "code, -, invalid_request, auth",
        "code, twice, invalid_request, auth",
        "code, unknown, invalid_grant, auth",
        "client_id, -, invalid_request, auth",
        "client_id, twice, invalid_request, auth",
        "client_id, http://127.0.0.1:9/other, invalid_grant, auth",
        "redirect_uri, -, invalid_request, auth",
        "redirect_uri, http://127.0.0.1:9/other, invalid_grant, auth",
        "code_verifier, -, invalid_request, auth",
        "code_verifier, A-verifier-of-forty-three-characters-or-more, invalid_grant, auth",
        "code_verifier, challenge, invalid_grant, auth",
    })
    void a_code_is_redeemed_with_everything_right_or_not_at_all(String name, String value, String error, String path) {
        Map<String, String> form = client.redemption(client.code("create"));
        String before = server.issued();
        String text = value.equals("challenge") ? IndieAuthClient.CHALLENGE : value;
        assertError(client.post(path, changed(form, name, text)), error);
        assertThat(server.issued()).isEqualTo(before);
        assertThat(server.query(
                        "SELECT COUNT(*) FROM authorization_codes WHERE redeemed_at IS NOT NULL AND code_hash = '"
                                + new Secret(form.get("code")).hash() + "'"))
                .isEqualTo("0");
        assertThat(client.post(path, form).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource({
        "refresh_token, -, invalid_request",
        "refresh_token, '', invalid_request",
        "refresh_token, twice, invalid_request",
        "refresh_token, unknown, invalid_grant",
        "refresh_token, access, invalid_grant",
        "client_id, -, invalid_request",
        "client_id, '', invalid_request",
        "client_id, twice, invalid_request",
        "client_id, http://127.0.0.1:9/other, invalid_grant",
        "scope, twice, invalid_request",
        "scope, create delete, invalid_scope",
        "scope, delete, invalid_scope",
        "scope, crea, invalid_scope",
        "scope, CREATE, invalid_scope",
        "grant_type, twice, invalid_request",
    })
    void tokens_are_refreshed_with_everything_right_or_not_at_all(String name, String value, String error) {
        JsonObject token = client.signIn("create");
        Map<String, String> form = client.refreshment(token.getString("refresh_token"));
        String before = server.issued();
        String text = value.equals("access") ? token.getString("access_token") : value;
        assertError(client.post("auth/token", changed(form, name, text)), error);
        assertThat(server.issued()).isEqualTo(before);
        assertThat(client.post("auth/token", form).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest(name = "token = {1} at {0}")
    @CsvSource({
        "auth/introspect, -",
        "auth/introspect, ''",
        "auth/introspect, twice",
        "auth/revoke, -",
        "auth/revoke, ''",
        "auth/revoke, twice",
        "auth/token, -",
        "auth/token, twice",
    })
    void a_token_is_named_once(String path, String value) {
        String token = client.signIn("create").getString("access_token");
        Map<String, String> form = new LinkedHashMap<>(Map.of("token", token));
        if (path.equals("auth/token")) {
            form.put("action", "revoke");
        }
        assertError(
                client.post(path, changed(form, "token", value), "Authorization", "Bearer " + token),
                "invalid_request");
        assertThat(client.isLive(token)).isTrue();
    }

    enum Time {
        EXPIRED_CODE {
            @Override
            HttpResponse<String> send(IndieAuthServer server, IndieAuthClient client) {
                String code = client.code("create");
                server.age("authorization_codes", "expires_at", Duration.ofSeconds(1), new Secret(code).hash());
                return client.post("auth/token", client.redemption(code));
            }
        },
        EXPIRED_CODE_FOR_A_PROFILE {
            @Override
            HttpResponse<String> send(IndieAuthServer server, IndieAuthClient client) {
                String code = client.code("profile");
                server.age("authorization_codes", "expires_at", Duration.ofSeconds(1), new Secret(code).hash());
                return client.post("auth", client.redemption(code));
            }
        },
        REPLAYED_CODE {
            @Override
            HttpResponse<String> send(IndieAuthServer server, IndieAuthClient client) {
                String code = client.code("create");
                client.post("auth/token", client.redemption(code));
                return client.post("auth/token", client.redemption(code));
            }
        },
        CODE_REDEEMED_FOR_A_PROFILE {
            @Override
            HttpResponse<String> send(IndieAuthServer server, IndieAuthClient client) {
                String code = client.code("create");
                client.post("auth", client.redemption(code));
                return client.post("auth/token", client.redemption(code));
            }
        },
        CODE_WITHOUT_SCOPE {
            @Override
            HttpResponse<String> send(IndieAuthServer server, IndieAuthClient client) {
                return client.post("auth/token", client.redemption(client.code("")));
            }
        },
        CODE_OF_UNKNOWN_SCOPES {
            @Override
            HttpResponse<String> send(IndieAuthServer server, IndieAuthClient client) {
                return client.post("auth/token", client.redemption(client.code("creat admin")));
            }
        },
        SWAPPED_CODE_AND_REFRESH_TOKEN {
            @Override
            HttpResponse<String> send(IndieAuthServer server, IndieAuthClient client) {
                return client.post("auth/token", client.refreshment(client.code("create")));
            }
        },
        SWAPPED_REFRESH_TOKEN_AND_CODE {
            @Override
            HttpResponse<String> send(IndieAuthServer server, IndieAuthClient client) {
                return client.post(
                        "auth/token", client.redemption(client.signIn("create").getString("refresh_token")));
            }
        },
        EXPIRED_REFRESH_TOKEN {
            @Override
            HttpResponse<String> send(IndieAuthServer server, IndieAuthClient client) {
                String token = client.signIn("create").getString("refresh_token");
                server.age("refresh_tokens", "expires_at", Duration.ofSeconds(1), new Secret(token).hash());
                return client.post("auth/token", client.refreshment(token));
            }
        },
        REUSED_REFRESH_TOKEN {
            @Override
            HttpResponse<String> send(IndieAuthServer server, IndieAuthClient client) {
                String token = client.signIn("create").getString("refresh_token");
                client.refresh(token);
                server.age("refresh_tokens", "used_at", Duration.ofSeconds(11), new Secret(token).hash());
                return client.post("auth/token", client.refreshment(token));
            }
        },
        REVOKED_GRANT {
            @Override
            HttpResponse<String> send(IndieAuthServer server, IndieAuthClient client) {
                JsonObject token = client.signIn("create");
                client.post("auth/revoke", Map.of("token", token.getString("access_token")));
                return client.post("auth/token", client.refreshment(token.getString("refresh_token")));
            }
        };

        abstract HttpResponse<String> send(IndieAuthServer server, IndieAuthClient client);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_over_or_something_else_gives_nothing(Time time) {
        HttpResponse<String> answer = time.send(server, client);
        assertError(answer, "invalid_grant");
        assertThat(answer.body()).doesNotContain("access_token\"", "\"me\"");
    }

    @ParameterizedTest
    @CsvSource({"auth", "auth/token", "auth/introspect", "auth/revoke"})
    void a_body_that_is_no_form_is_refused(String path) {
        String token = client.signIn("create").getString("access_token");
        HttpResponse<String> answer =
                MicropubClient.send(HttpRequest.newBuilder(client.site().resolve(path))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + token)
                        .POST(HttpRequest.BodyPublishers.ofString("{\"token\":\"" + token + "\"}")));
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("\"invalid_request\"");
        assertThat(client.isLive(token)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"auth", "auth/token", "auth/introspect", "auth/revoke"})
    void a_form_without_end_is_not_read(String path) {
        String token = client.signIn("create").getString("access_token");
        HttpResponse<String> answer =
                client.post(path, "token=" + "a".repeat(1 << 16), "Authorization", "Bearer " + token);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("\"invalid_request\"");
    }

    @ParameterizedTest
    @CsvSource({"-, 401", "unknown, 401", "revoked, 401", "refresh, 401"})
    void who_looks_at_tokens_or_the_profile_needs_one_that_works(String kind, int status) {
        JsonObject token = client.signIn("profile");
        String own =
                switch (kind) {
                    case "revoked" -> {
                        client.post("auth/revoke", Map.of("token", token.getString("access_token")));
                        yield token.getString("access_token");
                    }
                    case "refresh" -> token.getString("refresh_token");
                    default -> kind;
                };
        String[] headers = kind.equals("-") ? new String[0] : new String[] {"Authorization", "Bearer " + own};
        HttpResponse<String> answer = client.post("auth/introspect", Map.of("token", "any"), headers);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Bearer");
        for (String path : new String[] {"auth/userinfo", "auth/token"}) {
            HttpRequest.Builder request = HttpRequest.newBuilder(client.site().resolve(path));
            assertThat(MicropubClient.send(headers.length == 0 ? request : request.headers(headers))
                            .statusCode())
                    .isEqualTo(status);
        }
    }

    /** Whoever is signed in and goes to the page of the consent itself is sent back to be told what is wrong. */
    private void assertNoConsent(String query) {
        HttpResponse<String> answer = client.owner().answer("/admin/consent?" + query);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/auth?" + query);
    }

    private String query(String name, String value) {
        return changed(client.request("create"), name, value);
    }

    private static String changed(Map<String, String> parameters, String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        String sent = form(parameters);
        switch (value) {
            case "-" -> changed.remove(name);
            case "twice" -> {
                String once = form(Map.of(name, parameters.getOrDefault(name, "again")));
                return parameters.containsKey(name) ? sent + "&" + once : sent + "&" + once + "&" + once;
            }
            default -> changed.put(name, value);
        }
        return form(changed);
    }

    private static void assertError(HttpResponse<String> answer, String error) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).startsWith("{\"error\":\"" + error + "\"");
    }
}
