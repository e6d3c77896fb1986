package org.starpunk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebDriver;
import org.starpunk.browser.pages.EntranceScreen;
import org.starpunk.browser.pages.Screen;
import org.starpunk.browser.pages.SignOutScreen;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.FormClient;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.StarPunkServer;

/** A browser that has seen a page shows what is there now. */
@Tag("browser")
class BrowserCacheIT {

    private static final StarPunkServer SERVER = StarPunkServer.shared(DatabaseVendor.SQLITE);

    private static WebDriver browser;
    private static MicropubClient client;

    @BeforeAll
    static void start() {
        browser = Chromium.start();
        client = MicropubClient.of(SERVER, "create", "update", "delete", "undelete");
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.quit();
        }
    }

    @Test
    void a_note_that_was_gone_is_there_again_after_it_is_undeleted() {
        URI note = client.create("content=There+and+gone");
        act("delete", note);
        assertThat(visit(note).heading()).isEqualTo("Gone");
        act("undelete", note);
        assertThat(visit(note).texts(".e-content")).containsExactly("There and gone");
    }

    @Test
    void a_note_that_moved_there_and_back_is_found_at_both_addresses() {
        URI first = client.create("content=There+and+back&mp-slug=there-and-back");
        assertThat(visit(first).texts(".e-content")).containsExactly("There and back");
        URI second = move(first, "there-and-back-again");
        assertThat(visit(first).texts(".e-content")).containsExactly("There and back");
        assertThat(browser.getCurrentUrl()).isEqualTo(second.toString());
        assertThat(move(second, "there-and-back")).isEqualTo(first);
        for (URI address : List.of(first, second)) {
            assertThat(visit(address).texts(".e-content")).containsExactly("There and back");
            assertThat(browser.getCurrentUrl()).isEqualTo(first.toString());
        }
    }

    @Test
    void so_is_a_tag() {
        client.create("content=Tagged&category=Circle+one");
        URI first = SERVER.url("/tags/circle-one");
        rename("circle-one", "Circle two");
        assertThat(visit(first).texts(".e-content")).containsExactly("Tagged");
        assertThat(browser.getCurrentUrl()).endsWith("/tags/circle-two");
        rename("circle-two", "Circle one");
        for (URI address : List.of(first, SERVER.url("/tags/circle-two"))) {
            assertThat(visit(address).texts(".e-content")).containsExactly("Tagged");
            assertThat(browser.getCurrentUrl()).isEqualTo(first.toString());
        }
    }

    @Test
    void the_way_back_after_signing_out_leads_to_no_page_of_the_owner() {
        visit(SERVER.url("/admin/tokens"));
        new EntranceScreen(browser).signIn(StarPunkServer.PASSWORD);
        SignOutScreen screen = new SignOutScreen(browser);
        assertThat(screen.heading()).isEqualTo("Applications and tokens");
        screen.signOut();
        for (int i = 0; i < 3; i++) {
            browser.navigate().back();
            assertThat(screen.heading()).isEqualTo("Sign in");
        }
    }

    private static Screen visit(URI address) {
        browser.get(address.toString());
        return new Screen(browser);
    }

    private static void act(String action, URI note) {
        assertThat(client.form("action=" + action + "&url=" + MicropubClient.encode(note.toString()))
                        .statusCode())
                .isEqualTo(204);
    }

    private static URI move(URI note, String slug) {
        return URI.create(client.json(
                        "{\"action\":\"update\",\"url\":\"" + note + "\",\"replace\":{\"mp-slug\":[\"" + slug + "\"]}}")
                .headers()
                .firstValue("Location")
                .orElseThrow());
    }

    private static void rename(String tag, String name) {
        FormClient owner = FormClient.owner(SERVER);
        FormElement form = FormClient.formWith(owner.get("/admin/tags/edit?tag=" + tag), "#name");
        owner.submit(form, Map.of("#name", name), List.of());
    }
}
