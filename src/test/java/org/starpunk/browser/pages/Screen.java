package org.starpunk.browser.pages;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Whatever the browser shows. */
public class Screen {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    final WebDriver browser;

    public Screen(WebDriver browser) {
        this.browser = browser;
    }

    public String heading() {
        return browser.findElement(By.tagName("h1")).getText();
    }

    public List<String> texts(String selector) {
        return browser.findElements(By.cssSelector(selector)).stream()
                .map(WebElement::getText)
                .toList();
    }

    /** What the labelled field says is wrong; empty when nothing is. */
    public String error(String label) {
        return browser.findElement(By.id(field(label).getDomAttribute("id") + "Error"))
                .getText();
    }

    WebElement field(String label) {
        String id = browser.findElement(By.xpath("//label[normalize-space() = '" + label + "']"))
                .getDomAttribute("for");
        return browser.findElement(By.id(id));
    }

    void type(String label, String text) {
        WebElement field = field(label);
        field.clear();
        field.sendKeys(text);
    }

    /** Presses a button or follows a link that leads to another page, and waits for that page. */
    void press(By what) {
        WebElement body = browser.findElement(By.tagName("body"));
        browser.findElement(what).click();
        awaitNext(body);
    }

    /** Waits for the page after the one of this body; in between, the browser may not know what it is asked for. */
    void awaitNext(WebElement body) {
        new WebDriverWait(browser, PATIENCE)
                .ignoring(WebDriverException.class)
                .until(ExpectedConditions.stalenessOf(body));
    }

    void await(Function<WebDriver, Boolean> condition) {
        new WebDriverWait(browser, PATIENCE).until(condition);
    }

    /** Follows the link with this text. */
    public void follow(String text) {
        press(By.linkText(text));
    }

    public void pressButton(String label) {
        press(By.xpath(("//input[@type='submit'][@value='%1$s']"
                        + " | //button[@type='submit'][not(@aria-hidden)][normalize-space()='%1$s']")
                .formatted(label)));
    }
}
