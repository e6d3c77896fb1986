package org.starpunk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.FormClient;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.StarPunkServer;
import org.starpunk.testing.TemporaryDatabase;

/** What a new user's script does, from an empty data directory with nothing but a password to a note on the site. */
class FirstNoteIT {

    @ParameterizedTest
    @EnumSource
    void a_script_signs_in_makes_a_token_posts_notes_and_reads_them_back(DatabaseVendor vendor) {
        Map<String, String> password = Map.of("STARPUNK_OWNER_PASSWORD", "nothing else is set");
        try (StarPunkServer server = StarPunkServer.start(TemporaryDatabase.create(vendor), password)) {
            server.awaitReady();
            FormClient owner = new FormClient(server.url()).signIn("nothing else is set");
            MicropubClient client = new MicropubClient(server, owner.newToken("a script", "create"));

            String form = created(client.postForm(
                    "h", "entry",
                    "content", "Hello from a form",
                    "category[]", "Java",
                    "category[]", "java",
                    "category[]", "IndieWeb"));
            String json = created(
                    client.postJson(
                            """
                            {"type": ["h-entry"], "properties": {
                                "name": ["An article"],
                                "content": ["Hello from JSON"],
                                "category": ["JAVA", "Java", "IndieWeb"]}}
                            """));

            for (String permalink : List.of(form, json)) {
                JsonArray category = client.source(permalink).getJsonArray("category");
                assertThat(category).hasToString("[\"IndieWeb\",\"Java\"]");
                Document page = owner.get(permalink);
                assertThat(page.select(".h-entry .p-category").eachText()).containsExactly("IndieWeb", "Java");
            }
            assertThat(owner.get(form).select(".e-content").text()).isEqualTo("Hello from a form");
            Document home = owner.get("/");
            assertThat(home.select(".h-feed .h-entry .u-url").eachAttr("href")).contains(form, json);
            assertThat(home.select(".h-feed .h-entry .p-category").eachText())
                    .containsExactly("IndieWeb", "Java", "IndieWeb", "Java");
        }
    }

    private static String created(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        return response.headers().firstValue("Location").orElseThrow();
    }
}
