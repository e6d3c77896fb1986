package org.starpunk.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.starpunk.testing.Json.json;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.FormClient;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.StarPunkServer;

/** Hashtags from the owner's switch to what visitors and clients see. */
@ParameterizedClass
@EnumSource(DatabaseVendor.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HashtagsIT {

    @Parameter
    private DatabaseVendor vendor;

    private StarPunkServer server;
    private FormClient owner;
    private MicropubClient client;

    @BeforeParameterizedClassInvocation
    void signIn(DatabaseVendor asked) {
        server = StarPunkServer.shared(asked);
        owner = FormClient.owner(server);
        client = MicropubClient.of(server, "create", "update");
    }

    @AfterParameterizedClassInvocation
    void leaveAsItWas() {
        want(false);
    }

    @Test
    void are_words_until_the_owner_wants_them_and_no_note_is_rewritten() {
        want(false);
        URI before = client.create("content=A+%23Switch1+word&category=switch1");
        assertThat(links(before)).isEmpty();

        want(true);
        assertThat(links(before)).isEmpty();
        URI during = client.create("content=A+%23Switch2+word");
        assertThat(tags(during)).isEqualTo(json("['Switch2']"));

        want(false);
        assertThat(tags(client.create("content=A+%23Switch3+word"))).isEqualTo("null");
        assertThat(links(during)).containsExactly("#Switch2");
        update(during, json("'replace':{'content':['No #Switch2 #Switch3']}"));
        assertThat(tags(during)).isEqualTo(json("['Switch2']"));
        assertThat(links(during)).isEmpty();
    }

    @Test
    void are_tags_of_a_new_post_beside_those_that_are_given() {
        want(true);
        URI note = client.create("content=On+%23Hash_One,+C%23+and+%23123+with+%23hash%C3%A9&category=HASH_ONE"
                + "&category=hash+given");
        assertThat(tags(note)).isEqualTo(json("['hash given','HASH_ONE','hashé']"));
        assertThat(links(note)).containsExactly("#Hash_One", "#hashé");
        for (String link : owner.get(note.getPath()).select(".e-content a").eachAttr("href")) {
            assertThat(owner.get(link).select("link[rel=canonical]").attr("href"))
                    .isEqualTo(link);
        }
        assertThat(owner.get("/tags/hash_one").select(".e-content").text()).contains("#Hash_One");
    }

    @Test
    void are_links_in_every_form_of_a_note() {
        want(true);
        URI note = client.createJson(json("'content':[{'markdown':'*A* #form, not `#code`'}]"));
        String html =
                "<p><em>A</em> <a href=\"" + server.url("/tags/form") + "\">#form</a>, not <code>#code</code></p>";
        assertThat(tags(note)).isEqualTo(json("['form']"));
        assertThat(owner.get(note.getPath()).select(".e-content").html()).isEqualTo(html);
        assertThat(owner.get("/").select(".e-content a").eachText()).contains("#form");
        assertThat(MicropubClient.send(client.request("").uri(note).header("Accept", "application/mf2+json"))
                        .body())
                .contains(html.replace("\"", "\\\""));
        assertThat(client.visit(server.url("/feed.json")).body()).contains(html.replace("\"", "\\\""));
        assertThat(Jsoup.parse(client.visit(server.url("/feed.atom")).body()).text())
                .contains("#form</a>");
    }

    @Test
    void are_added_when_a_text_is_rewritten_and_taken_away_only_by_name() {
        want(true);
        URI note = client.create("content=%23Rewrite1");
        update(note, json("'replace':{'content':['#Rewrite2 instead']}"));
        assertThat(tags(note)).isEqualTo(json("['Rewrite1','Rewrite2']"));

        update(note, json("'delete':{'category':['rewrite2']}"));
        assertThat(tags(note)).isEqualTo(json("['Rewrite1']"));
        assertThat(links(note)).isEmpty();
        update(note, json("'replace':{'name':['Titled']}"));
        assertThat(tags(note)).isEqualTo(json("['Rewrite1']"));

        update(note, json("'replace':{'content':['#Rewrite2 again'],'category':['rewrite3']}"));
        assertThat(tags(note)).isEqualTo(json("['Rewrite2','rewrite3']"));
    }

    @Test
    void lead_to_nothing_in_html_and_are_fifty_at_most() {
        want(true);
        assertThat(tags(client.createJson(json("'content':[{'html':'<p>#inhtml</p>'}]"))))
                .isEqualTo("null");
        String many = IntStream.range(0, 60).mapToObj(i -> "#many" + i).collect(Collectors.joining(" "));
        URI note = client.createJson(json("'content':['" + many + " #" + "x".repeat(200) + "']"));
        assertThat(client.source(note, "category")).hasSize(50);
        assertThat(links(note)).hasSize(50);
    }

    private void want(boolean hashtags) {
        FormElement settings = FormClient.formWith(owner.get("/admin/settings/posting"), "#hashtags");
        settings.selectFirst("#hashtags").attr("checked", hashtags);
        owner.submit(settings, Map.of(), List.of());
        assertThat(owner.get("/admin/settings/posting").select("#hashtags[checked]"))
                .hasSize(hashtags ? 1 : 0);
    }

    private String tags(URI note) {
        return String.valueOf(client.source(note, "category"));
    }

    private List<String> links(URI note) {
        return owner.get(note.getPath()).select(".e-content a").eachText();
    }

    private void update(URI note, String operations) {
        assertThat(client.json("{\"action\":\"update\",\"url\":\"" + note + "\"," + operations + "}")
                        .statusCode())
                .isEqualTo(204);
    }
}
