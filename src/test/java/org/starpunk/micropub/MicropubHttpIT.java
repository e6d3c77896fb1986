package org.starpunk.micropub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.starpunk.testing.Json.json;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.http.RequestBody;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.StarPunkServer;

/** What the endpoint owes to HTTP, to browsers and to caches, whatever the database. */
class MicropubHttpIT {

    private MicropubClient client;

    @BeforeEach
    void client() {
        client = MicropubServer.shared(DatabaseVendor.SQLITE).client("create");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "DELETE", "BREW"})
    void another_method_is_405_and_names_the_right_ones(String method) {
        HttpResponse<String> response = client.method(method, BodyPublishers.noBody());
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow")).contains("GET, HEAD, POST, OPTIONS");
        assertThat(response.body()).isEqualTo(json("{'error':'invalid_request'}"));
    }

    @Test
    void head_is_get_without_the_body() {
        HttpResponse<String> response =
                MicropubClient.send(client.request("?q=config").method("HEAD", BodyPublishers.noBody()));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().allValues("Content-Type")).containsExactly("application/json");
        assertThat(response.body()).isEmpty();
        assertThat(client.withoutToken().method("HEAD", BodyPublishers.noBody()).statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_script_of_any_site_may_ask_and_post_with_a_token() {
        HttpResponse<String> preflight = MicropubClient.send(client.withoutToken()
                .request("")
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", "https://quill.example")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization, content-type"));
        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin"))
                .contains("*");
        assertThat(preflight
                        .headers()
                        .firstValue("Access-Control-Allow-Methods")
                        .orElseThrow())
                .contains("POST");
        assertThat(preflight
                        .headers()
                        .firstValue("Access-Control-Allow-Headers")
                        .orElseThrow())
                .isEqualTo("Authorization, Content-Type, Idempotency-Key");

        HttpResponse<String> created = client.form("content=From+a+script");
        assertThat(created.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(created.headers().firstValue("Access-Control-Expose-Headers").orElseThrow())
                .isEqualTo("Link, Location, WWW-Authenticate");
        assertThat(created.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
    }

    @Test
    void no_cache_keeps_an_answer() {
        assertThat(client.query("q=config").headers().allValues("Cache-Control"))
                .containsExactly("no-store");
        assertThat(client.form("content=x").headers().allValues("Cache-Control"))
                .containsExactly("no-store");
        assertThat(client.form("").headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(client.method("PUT", BodyPublishers.noBody()).headers().allValues("Cache-Control"))
                .containsExactly("no-store");
    }

    @Test
    void json_is_application_json_and_nothing_more() {
        assertThat(client.query("q=config").headers().allValues("Content-Type")).containsExactly("application/json");
        assertThat(client.form("").headers().allValues("Content-Type")).containsExactly("application/json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "multipart/mixed; boundary=x",
                "application/json; charset=iso-8859-1",
                "application/mf2+json",
            })
    void another_content_type_is_415(String contentType) {
        HttpResponse<String> response = client.post(contentType, "content=Hello");
        assertThat(response.statusCode()).isEqualTo(415);
        assertThat(response.body()).startsWith(json("{'error':'invalid_request'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {MicropubClient.FORM, MicropubClient.JSON})
    void a_body_of_more_than_two_mebibytes_is_413(String contentType) {
        String huge = "a".repeat(RequestBody.MAX_BYTES + 1);
        HttpResponse<String> response = client.post(contentType, huge);
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).startsWith(json("{'error':'invalid_request'"));

        HttpResponse<String> unannounced = MicropubClient.send(client.request("")
                .header("Content-Type", contentType)
                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofString(huge))));
        assertThat(unannounced.statusCode()).isEqualTo(413);
    }

    @Test
    void what_is_below_the_endpoint_is_404_without_a_page() {
        HttpResponse<String> response =
                MicropubClient.send(client.request("/nothing").GET());
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).isEmpty();
    }

    @Test
    void a_failure_here_is_500_server_error_and_says_nothing_of_what_failed() {
        StarPunkServer shared = StarPunkServer.shared(DatabaseVendor.SQLITE);
        MicropubServer server = new MicropubServer(shared);
        server.execute("ALTER TABLE tags RENAME TO lost");
        try {
            HttpResponse<String> response = client.form("content=Hello&category=Java");
            assertThat(response.statusCode()).isEqualTo(500);
            assertThat(response.headers().allValues("Content-Type")).containsExactly("application/json");
            assertThat(response.body())
                    .isEqualTo(json("{'error':'server_error','error_description':"
                            + "'Something went wrong on the server. Its log says what.'}"));
            assertThat(shared.log()).contains("A request failed: /micropub").contains("no such table: tags");
        } finally {
            server.execute("ALTER TABLE lost RENAME TO tags");
        }
    }
}
