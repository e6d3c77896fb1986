package org.starpunk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chromium.HasCdp;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.starpunk.browser.pages.EntranceScreen;
import org.starpunk.browser.pages.HelpScreen;
import org.starpunk.browser.pages.NotesScreen;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.StarPunkServer;

/** The list of notes with a keyboard and with JavaScript. */
@Tag("browser")
class ListIT {

    private static final String NOT_FITTING =
            """
            const lines = (link) => {
                const words = document.createRange();
                words.selectNodeContents(link);
                return new Set([...words.getClientRects()].map((rectangle) => rectangle.top)).size;
            };
            const links = [...document.querySelectorAll(".masthead a")];
            const page = document.documentElement;
            return links
                .filter((link) => lines(link) > 1 || link.getBoundingClientRect().right > page.clientWidth)
                .map((link) => link.textContent)
                .concat(page.scrollWidth > page.clientWidth ? ["the page"] : []);
            """;

    private WebDriver browser;
    private NotesScreen notes;
    private StarPunkServer server;

    @BeforeEach
    void signIn() {
        server = StarPunkServer.shared(DatabaseVendor.SQLITE);
        MicropubClient client = MicropubClient.of(server, "create");
        for (int i = 1; i <= 4; i++) {
            client.create("content=Keyed+%d&category=keyed&published=1975-01-0%d".formatted(i, 5 - i));
        }
        browser = Chromium.start();
        notes = new NotesScreen(browser);
        browser.get(server.url("/admin/notes?tag=keyed").toString());
        new EntranceScreen(browser).signIn(StarPunkServer.PASSWORD);
        browser.get(server.url("/admin/notes?tag=keyed").toString());
    }

    @AfterEach
    void stop() {
        if (browser != null) {
            browser.quit();
        }
    }

    @Test
    void keys_and_the_shift_key_tick_rows_and_what_is_ticked_is_deleted_and_undone() {
        press("jjxjx");
        assertThat(ticked()).containsExactly(false, true, true, false);
        press("kkx");
        assertThat(ticked()).containsExactly(true, true, true, false);
        browser.findElement(By.id("tickAll")).click();
        assertThat(ticked()).containsOnly(true);
        browser.findElement(By.id("tickAll")).click();
        assertThat(ticked()).containsOnly(false);

        List<WebElement> boxes = boxes();
        boxes.get(3).click();
        new Actions(browser)
                .keyDown(Keys.SHIFT)
                .click(boxes.get(1))
                .keyUp(Keys.SHIFT)
                .perform();
        assertThat(ticked()).containsExactly(false, true, true, true);
        WebElement tags = browser.findElement(By.id("tags"));
        tags.sendKeys("jxk");
        assertThat(tags.getDomProperty("value")).isEqualTo("jxk");
        assertThat(ticked()).as("a field is typed into").containsExactly(false, true, true, true);

        notes.pressBatch("Delete");
        assertThat(notes.titles()).containsExactly("Keyed 1");
        notes.pressUndo();
        assertThat(notes.titles()).hasSize(4);
        assertThat(browser.manage().logs().get(LogType.BROWSER).getAll())
                .extracting(LogEntry::getMessage)
                .isEmpty();
    }

    @Test
    void a_key_opens_the_help_which_lists_the_keys_of_the_list_but_not_while_something_is_typed() {
        WebElement tags = browser.findElement(By.id("tags"));
        tags.sendKeys("?");
        assertThat(tags.getDomProperty("value")).isEqualTo("?");
        boxes().get(0).click();
        HelpScreen help = new HelpScreen(browser);
        help.open();
        assertThat(help.keys()).contains("?", "j", "k", "x", "Ctrl + Enter", "Ctrl + B", "Shift + click");
        assertThat(browser.manage().logs().get(LogType.BROWSER).getAll())
                .extracting(LogEntry::getMessage)
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 345, 320})
    void the_menu_fits_onto_a_small_phone_in_german_with_a_scroll_bar_and_breaks_no_word(int width) {
        HasCdp chromium = (HasCdp) browser;
        chromium.executeCdpCommand("Network.enable", Map.of());
        chromium.executeCdpCommand("Network.setExtraHTTPHeaders", Map.of("headers", Map.of("Accept-Language", "de")));
        chromium.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 640, "deviceScaleFactor", 1, "mobile", true));
        browser.navigate().refresh();
        assertThat(browser.findElements(By.cssSelector(".masthead nav a")))
                .extracting(WebElement::getText)
                .contains("Notizen", "Einstellungen", "Abmelden");
        assertThat((List<?>) ((JavascriptExecutor) browser).executeScript(NOT_FITTING))
                .as("what does not fit into %d pixels", width)
                .isEmpty();
    }

    private void press(String keys) {
        new Actions(browser).sendKeys(keys).perform();
    }

    private List<WebElement> boxes() {
        return browser.findElements(By.cssSelector(".rows input[type=checkbox]"));
    }

    private List<Boolean> ticked() {
        return boxes().stream().map(WebElement::isSelected).toList();
    }
}
