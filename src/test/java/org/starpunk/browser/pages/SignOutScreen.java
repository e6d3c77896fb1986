package org.starpunk.browser.pages;

import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;

/** The way out, from any of the owner's screens. */
public final class SignOutScreen extends Screen {

    public SignOutScreen(WebDriver browser) {
        super(browser);
    }

    public void signOut() {
        press(By.linkText("Sign out"));
        pressButton("Sign out");
    }
}
