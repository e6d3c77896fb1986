package org.starpunk.browser.pages;

import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;

/** Where the owner is asked whether an application may act. */
public final class ConsentScreen extends Screen {

    public ConsentScreen(WebDriver browser) {
        super(browser);
    }

    /** The scopes that are ticked. */
    public List<String> ticked() {
        return browser.findElements(By.cssSelector("input[type=checkbox]:checked")).stream()
                .map(box -> box.getDomAttribute("value"))
                .toList();
    }

    public void untick(String scope) {
        WebElement box = browser.findElement(By.cssSelector("input[type=checkbox][value='" + scope + "']"));
        box.click();
    }

    public void approve() {
        press(By.name("approve"));
    }

    public void deny() {
        press(By.name("deny"));
    }
}
