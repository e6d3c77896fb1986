package org.starpunk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.starpunk.testing.Json.json;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.FormClient;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.OwnServers;
import org.starpunk.testing.StarPunkServer;
import org.starpunk.testing.TemporaryDatabase;

/**
 * What a new user's script does, from an empty data directory with nothing but a password to a note on the site; on SQLite
 * the server is the jar as everybody has it.
 */
@OwnServers
class FirstNoteIT {

    @ParameterizedTest
    @EnumSource
    void a_script_signs_in_makes_a_token_posts_notes_and_reads_them_back(DatabaseVendor vendor) {
        Map<String, String> password = Map.of("STARPUNK_OWNER_PASSWORD", "nothing else is set");
        TemporaryDatabase site = TemporaryDatabase.create(vendor);
        try (StarPunkServer server = vendor == DatabaseVendor.SQLITE
                ? StarPunkServer.startJar(site, password)
                : StarPunkServer.start(site, password)) {
            server.awaitReady();
            FormClient owner = new FormClient(server.url()).signIn("nothing else is set");
            MicropubClient client = MicropubClient.withToken(server.url(), owner.newToken("a script", "create"));

            URI form = client.create("h=entry&content=Hello+from+a+form"
                    + "&category%5B%5D=Java&category%5B%5D=java&category%5B%5D=IndieWeb");
            URI json = client.createJson(json("'name': ['An article'], 'content': ['Hello from JSON'],"
                    + " 'category': ['JAVA', 'Java', 'IndieWeb']"));

            for (URI permalink : List.of(form, json)) {
                assertThat(client.source(permalink, "category")).hasToString(json("['IndieWeb','Java']"));
                Document page = owner.get(permalink.getPath());
                assertThat(page.select(".h-entry .p-category").eachText()).containsExactly("IndieWeb", "Java");
            }
            assertThat(owner.get(form.getPath()).select(".e-content").text()).isEqualTo("Hello from a form");
            Document home = owner.get("/");
            assertThat(home.select(".h-feed .h-entry .u-url").eachAttr("href"))
                    .contains(form.toString(), json.toString());
            assertThat(home.select(".h-feed .h-entry .p-category").eachText())
                    .containsExactly("IndieWeb", "Java", "IndieWeb", "Java");
        }
    }
}
