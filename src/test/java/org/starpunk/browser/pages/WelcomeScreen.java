package org.starpunk.browser.pages;

import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;

/** Where a new owner comes to. */
public final class WelcomeScreen extends Screen {

    public WelcomeScreen(WebDriver browser) {
        super(browser);
    }

    /** What stands in place of each drawing for who cannot see it. */
    public List<String> pictures() {
        return browser.findElements(By.cssSelector("svg[role=img]")).stream()
                .map(picture -> picture.getDomAttribute("aria-label"))
                .toList();
    }

    public String language() {
        return field("Language").getDomProperty("value");
    }

    public String timeZone() {
        return field("Time zone").getDomProperty("value");
    }

    public void chooseTimeZone(String name) {
        type("Time zone", name);
    }

    public void begin(String name, String title, String note) {
        type("Your name", name);
        type("Title of the site", title);
        type("Your first note", note);
        pressButton("Begin");
    }
}
