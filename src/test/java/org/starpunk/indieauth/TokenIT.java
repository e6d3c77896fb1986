package org.starpunk.indieauth;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.microformats.Mf2Json;
import org.starpunk.owner.Secret;
import org.starpunk.testing.IndieAuthClient;
import org.starpunk.testing.MicropubClient;

/** IndieAuth 5.3 to 9: what a client gets for a code, and what becomes of it. */
@ParameterizedClass
@EnumSource
class TokenIT {

    @Parameter
    private DatabaseVendor vendor;

    private IndieAuthServer server;
    private IndieAuthClient client;

    @BeforeEach
    void client() {
        server = IndieAuthServer.shared(vendor);
        client = server.client();
    }

    @Nested
    class ForACode {

        @Test
        void there_is_a_token_that_does_what_the_owner_agreed_to_and_no_more() {
            HttpResponse<String> answer = client.post("auth/token", client.redemption(client.code("create")));
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(answer.headers().firstValue("Pragma")).contains("no-cache");
            JsonObject token = MicropubClient.read(answer);
            assertThat(token)
                    .containsOnlyKeys("me", "access_token", "token_type", "scope", "refresh_token", "expires_in");
            assertThat(token.getString("token_type")).isEqualTo("Bearer");
            assertThat(token.getString("me")).isEqualTo(client.site().toString());
            assertThat(token.getInt("expires_in")).isBetween(31_000_000, 31_622_400);
            MicropubClient micropub = MicropubClient.withToken(client.site(), token.getString("access_token"));
            URI note = micropub.create("h=entry&content=Written+by+a+client");
            assertThat(micropub.form("action=delete&url=" + note).statusCode()).isEqualTo(403);
        }

        @Test
        void hashes_alone_are_stored() {
            JsonObject token = client.signIn("create");
            for (String secret : new String[] {token.getString("access_token"), token.getString("refresh_token")}) {
                assertThat(secret).hasSizeGreaterThanOrEqualTo(43);
                String hash = new Secret(secret).hash();
                assertThat(server.query("SELECT COUNT(*) FROM access_tokens WHERE token_hash = '" + hash + "'")
                                + server.query("SELECT COUNT(*) FROM refresh_tokens WHERE token_hash = '" + hash + "'"))
                        .contains("1");
            }
        }

        @Test
        void the_profile_comes_with_its_scope_alone() {
            assertThat(client.signIn("create")).doesNotContainKey("profile");
            JsonObject profile = client.signIn("create profile").getJsonObject("profile");
            assertThat(profile.getString("url")).isEqualTo(client.site().toString());
            assertThat(profile.getString("name")).isNotEmpty();
            JsonObject identity = MicropubClient.read(client.post("auth", client.redemption(client.code("profile"))));
            assertThat(identity).containsOnlyKeys("me", "profile");
        }

        @Test
        void older_clients_say_no_grant_type_where_they_only_ask_who_it_is() {
            Map<String, String> form = client.redemption(client.code(""));
            form.remove("grant_type");
            assertThat(MicropubClient.read(client.post("auth", form)).getString("me"))
                    .isEqualTo(client.site().toString());
        }

        @Test
        void a_second_time_is_refused_and_ends_what_came_of_the_first() {
            Map<String, String> form = client.redemption(client.code("create"));
            JsonObject token = MicropubClient.read(client.post("auth/token", form));
            assertThat(client.isLive(token.getString("access_token"))).isTrue();
            assertError(client.post("auth/token", form), "invalid_grant");
            assertThat(client.isLive(token.getString("access_token"))).isFalse();
            assertError(
                    client.post("auth/token", client.refreshment(token.getString("refresh_token"))), "invalid_grant");
        }

        @Test
        void a_second_time_ends_it_at_the_other_endpoint_and_much_later_too() {
            String code = client.code("create");
            JsonObject token = MicropubClient.read(client.post("auth/token", client.redemption(code)));
            server.age("authorization_codes", "expires_at", Duration.ofDays(1), new Secret(code).hash());
            assertError(client.post("auth", client.redemption(code)), "invalid_grant");
            assertThat(client.isLive(token.getString("access_token"))).isFalse();
        }

