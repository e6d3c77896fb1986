package org.starpunk.micropub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.starpunk.testing.Json.json;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.IndieAuthClient;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.NodeProgram;
import org.starpunk.testing.StarPunkServer;

/** A client that others wrote: {@code micropub-helper}, which clients in browsers are made of. */
class MicropubHelperIT {

    @ParameterizedTest
    @EnumSource
    void creates_updates_queries_uploads_deletes_and_undeletes(DatabaseVendor vendor) {
        MicropubClient client = MicropubServer.shared(vendor).client("create", "update", "delete", "undelete", "media");
        JsonObject seen = NodeProgram.run(
                        "client.js",
                        "",
                        client.endpoint().toString(),
                        client.endpoint() + "/media",
                        client.token().orElseThrow())
                .asJsonObject();

        assertThat(seen.getJsonObject("config").getString("media-endpoint")).isEqualTo(client.endpoint() + "/media");
        assertThat(seen.getString("created")).contains("/notes/posted-by-a-helper");
        assertThat(seen.getString("form")).contains("/notes/posted-as-a-form");
        assertThat(seen.getString("multipart")).contains("/notes/posted-in-parts");
        JsonObject source = seen.getJsonObject("source");
        assertThat(source.get("type")).hasToString(json("['h-entry']"));
        assertThat(source.getJsonObject("properties").get("category")).hasToString(json("['Helper','Web']"));
        assertThat(seen.getJsonObject("chosen").getJsonObject("properties").keySet())
                .containsExactlyInAnyOrder("content", "category");
        assertThat(seen.getJsonObject("categories").getJsonArray("categories").toString())
                .contains("\"Helper\"");
        assertThat(seen.getJsonObject("updated").getJsonObject("properties"))
                .hasToString(json("{'content':['Changed by a helper'],'category':['Helper','More']}"));
        assertThat(seen.getString("moved")).endsWith("/notes/moved-by-a-helper");
        assertThat(seen.getInt("list")).isEqualTo(2);
        assertThat(client.visit(URI.create(seen.getString("file"))).headers().firstValue("Content-Type"))
                .contains("image/png");
        assertThat(seen.getJsonArray("photo").getString(0)).contains("/media/");
        assertThat(seen.getString("deleted")).isEmpty();
        assertThat(seen.getInt("gone")).isEqualTo(410);
        assertThat(seen.getInt("back")).isEqualTo(200);
        assertThat(seen.getString("refused")).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void signs_in_with_nothing_but_the_address_of_the_site(DatabaseVendor vendor) {
        StarPunkServer server = StarPunkServer.shared(vendor);
        IndieAuthClient owner = IndieAuthClient.of(server);
        JsonObject begun = run(Json.createObjectBuilder()
                .add("me", server.url().toString())
                .add("clientId", owner.clientId())
                .add("redirectUri", owner.redirectUri())
                .add("scope", "create update")
                .add("state", IndieAuthClient.STATE));
        assertThat(begun.getJsonObject("endpoints"))
                .containsEntry(
                        "micropub", Json.createValue(server.url("/micropub").toString()))
                .containsEntry("auth", Json.createValue(server.url("/auth").toString()))
                .containsEntry(
                        "token", Json.createValue(server.url("/auth/token").toString()));
        URI asked = URI.create(begun.getString("url"));
        assertThat(asked.toString()).startsWith(server.url("/auth") + "?");

        Map<String, String> answer =
                IndieAuthClient.parameters(owner.approve(owner.consentPage(asked.getRawQuery()), "update"));
        assertThat(answer).containsEntry("state", IndieAuthClient.STATE);
        JsonObject ended =
                run(Json.createObjectBuilder(begun.getJsonObject("options")).add("code", answer.get("code")));
        assertThat(ended.getString("created")).contains("/notes/posted-after-a-sign-in");
        assertThat(ended.getInt("again")).isEqualTo(400);
        assertThat(owner.isLive(ended.getString("token")))
                .as("its code came twice")
                .isFalse();
    }

    private static JsonObject run(JsonObjectBuilder options) {
        return NodeProgram.run("sign-in.js", options.build().toString()).asJsonObject();
    }
}
