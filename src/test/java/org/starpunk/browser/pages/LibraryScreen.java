package org.starpunk.browser.pages;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;

/** The library of all uploads, and the question before one is deleted. */
public final class LibraryScreen extends Screen {

    public LibraryScreen(WebDriver browser) {
        super(browser);
    }

    /** Picks files, which are there when the page is. */
    public void upload(List<Path> files) {
        WebElement body = browser.findElement(By.tagName("body"));
        browser.findElement(By.id("files"))
                .sendKeys(files.stream().map(Path::toString).collect(Collectors.joining("\n")));
        awaitNext(body);
    }

    /** Drops a file of this name and text onto the page. */
    public void drop(String name, String text) {
        ((JavascriptExecutor) browser)
                .executeScript(
                        """
                        const files = new DataTransfer();
                        files.items.add(new File([arguments[1]], arguments[0]));
                        document.querySelector("main").dispatchEvent(
                            new DragEvent("drop", { dataTransfer: files, bubbles: true, cancelable: true }));
                        """,
                        name,
                        text);
    }

    /** What is said of the files that come in, once it is that. */
    public void awaitState(String beginning) {
        await(any -> browser.findElement(By.id("uploadState")).getText().startsWith(beginning));
    }

    public int count() {
        return browser.findElements(By.cssSelector(".uploads > li")).size();
    }

    /** Says with the keyboard what the newest picture shows. */
    public void describe(String words) {
        WebElement body = browser.findElement(By.tagName("body"));
        browser.findElement(By.cssSelector(".uploads > li:first-child [name=alt]"))
                .sendKeys(words, Keys.TAB, Keys.ENTER);
        awaitNext(body);
    }

    /** Says what the newest picture shows, and does not save it. */
    public void typeDescription(String words) {
        browser.findElement(By.cssSelector(".uploads [name=alt]")).sendKeys(words);
    }

    public List<String> typedDescriptions() {
        return browser.findElements(By.cssSelector(".uploads [name=alt]")).stream()
                .map(field -> field.getDomProperty("value"))
                .toList();
    }

    /** What the newest picture shows. */
    public String description() {
        return browser.findElement(By.cssSelector(".uploads > li:first-child img"))
                .getDomAttribute("alt");
    }

    /** Asks to delete the newest. */
    public void askToDelete() {
        press(By.cssSelector(".uploads > li:first-child a.danger"));
    }
}
