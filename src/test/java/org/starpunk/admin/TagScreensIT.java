package org.starpunk.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.starpunk.testing.Json.json;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
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

/** What the owner does to tags, without JavaScript, and what visitors and clients notice of it. */
@ParameterizedClass
@EnumSource(DatabaseVendor.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TagScreensIT {

    @Parameter
    private DatabaseVendor vendor;

    private FormClient owner;
    private MicropubClient client;

    @BeforeParameterizedClassInvocation
    void signIn(DatabaseVendor asked) {
        StarPunkServer server = StarPunkServer.shared(asked);
        owner = FormClient.owner(server);
        client = MicropubClient.of(server, "create");
    }

    @Test
    void a_renamed_tag_keeps_its_notes_and_its_former_address_leads_to_it() {
        URI note = client.create("content=To+rename&category=Screen+old");
        Document done = submit("/admin/tags/edit?tag=screen-old", "#name", "Screen new");
        assertThat(done.selectFirst("[role=status]").text()).startsWith("The tag is renamed.");
        assertThat(row("Screen new").text()).contains("on 1 note", "also Screen old");
        assertThat(client.source(note, "category")).hasToString(json("['Screen new']"));
        assertThat(canonical("/tags/screen-old")).endsWith("/tags/screen-new");
        assertThat(client.source(client.create("content=Later&category=SCREEN+OLD"), "category"))
                .hasToString(json("['Screen new']"));
    }

    @Test
    void a_name_that_is_taken_offers_a_merge_that_says_what_it_touches_and_can_be_undone() {
        URI one = client.create("content=One&category=Screen+a");
        client.create("content=Both&category=Screen+a&category=Screen+b");
        Document preview = submit("/admin/tags/edit?tag=screen-a", "#name", "screen B");
        assertThat(preview.selectFirst("h1").text()).isEqualTo("Merge Screen a into Screen b?");
        assertThat(preview.selectFirst(".lead").text())
                .contains("1 note will have Screen b instead of Screen a.", "1 note has both");
        assertThat(client.source(one, "category")).hasToString(json("['Screen a']"));

        Document done = owner.submit(FormClient.formWith(preview, "#merge"), Map.of(), List.of());
        assertThat(done.selectFirst("[role=status]").text()).startsWith("The tags are merged.");
        assertThat(client.source(one, "category")).hasToString(json("['Screen b']"));
        assertThat(canonical("/tags/screen-a")).endsWith("/tags/screen-b");
        assertThat(client.query("q=category&filter=screen+a").body()).isEqualTo(json("{'categories':[]}"));

        assertThat(done.select("#undoForm button").text()).isEqualTo("Undo: Screen a was merged into Screen b");
        assertThat(owner.press(preview.selectFirst("#merge"))
                        .selectFirst("[role=status]")
                        .text())
                .as("a second click")
                .isEqualTo("The tags are merged.");

        Element undo = done.select("#changesForm li").stream()
                .filter(change -> change.text().contains("Screen a was merged into Screen b"))
                .findFirst()
                .orElseThrow()
                .selectFirst("button[name=undo]");
        assertThat(owner.press(undo).selectFirst("[role=status]").text()).isEqualTo("The change is undone.");
        assertThat(client.source(one, "category")).hasToString(json("['Screen a']"));
    }

    @Test
    void another_tag_is_chosen_by_its_name_and_a_wrong_one_is_said_beside_the_field() {
        client.create("content=Choose&category=Screen+from&category=Screen+into");
        assertThat(owner.get("/admin/tags/edit?tag=screen-from")
                        .select("datalist option")
                        .eachAttr("value"))
                .contains("Screen into")
                .doesNotContain("Screen from");
        assertThat(submit("/admin/tags/edit?tag=screen-from", "#into", "nowhere")
                        .selectFirst("#intoError")
                        .text())
                .startsWith("There is no tag of this name.");
        assertThat(submit("/admin/tags/edit?tag=screen-from", "#into", "SCREEN FROM")
                        .selectFirst("#intoError")
                        .text())
                .isEqualTo("A tag cannot be merged into itself. Please name another one.");
        assertThat(submit("/admin/tags/edit?tag=screen-from", "#into", "screen INTO")
                        .selectFirst("h1")
                        .text())
                .isEqualTo("Merge Screen from into Screen into?");
        assertThat(submit("/admin/tags/edit?tag=screen-from", "#name", "x".repeat(101))
                        .selectFirst("#nameError")
                        .text())
                .contains("at most 100 characters");
    }

    @Test
    void the_list_is_searched_by_names_and_synonyms_and_a_rename_is_undone_beside_its_message() {
        URI note = client.create("content=To+find&category=Sought+\u00c9t\u00e9");
        Element sought = owner.get("/admin/tags?q=sought+ete").selectFirst(".rows a.title");
        assertThat(sought.text()).isEqualTo("Sought \u00c9t\u00e9");
        Document done = submit(sought.attr("href"), "#name", "Found");
        assertThat(owner.get("/admin/tags?q=ETE+").select(".rows .title").eachText())
                .containsExactly("Found");
        assertThat(owner.get("/admin/tags?q=nothing+of+this").select(".empty").text())
                .startsWith("No tag has such a name");
        Document undone = owner.press(done.selectFirst("#undoForm button[name=undo]"));
        assertThat(undone.selectFirst("[role=status]").text()).startsWith("The change is undone.");
        assertThat(client.source(note, "category")).hasToString(json("['Sought \u00c9t\u00e9']"));
        assertThat(canonical("/tags/found")).endsWith(sought.attr("href").replaceFirst(".*=", ""));
    }

    @Test
    void a_deleted_tag_leaves_its_notes_and_can_be_undone() {
        URI note = client.create("content=Lives+on&category=Screen+gone");
        client.create("content=Another&category=Screen+gone");
        submit("/admin/tags/edit?tag=screen-gone", "#name", "Screen going");
        Document asked = owner.get(owner.get("/admin/tags/edit?tag=screen-gone")
                .selectFirst("a[href^=/admin/tags/delete]")
                .attr("href"));
        assertThat(asked.select(".lead").text()).startsWith("2 notes will lose this tag.");
        assertThat(client.source(note, "category")).hasToString(json("['Screen going']"));
        Document done = owner.submit(FormClient.formWith(asked, "#delete"), Map.of(), List.of());
        assertThat(done.selectFirst("[role=status]").text()).startsWith("The tag is deleted.");
        assertThat(client.visit(note).statusCode()).isEqualTo(200);
        assertThat(owner.press(asked.selectFirst("#delete"))
                        .selectFirst("[role=status]")
                        .text())
                .as("a second click")
                .startsWith("The tag is deleted.");
        assertThat(owner.get("/admin/tags").select(".title").eachText()).doesNotContain("Screen going");

        Element change = done.selectFirst("#changesForm li");
        assertThat(change.text()).startsWith("Screen going was deleted from 2 notes");
        assertThat(owner.press(change.selectFirst("button[name=undo]"))
                        .selectFirst("[role=status]")
                        .text())
                .isEqualTo("The change is undone.");
        assertThat(client.source(note, "category")).hasToString(json("['Screen going']"));
        assertThat(row("Screen going").text()).contains("on 2 notes", "also Screen gone");
        assertThat(canonical("/tags/screen-gone")).endsWith("/tags/screen-going");
        assertThat(owner.get("/admin/tags/edit?tag=never-there").select("h1").text())
                .isEqualTo("Nothing here");
    }

    @Test
    void what_is_offered_to_be_undone_is_what_was_done() {
        client.create("content=Offer&category=Screen+offer+a&category=Screen+offer+b&category=Screen+offer+c");
        Document merged = owner.press(owner.get("/admin/tags/merge?tag=screen-offer-a&into=screen-offer-b")
                .selectFirst("#merge"));
        owner.press(owner.get("/admin/tags/delete?tag=screen-offer-c").selectFirst("#delete"));
        Document again = owner.get(merged.location().replaceFirst(".*/admin", "/admin"));
        assertThat(again.select("#undoForm button").text())
                .isEqualTo("Undo: Screen offer a was merged into Screen offer b");
        assertThat(owner.press(again.selectFirst("#undoForm button")).select("#undoForm button"))
                .isEmpty();
    }

    @Test
    void a_tag_that_became_another_one_meanwhile_is_asked_about_anew() {
        URI note = client.create("content=Became&category=Screen+was&category=Screen+is");
        Document asked = owner.get("/admin/tags/delete?tag=screen-was");
        owner.press(owner.get("/admin/tags/merge?tag=screen-was&into=screen-is").selectFirst("#merge"));
        Document anew = owner.press(asked.selectFirst("#delete"));
        assertThat(anew.select("[role=alert]").text()).isEqualTo("This tag has become Screen is since you were asked.");
        assertThat(anew.select("h1").text()).isEqualTo("Delete Screen is?");
        assertThat(client.source(note, "category")).hasToString(json("['Screen is']"));
    }

    @Test
    void names_with_commas_survive_the_form_of_a_note() {
        URI note = client.create("content=Commas&category=Paris,+Texas&category=film");
        String edit = "/admin/notes/edit?note=" + note.getPath().replaceFirst(".*/", "");
        assertThat(owner.get(edit).selectFirst("#tagsHint").text()).contains("You often use");
        assertThat(owner.get(edit).selectFirst("#tags").val()).isEqualTo("film, \"Paris, Texas\"");
        submit(edit + "&kind=article", "#name", "Titled");
        assertThat(client.source(note, "category")).hasToString(json("['film','Paris, Texas']"));
    }

    private Document submit(String path, String field, String text) {
        FormElement form = FormClient.formWith(owner.get(path), field);
        return owner.submit(form, Map.of(field, text), List.of());
    }

    /** The address that a page says it has, wherever it was asked for. */
    private String canonical(String path) {
        return owner.get(path).selectFirst("link[rel=canonical]").attr("href");
    }

    private Element row(String name) {
        return owner.get("/admin/tags").select(".rows li").stream()
                .filter(row -> row.select(".title").text().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
