package org.starpunk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chromium.HasCdp;
import org.starpunk.browser.pages.EntranceScreen;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.StarPunkServer;

/** Pages in colours that the reader has chosen for everything: grounds and shadows are gone, and nothing may go with them. */
@Tag("browser")
class ForcedColoursIT {

    private StarPunkServer server;
    private WebDriver browser;

    @BeforeEach
    void start() {
        server = StarPunkServer.shared(DatabaseVendor.SQLITE);
        browser = Chromium.start();
        ((HasCdp) browser)
                .executeCdpCommand(
                        "Emulation.setEmulatedMedia",
                        Map.of("features", List.of(Map.of("name", "forced-colors", "value", "active"))));
    }

    @AfterEach
    void stop() {
        if (browser != null) {
            browser.quit();
        }
    }

    @Test
    void buttons_of_visitors_have_an_edge_and_hits_stand_out() {
        MicropubClient.of(server, "create").create("content=Forcedhit+here");
        assertThat(find("/search?q=forcedhit", ".search button").getCssValue("border-top-style"))
                .isEqualTo("solid");
        WebElement mark = find("/search?q=forcedhit", ".hits mark");
        assertThat(mark.getCssValue("background-color"))
                .isNotEqualTo(browser.findElement(By.tagName("html")).getCssValue("background-color"));
        assertThat(find("/notes/nothing-is-here", ".look-up button").getCssValue("border-top-style"))
                .isEqualTo("solid");
    }

    @Test
    void the_owner_sees_which_screen_this_is_and_cameras_read_the_code() {
        browser.get(server.url("/admin/notes").toString());
        new EntranceScreen(browser).signIn(StarPunkServer.PASSWORD);
        assertThat(find("/admin/settings/author", ".masthead [aria-current='true']")
                        .getCssValue("text-decoration-line"))
                .isEqualTo("underline");
        assertThat(browser.findElement(By.cssSelector(".parts [aria-current='page']"))
                        .getCssValue("text-decoration-line"))
                .isEqualTo("underline");
        assertThat(browser.findElement(By.cssSelector(".parts [aria-current='false']"))
                        .getCssValue("text-decoration-line"))
                .isEqualTo("none");
        assertThat(find("/admin/help", ".qr svg").getCssValue("background-color"))
                .isEqualTo("rgba(255, 255, 255, 1)");
    }

    private WebElement find(String path, String selector) {
        browser.get(server.url(path).toString());
        return browser.findElement(By.cssSelector(selector));
    }
}
