package org.starpunk.browser.pages;

import java.time.Duration;
import java.util.List;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** What can be typed, pressed and chosen. */
public final class HelpScreen extends Screen {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    public HelpScreen(WebDriver browser) {
        super(browser);
    }

    /** Opens it by its key, from wherever the owner is. */
    public void open() {
        new Actions(browser).sendKeys("?").perform();
        new WebDriverWait(browser, PATIENCE)
                .until(any -> browser.getCurrentUrl().endsWith("/admin/help#keys") && !keys().isEmpty());
    }

    public List<String> keys() {
        return texts("#keys ~ .sheet:has(kbd) kbd");
    }
}