        @Test
        void it_works_for_ten_minutes() {
            String code = client.code("create");
            String expires = server.query(
                    "SELECT expires_at FROM authorization_codes WHERE code_hash = '" + new Secret(code).hash() + "'");
            assertThat(Duration.between(Instant.now(), Instant.parse(expires)))
                    .isBetween(Duration.ofMinutes(9), Duration.ofMinutes(10));
            server.age("authorization_codes", "expires_at", Duration.ofSeconds(1), new Secret(code).hash());
            assertError(client.post("auth/token", client.redemption(code)), "invalid_grant");
        }

        @Test
        void a_wrong_attempt_does_not_use_it_up() {
            Map<String, String> form = client.redemption(client.code("create"));
            form.put("code_verifier", IndieAuthClient.VERIFIER + "x");
            assertError(client.post("auth/token", form), "invalid_grant");
            form.put("code_verifier", IndieAuthClient.VERIFIER);
            assertThat(client.post("auth/token", form).statusCode()).isEqualTo(200);
        }
    }

    @Nested
    class ForARefreshToken {

        @Test
        void there_are_new_tokens_and_the_old_ones_end() {
            JsonObject first = client.signIn("create delete");
            JsonObject second = client.refresh(first.getString("refresh_token"));
            assertThat(second.getString("scope")).isEqualTo("create delete");
            assertThat(second.getInt("expires_in")).isBetween(3_500, 3_600);
            assertThat(client.isLive(second.getString("access_token"))).isTrue();
            assertThat(client.isLive(first.getString("access_token"))).isFalse();
            assertThat(client.refresh(second.getString("refresh_token"))).containsKey("access_token");
        }

        @Test
        void a_retry_within_ten_seconds_gets_tokens_in_place_of_those_that_were_lost() {
            String token = client.signIn("create").getString("refresh_token");
            JsonObject lost = client.refresh(token);
            JsonObject retried = client.refresh(token);
            assertThat(client.isLive(lost.getString("access_token"))).isFalse();
            assertThat(client.isLive(retried.getString("access_token"))).isTrue();
            assertError(
                    client.post("auth/token", client.refreshment(lost.getString("refresh_token"))), "invalid_grant");
            assertThat(client.isLive(
                            client.refresh(retried.getString("refresh_token")).getString("access_token")))
                    .isTrue();
        }

        @Test
        void a_retry_after_the_answer_was_used_gets_nothing() {
            String token = client.signIn("create").getString("refresh_token");
            JsonObject third = client.refresh(client.refresh(token).getString("refresh_token"));
            assertError(client.post("auth/token", client.refreshment(token)), "invalid_grant");
            assertThat(client.isLive(third.getString("access_token"))).isTrue();
        }

        @Test
        void a_later_reuse_ends_the_family() {
            String token = client.signIn("create").getString("refresh_token");
            JsonObject next = client.refresh(token);
            server.age("refresh_tokens", "used_at", Duration.ofSeconds(10), new Secret(token).hash());
            assertError(client.post("auth/token", client.refreshment(token)), "invalid_grant");
            assertThat(client.isLive(next.getString("access_token"))).isFalse();
            assertError(
                    client.post("auth/token", client.refreshment(next.getString("refresh_token"))), "invalid_grant");
        }

        @Test
        void a_later_use_of_the_lost_answer_ends_the_family() {
            String token = client.signIn("create").getString("refresh_token");
            String lost = client.refresh(token).getString("refresh_token");
            JsonObject retried = client.refresh(token);
            server.age(
                    "refresh_tokens",
                    "created_at",
                    Duration.ofSeconds(10),
                    new Secret(retried.getString("refresh_token")).hash());
            assertError(client.post("auth/token", client.refreshment(lost)), "invalid_grant");
            assertThat(client.isLive(retried.getString("access_token"))).isFalse();
        }

