package org.starpunk.indieauth;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.StarPunkServer;

/** IndieAuth 4.1: how a client gets from the owner's address to the endpoints. */
class MetadataIT {

    private final StarPunkServer server = StarPunkServer.shared(DatabaseVendor.SQLITE);

    @Test
    void the_home_page_names_the_endpoints_in_its_head_and_in_its_headers() {
        HttpResponse<String> home = MicropubClient.send(HttpRequest.newBuilder(server.url()));
        Document page = Jsoup.parse(home.body(), server.url().toString());
        for (String[] link : new String[][] {
            {"indieauth-metadata", ".well-known/oauth-authorization-server"},
            {"authorization_endpoint", "auth"},
            {"token_endpoint", "auth/token"},
            {"micropub", "micropub"}
        }) {
            String address = server.url() + link[1];
            assertThat(page.select("link[rel=" + link[0] + "]").eachAttr("href"))
                    .containsExactly(address);
            assertThat(home.headers().allValues("Link")).contains("<" + address + ">; rel=\"" + link[0] + "\"");
        }
    }

    @Test
    void the_metadata_says_where_everything_is_and_what_it_can_do() {
        JsonObject metadata = metadata();
        String site = server.url().toString();
        assertThat(metadata.getString("issuer")).isEqualTo(site);
        assertThat(metadata.getString("authorization_endpoint")).isEqualTo(site + "auth");
        assertThat(metadata.getString("token_endpoint")).isEqualTo(site + "auth/token");
        assertThat(metadata.getString("introspection_endpoint")).isEqualTo(site + "auth/introspect");
        assertThat(metadata.getString("revocation_endpoint")).isEqualTo(site + "auth/revoke");
        assertThat(metadata.getString("userinfo_endpoint")).isEqualTo(site + "auth/userinfo");
        assertThat(list(metadata, "code_challenge_methods_supported")).containsExactly("S256");
        assertThat(list(metadata, "revocation_endpoint_auth_methods_supported")).containsExactly("none");
        assertThat(list(metadata, "token_endpoint_auth_methods_supported")).containsExactly("none");
        assertThat(list(metadata, "response_types_supported")).containsExactly("code");
        assertThat(list(metadata, "grant_types_supported")).containsExactly("authorization_code", "refresh_token");
        assertThat(list(metadata, "scopes_supported"))
                .contains("create", "update", "delete", "undelete", "draft", "media", "profile");
        assertThat(metadata.getBoolean("authorization_response_iss_parameter_supported"))
                .isTrue();
        assertThat(metadata.getBoolean("client_id_metadata_document_supported")).isTrue();
    }

    /** RFC 8414 3.3: the metadata is below the issuer. */
    @Test
    void the_issuer_is_where_its_metadata_begins() {
        assertThat(server.url("/.well-known/oauth-authorization-server").toString())
                .startsWith(metadata().getString("issuer"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/.well-known/oauth-authorization-server", "/auth/token", "/auth/userinfo"})
    void scripts_of_every_site_may_ask(String path) {
        HttpResponse<String> answer =
                MicropubClient.send(HttpRequest.newBuilder(server.url(path)).header("Origin", "https://app.example"));
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    }

    @Test
    void a_script_may_send_a_form_to_the_token_endpoint() {
        HttpResponse<String> answer = MicropubClient.send(HttpRequest.newBuilder(server.url("/auth/token"))
                .header("Origin", "https://app.example")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization")
                .method("OPTIONS", BodyPublishers.noBody()));
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Methods").orElseThrow())
                .contains("POST");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Headers").orElseThrow())
                .contains("Authorization");
    }

    private JsonObject metadata() {
        return MicropubClient.read(
                MicropubClient.send(HttpRequest.newBuilder(server.url("/.well-known/oauth-authorization-server"))));
    }

    private static List<String> list(JsonObject metadata, String name) {
        return metadata.getJsonArray(name).getValuesAs(JsonString::getString);
    }
}
