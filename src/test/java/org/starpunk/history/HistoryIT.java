package org.starpunk.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.starpunk.testing.Json.json;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.FormClient;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.StarPunkServer;

/** What notes said before: who changed them, what is different, and how it comes back. */
@ParameterizedClass
@EnumSource(DatabaseVendor.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HistoryIT {

    @Parameter
    private DatabaseVendor vendor;

    private FormClient owner;
    private MicropubClient client;

    @BeforeParameterizedClassInvocation
    void signIn(DatabaseVendor asked) {
        StarPunkServer server = StarPunkServer.shared(asked);
        owner = FormClient.owner(server);
        client = MicropubClient.withToken(
                server.url(), owner.newToken("Pocket <1>", "create", "update", "delete", "undelete"));
    }

    @Test
    void each_change_says_who_made_it_and_what_the_note_said_before_comes_back() {
        URI note = client.create("content=The+first+words&category=kept");
        update(note, "'replace':{'content':['The second words']}");
        edit(note, "The third words");
        Document history = history(note);
        assertThat(history.select(".rows li > div:first-child > span").eachText())
                .containsExactly("Changed by you", "Changed with Pocket <1>", "Written");

        Document difference =
                owner.get(history.select(".rows .actions a").get(1).attr("href"));
        assertThat(difference.select("h3").eachText()).containsExactly("Text");
        assertThat(difference.select(".difference").text()).isEqualTo("The firstsecond words");
        assertThat(difference.select("del").text()).isEqualTo("first");
        Document now = owner.get(difference.select(".panel nav a").get(1).attr("href"));
        assertThat(now.select("del").text()).isEqualTo("first");
        assertThat(now.select("ins").text()).isEqualTo("third");

        Document restored = owner.press(now.selectFirst(".panel button[name=restore]"));
        assertThat(restored.select("[role=status]").text()).startsWith("The note says again");
        assertThat(client.source(note, "content")).hasToString(json("['The first words']"));
        assertThat(client.source(note, "category")).hasToString(json("['kept']"));
        assertThat(restored.select(".rows li")).hasSize(4);
        owner.press(restored.selectFirst(".rows button[name=restore]"));
        assertThat(client.source(note, "content")).hasToString(json("['The third words']"));
    }

    @Test
    void a_deletion_is_told_and_what_changes_no_words_is_not() {
        URI note = client.create("content=Told&photo=https://other.example/a.jpg");
        update(note, "'add':{'category':['a tag']}");
        update(note, "'replace':{'visibility':['unlisted']}");
        assertThat(history(note).select(".rows li")).hasSize(1);
        update(note, "'replace':{'photo':['https://other.example/b.jpg']}");
        assertThat(client.form("action=delete&url=" + note).statusCode()).isEqualTo(204);
        assertThat(client.form("action=undelete&url=" + note).statusCode()).isEqualTo(204);
        Document history = history(note);
        assertThat(history.select(".rows li > div:first-child > span").eachText())
                .containsExactly(
                        "Undeleted with Pocket <1>", "Deleted with Pocket <1>", "Changed with Pocket <1>", "Written");
        assertThat(owner.get(history.selectFirst(".rows .actions a").attr("href"))
                        .select("h3")
                        .eachText())
                .containsExactly("Everything else");
        assertThat(owner.get("/admin/notes/history?of=never-there").select("h1").text())
                .isEqualTo("Nothing here");
    }

    @Test
    void the_last_hundred_changes_are_kept() {
        URI note = client.create("content=Number+0");
        for (int i = 1; i <= 103; i++) {
            update(note, "'replace':{'content':['Number " + i + "']}");
        }
        Document history = history(note);
        assertThat(history.select(".rows button[name=restore]")).hasSize(100);
        Element oldest = history.select(".rows button[name=restore]").last();
        owner.press(oldest);
        assertThat(client.source(note, "content")).hasToString(json("['Number 3']"));
    }

    private void update(URI note, String change) {
        assertThat(client.json(json("{'action':'update','url':'" + note + "'," + change + "}"))
                        .statusCode())
                .isEqualTo(204);
    }

    private void edit(URI note, String content) {
        String path = "/admin/notes/edit?note=" + slug(note);
        owner.submit(FormClient.formWith(owner.get(path), "#content"), Map.of("#content", content), List.of());
    }

    private Document history(URI note) {
        return owner.get("/admin/notes/history?of=" + slug(note));
    }

    private static String slug(URI note) {
        return note.getPath().replaceFirst(".*/", "");
    }
}