        @Test
        void another_client_ends_nothing_with_it() {
            JsonObject token = client.signIn("create");
            Map<String, String> form = client.refreshment(token.getString("refresh_token"));
            form.put("client_id", "http://127.0.0.1:9/other");
            assertError(client.post("auth/token", form), "invalid_grant");
            assertThat(client.refresh(token.getString("refresh_token"))).containsKey("access_token");
        }

        @Test
        void fewer_scopes_are_for_the_access_token_alone() {
            Map<String, String> form =
                    client.refreshment(client.signIn("create delete").getString("refresh_token"));
            form.put("scope", "create");
            JsonObject narrow = MicropubClient.read(client.post("auth/token", form));
            assertThat(narrow.getString("scope")).isEqualTo("create");
            assertThat(client.refresh(narrow.getString("refresh_token")).getString("scope"))
                    .isEqualTo("create delete");
        }

        @Test
        void more_scopes_are_refused_and_use_nothing_up() {
            JsonObject token = client.signIn("create");
            Map<String, String> form = client.refreshment(token.getString("refresh_token"));
            for (String scope : new String[] {"create delete", "undelete", "creat", "create unknown"}) {
                form.put("scope", scope);
                assertError(client.post("auth/token", form), "invalid_scope");
            }
            assertThat(client.isLive(token.getString("access_token"))).isTrue();
            assertThat(client.refresh(token.getString("refresh_token"))).containsKey("access_token");
        }

        @Test
        void it_is_forgotten_when_it_was_not_used_for_half_a_year() {
            String token = client.signIn("create").getString("refresh_token");
            String expires = server.query(
                    "SELECT expires_at FROM refresh_tokens WHERE token_hash = '" + new Secret(token).hash() + "'");
            assertThat(Duration.between(Instant.now(), Instant.parse(expires)).toDays())
                    .isBetween(178L, 180L);
            server.age("refresh_tokens", "expires_at", Duration.ofSeconds(1), new Secret(token).hash());
            assertError(client.post("auth/token", client.refreshment(token)), "invalid_grant");
        }
    }

    @Nested
    class WhoLooks {

        @Test
        void learns_by_introspection_what_a_token_allows() {
            String token = client.signIn("create profile").getString("access_token");
            JsonObject found = MicropubClient.read(introspect(token, token));
            assertThat(found.getBoolean("active")).isTrue();
            assertThat(found.getString("me")).isEqualTo(client.site().toString());
            assertThat(found.getString("client_id")).isEqualTo(client.clientId());
            assertThat(found.getString("scope")).isEqualTo("create profile");
            assertThat(found.getJsonNumber("exp").longValue()
                            - found.getJsonNumber("iat").longValue())
                    .isGreaterThan(3_600);
        }

        @Test
        void learns_of_what_opens_nothing_only_that() {
            JsonObject token = client.signIn("create");
            String own = client.signIn("profile").getString("access_token");
            assertThat(introspect(own, token.getString("refresh_token")).body()).isEqualTo("{\"active\":false}");
            assertThat(introspect(own, "unknown").body()).isEqualTo("{\"active\":false}");
            client.post("auth/revoke", Map.of("token", token.getString("access_token")));
            HttpResponse<String> revoked = introspect(own, token.getString("access_token"));
            assertThat(revoked.statusCode()).isEqualTo(200);
            assertThat(revoked.body()).isEqualTo("{\"active\":false}");
        }

        @Test
        void must_be_let_in_himself() {
            String token = client.signIn("create").getString("access_token");
            assertThat(client.post("auth/introspect", Map.of("token", token)).statusCode())
                    .isEqualTo(401);
            assertThat(introspect("unknown", token).statusCode()).isEqualTo(401);
        }

        @Test
        void reads_the_profile_with_its_scope() {
            String token = client.signIn("profile").getString("access_token");
            HttpResponse<String> answer = get("auth/userinfo", token);
            assertThat(MicropubClient.read(answer)).containsKeys("name", "url");
            HttpResponse<String> refused =
                    get("auth/userinfo", client.signIn("create").getString("access_token"));
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.body()).contains("\"insufficient_scope\"");
        }

