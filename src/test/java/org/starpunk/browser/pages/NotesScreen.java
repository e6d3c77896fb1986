package org.starpunk.browser.pages;

import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;

/** The list of notes, and the two screens that it leads to. */
public final class NotesScreen extends Screen {

    public NotesScreen(WebDriver browser) {
        super(browser);
    }

    public void write(String text, String tags) {
        press(By.linkText("Write a note"));
        type("Text", text);
        type("Tags", tags);
        pressButton("Publish");
    }

    public void edit(String title) {
        press(By.linkText(title));
    }

    /** Saves the form that is open, with this text. */
    public void save(String text) {
        type("Text", text);
        press(By.cssSelector("#noteForm > .actions button"));
    }

    /** What the form that is open has for a text. */
    public String text() {
        return field("Text").getDomProperty("value");
    }

    public void editTags(String title, String tags) {
        press(By.linkText(title));
        type("Tags", tags);
        pressButton("Save");
    }

    public List<String> titles() {
        return texts(".rows .title");
    }

    public List<String> tags() {
        return texts(".rows .chip");
    }

    public void view() {
        press(By.cssSelector(".rows .actions a[href^='/notes/']"));
    }

    /** Does something to the notes that are ticked. */
    public void pressBatch(String label) {
        press(By.xpath("//fieldset//button[normalize-space() = '" + label + "']"));
    }

    /** Takes back what was just done. */
    public void pressUndo() {
        press(By.cssSelector("#undoForm button"));
    }
}
