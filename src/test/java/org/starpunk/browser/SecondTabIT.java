package org.starpunk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WindowType;
import org.starpunk.browser.pages.EntranceScreen;
import org.starpunk.browser.pages.NotesScreen;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.StarPunkServer;

/** What a browser makes of the owner's habits: a second tab, the way back, a reload. */
@Tag("browser")
class SecondTabIT {

    private StarPunkServer server;
    private WebDriver browser;
    private NotesScreen notes;

    @BeforeEach
    void signIn() {
        server = StarPunkServer.shared(DatabaseVendor.SQLITE);
        browser = Chromium.start();
        notes = new NotesScreen(browser);
        open("/admin/notes");
        new EntranceScreen(browser).signIn(StarPunkServer.PASSWORD);
    }

    @AfterEach
    void stop() {
        if (browser != null) {
            browser.quit();
        }
    }

    @Test
    void the_second_tab_shows_both_texts_and_the_owner_chooses() {
        notes.write("Begun in one tab", "tabs");
        notes.edit("Begun in one tab");
        String first = browser.getWindowHandle();
        browser.switchTo().newWindow(WindowType.TAB);
        open("/admin/notes");
        notes.edit("Begun in one tab");
        notes.save("Ended in the second tab");
        assertThat(notes.titles()).contains("Ended in the second tab");

        browser.switchTo().window(first);
        notes.save("Ended in the first tab");
        assertThat(notes.texts(".source")).containsExactly("Ended in the second tab");
        assertThat(notes.text()).isEqualTo("Ended in the first tab");
        notes.pressButton("Save mine in its place");
        assertThat(notes.titles()).contains("Ended in the first tab").doesNotContain("Ended in the second tab");
    }

    @Test
    void going_back_and_sending_again_makes_no_second_note() {
        notes.write("Sent, and sent again", "back");
        browser.navigate().back();
        assertThat(notes.heading()).isEqualTo("Write a note");
        // Whether or not the browser has kept what was typed.
        notes.save("Sent, and sent again");
        if (notes.heading().equals("Write a note")) {
            assertThat(notes.texts("[role=alert]").get(0)).startsWith("You saved this note a moment ago");
            open("/admin/notes");
        }
        assertThat(notes.titles()).containsOnlyOnce("Sent, and sent again");
    }

    private void open(String path) {
        browser.get(server.url(path).toString());
    }
}
