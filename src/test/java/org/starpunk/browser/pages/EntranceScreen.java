package org.starpunk.browser.pages;

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
}
