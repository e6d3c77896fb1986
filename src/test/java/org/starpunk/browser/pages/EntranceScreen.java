package org.starpunk.browser.pages;

import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;

/** Set-up and sign-in: one password, one button. */
public final class EntranceScreen extends Screen {

    public EntranceScreen(WebDriver browser) {
        super(browser);
    }

    public void setPassword(String password) {
        type("Password", password);
        pressButton("Set the password");
    }

    public void signIn(String password) {
        type("Password", password);
        pressButton("Sign in");
    }

    /** What is said of a new password while it is typed. */
    public String strengthOf(String password) {
        type("Password", password);
        return browser.findElement(By.id("strength")).getText();
    }
}
