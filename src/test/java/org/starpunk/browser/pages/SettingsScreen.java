package org.starpunk.browser.pages;

import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;

/** Where the owner says how the site looks. */
public final class SettingsScreen extends Screen {

    public SettingsScreen(WebDriver browser) {
        super(browser);
    }

    public void choose(String theme, String accent) {
        browser.findElement(By.cssSelector("input[type=radio][value='" + theme + "']"))
                .click();
        type("Colour of links", accent);
        pressButton("Save");
    }
}
