package org.starpunk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.chromium.HasCdp;
import org.starpunk.browser.pages.EditorScreen;
import org.starpunk.browser.pages.EntranceScreen;
import org.starpunk.browser.pages.NotesScreen;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.StarPunkServer;

/** What is typed while the server takes no copies waits in the tab, and hides nothing that came after it. */
@Tag("browser")
class UnsentTextIT {

    private static final String COPIES = "*/admin/editor/copies/*";

    private WebDriver browser;
    private EditorScreen editor;

    @BeforeEach
    void start() {
        browser = Chromium.start();
        editor = new EditorScreen(browser);
        browser.get(StarPunkServer.shared(DatabaseVendor.SQLITE)
                .url("/admin/notes/new")
                .toString());
        new EntranceScreen(browser).signIn(StarPunkServer.PASSWORD);
        editor.type("Text", "The first text");
        editor.awaitKept();
    }

    @AfterEach
    void stop() {
        if (browser != null) {
            browser.quit();
        }
    }

    @Test
    void it_comes_along_to_another_kind_and_nothing_is_typed_over_it() {
        cut(COPIES);
        editor.type("Text", "The second text");
        editor.chooseKind("Article");
        editor.awaitFailed();
        editor.tryToType("Text", " and more");
        assertThat(editor.text("Text")).isEqualTo("The first text");
        cut();
        editor.await("Text", "The second text");
        assertThat(editor.leftInTab()).isZero();
        browser.navigate().refresh();
        assertThat(editor.text("Text")).isEqualTo("The second text");
    }

    @Test
    void what_the_server_never_takes_is_in_nobodys_way() {
        editor.chooseKind("Article");
        editor.leaveInTab("no form");
        browser.navigate().refresh();
        editor.awaitFailed();
        assertThat(editor.leftInTab()).isOne();
        editor.type("Text", "The second text");
        editor.awaitKept();
        assertThat(editor.leftInTab()).isZero();
    }

    @Test
    void it_is_forgotten_when_something_newer_is_kept_or_saved() {
        editor.leaveInTab("{\"content\":[\"An old text\"]}");
        editor.type("Text", "The second text");
        editor.awaitKept();
        assertThat(editor.leftInTab()).isZero();

        editor.leaveInTab("{\"content\":[\"An old text\"]}");
        editor.pressButton("Publish");
        assertThat(new NotesScreen(browser).titles()).contains("The second text");
        assertThat(editor.leftInTab()).isZero();
    }

    @Test
    void the_browser_asks_before_a_page_closes_that_has_it() {
        assertThat(editor.asksBeforeItCloses()).isFalse();
        cut(COPIES);
        editor.type("Text", "The second text");
        editor.awaitFailed();
        assertThat(editor.asksBeforeItCloses()).isTrue();
        cut();
        editor.awaitKept();
        assertThat(editor.asksBeforeItCloses()).isFalse();
    }

    /** From now on, nobody hears what the browser asks at these addresses. */
    private void cut(String... addresses) {
        HasCdp tools = (HasCdp) browser;
        tools.executeCdpCommand("Network.enable", Map.of());
        tools.executeCdpCommand("Network.setBlockedURLs", Map.of("urls", List.of(addresses)));
    }
}
