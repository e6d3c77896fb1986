package org.starpunk.browser.pages;

import java.time.Duration;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Where passkeys are made and removed. */
public final class PasskeysScreen extends Screen {

    public PasskeysScreen(WebDriver browser) {
        super(browser);
    }

    public void make(String name) {
        type("Name", name);
        pressButton("Make a passkey");
    }

    /** As {@link #make}, when the device gives none. */
    public void makeInVain(String name) {
        type("Name", name);
        browser.findElement(By.id("register")).click();
        new WebDriverWait(browser, Duration.ofSeconds(30))
                .until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector("#passkey .problem")));
    }

    /** Asks for the removal, which asks back. */
    public void askToRemove(String name) {
        press(By.xpath("//li[.//strong[. = '" + name + "']]//button[@name = 'passkey']"));
    }
}
