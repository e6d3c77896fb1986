package org.starpunk.micropub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.starpunk.testing.Json.json;

import jakarta.json.JsonObject;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.NodeProgram;

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
}