        @Test
        void of_an_older_client_asks_the_token_endpoint() {
            JsonObject found = MicropubClient.read(
                    get("auth/token", client.signIn("create").getString("access_token")));
            assertThat(found).containsOnlyKeys("me", "scope", "client_id");
            assertThat(get("auth/token", "unknown").statusCode()).isEqualTo(401);
        }

        private HttpResponse<String> introspect(String own, String token) {
            return client.post("auth/introspect", Map.of("token", token), "Authorization", "Bearer " + own);
        }
    }

    @Nested
    class ThatIsRevoked {

        @Test
        void opens_nothing_and_neither_does_the_other_of_the_two() {
            for (String kind : new String[] {"access_token", "refresh_token"}) {
                JsonObject token = client.signIn("create");
                HttpResponse<String> answer = client.post("auth/revoke", Map.of("token", token.getString(kind)));
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(client.isLive(token.getString("access_token"))).isFalse();
                assertError(
                        client.post("auth/token", client.refreshment(token.getString("refresh_token"))),
                        "invalid_grant");
            }
        }

        /** The newest stands first. */
        @Test
        void by_the_owner_in_the_list_of_tokens_ends_with_all_of_its_grant() {
            JsonObject token = client.signIn("create");
            Element newest = client.owner().get("/admin/tokens").selectFirst("ul.rows li");
            assertThat(newest.select(".title").text()).isEqualTo("127.0.0.1");
            Document asked = client.owner().press(newest.selectFirst("button"));
            client.owner().press(asked.selectFirst("#revoke"));
            assertThat(client.isLive(token.getString("access_token"))).isFalse();
            assertError(
                    client.post("auth/token", client.refreshment(token.getString("refresh_token"))), "invalid_grant");
        }

        @Test
        void may_be_unknown() {
            assertThat(client.post("auth/revoke", Map.of("token", "unknown")).statusCode())
                    .isEqualTo(200);
        }

        @Test
        void was_revoked_at_the_token_endpoint_by_older_clients() {
            String token = client.signIn("create").getString("access_token");
            assertThat(client.post("auth/token", Map.of("action", "revoke", "token", token))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(client.isLive(token)).isFalse();
        }
    }

    @Test
    void it_ends_with_the_grant() {
        JsonObject token = client.signIn("create");
        String grant = server.query("SELECT grant_id FROM access_tokens WHERE token_hash = '"
                + new Secret(token.getString("access_token")).hash() + "'");
        server.execute("UPDATE grants SET expires_at = '2020-01-01T00:00:00.000000Z' WHERE id = " + grant);
        assertThat(client.isLive(token.getString("access_token"))).isFalse();
        assertError(client.post("auth/token", client.refreshment(token.getString("refresh_token"))), "invalid_grant");
    }

    @Test
    void when_it_was_used_is_stored_soon_and_once_an_hour() {
        String token = client.signIn("create").getString("access_token");
        String used = "SELECT last_used_at FROM grants WHERE id ="
                + " (SELECT grant_id FROM access_tokens WHERE token_hash = '" + new Secret(token).hash() + "')";
        assertThat(client.isLive(token)).isTrue();
        Instant deadline = Instant.now().plus(Duration.ofSeconds(60));
        while (server.query(used) == null) {
            assertThat(Instant.now()).as("the use is stored").isBefore(deadline);
        }
        assertThat(Instant.parse(server.query(used))).isBetween(Instant.now().minusSeconds(60), Instant.now());
    }

    private HttpResponse<String> get(String path, String token) {
        return MicropubClient.send(
                HttpRequest.newBuilder(client.site().resolve(path)).header("Authorization", "Bearer " + token));
    }

    private static void assertError(HttpResponse<String> answer, String error) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(Mf2Json.read(answer.body()).getString("error")).isEqualTo(error);
    }
}
