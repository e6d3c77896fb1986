package org.starpunk.browser.pages;

import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;

/** Where access tokens are made. */
public final class TokensScreen extends Screen {

    public TokensScreen(WebDriver browser) {
        super(browser);
    }

    public String make(String name, String... scopes) {
        type("Name", name);
        for (String scope : scopes) {
            browser.findElement(By.cssSelector("input[type=checkbox][value='" + scope + "']"))
                    .click();
        }
        pressButton("Make a token");
        return browser.findElement(By.className("token")).getText();
    }
}
