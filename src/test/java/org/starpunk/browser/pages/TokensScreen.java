package org.starpunk.browser.pages;

import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.pagefactory.ByChained;

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

    /** What an application holds, in words; one for each grant. */
    public List<String> holdings(String clientId) {
        return browser.findElements(holding(clientId)).stream()
                .map(WebElement::getText)
                .toList();
    }

    /** Takes from an application what it was granted last. */
    public void revoke(String clientId) {
        press(new ByChained(holding(clientId), By.tagName("button")));
        pressButton("Revoke");
    }

    private static By holding(String clientId) {
        return By.xpath("//li[.//code = '" + clientId + "']");
    }
}
