package org.starpunk.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.FormClient;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.StarPunkServer;

/** Pages of the owner's own, which the navigation names. */
@ParameterizedClass
@EnumSource(DatabaseVendor.class)
class OwnPagesIT {

    @Parameter
    private DatabaseVendor vendor;

    private StarPunkServer server;
    private Visitor visitor;
    private MicropubClient client;
    private URI page;

    @BeforeEach
    void start() {
        server = StarPunkServer.shared(vendor);
        visitor = new Visitor(server.url());
        client = MicropubClient.of(server, "create", "update", "delete", "undelete");
        page = client.create("name=About+this+site&content=Who+writes+here&navigation=About+me&navigation-position=2");
    }

    @AfterEach
    void remove() {
        client.form("action=delete&url=" + page);
    }

    @Test
    void are_in_the_navigation_of_every_page_and_in_no_list() {
        assertThat(visitor.page("/tags")
                        .select("header.masthead nav a[href=" + page.getPath() + "]")
                        .text())
                .isEqualTo("About me");
        assertThat(visitor.page("/").select(".h-feed").text()).doesNotContain("Who writes here");
        assertThat(visitor.get("/feed.json").body()).doesNotContain("Who writes here");
        Document own = visitor.page(page.getPath());
        assertThat(own.select("nav [aria-current=page]").eachText()).containsOnly("About me");
        assertThat(own.select("a.newer, a.older")).isEmpty();
        assertThat(own.select(".own-page .h-entry .e-content").text()).isEqualTo("Who writes here");
        assertThat(own.select(".own-page .dated"))
                .as("when it was written is beside the point")
                .isEmpty();
        assertThat(own.select(".own-page footer .dt-published")).hasSize(1);
        assertThat(client.source(page, "visibility").getString(0)).isEqualTo("unlisted");
        assertThat(client.source(page, "navigation").getString(0)).isEqualTo("About me");
    }

    @Test
    void follow_in_the_navigation_wherever_their_notes_go() {
        update("\"replace\": {\"mp-slug\": [\"moved-about\"], \"navigation\": [\"Me\"]}");
        assertThat(names()).contains("/notes/moved-about Me").doesNotContain(page.getPath() + " About me");
        page = server.url("/notes/moved-about");
        client.form("action=delete&url=" + page);
        assertThat(names()).noneMatch(name -> name.endsWith(" Me"));
        client.form("action=undelete&url=" + page);
        assertThat(names()).contains("/notes/moved-about Me");
        update("\"replace\": {\"visibility\": [\"private\"]}");
        assertThat(names()).noneMatch(name -> name.endsWith(" Me"));
        update("\"replace\": {\"visibility\": [\"unlisted\"]}, \"delete\": [\"navigation\"]");
        assertThat(names()).noneMatch(name -> name.endsWith(" Me"));
        assertThat(visitor.get(page.getPath()).statusCode()).isEqualTo(200);
        update("\"replace\": {\"mp-slug\": [\"moved-again\"]}");
        page = server.url("/notes/moved-again");
    }

    @Test
    void stand_in_the_order_that_the_owner_says() {
        URI first = client.create("content=First+page&navigation=Work&navigation-position=1");
        URI last = client.create("content=Last+page&navigation=Elsewhere");
        assertThat(names())
                .containsSubsequence(
                        first.getPath() + " Work", page.getPath() + " About me", last.getPath() + " Elsewhere");
        client.form("action=delete&url=" + first);
        client.form("action=delete&url=" + last);
    }

    @Test
    void are_made_of_a_note_in_its_form_and_become_a_note_again() {
        FormClient owner = FormClient.owner(server);
        owner.submit(
                FormClient.formWith(owner.get("/admin/notes/new?kind=article"), "#reach"),
                Map.of("#name", "Colophon", "#content", "Made by hand", "#slug", "colophon", "#reach", "PAGE"),
                List.of());
        assertThat(names()).contains("/notes/colophon Colophon");
        Document edit = owner.get("/admin/notes/edit?note=colophon");
        assertThat(edit.select("#reach option[selected]").val()).isEqualTo("PAGE");
        owner.submit(FormClient.formWith(edit, "#reach"), Map.of("#reach", "LISTS"), List.of());
        assertThat(names()).doesNotContain("/notes/colophon Colophon");
        assertThat(visitor.page("/").select(".h-feed").text()).contains("Colophon");
        client.form("action=delete&url=" + server.url("/notes/colophon"));
    }

    private void update(String change) {
        String body = "{\"action\": \"update\", \"url\": \"" + page + "\", " + change + "}";
        assertThat(client.json(body).statusCode()).as(change).isLessThan(300);
    }

    private List<String> names() {
        return visitor.page("/tags").select("header.masthead nav a").stream()
                .map(OwnPagesIT::name)
                .toList();
    }

    private static String name(Element link) {
        return link.attr("href") + " " + link.text();
    }
}
