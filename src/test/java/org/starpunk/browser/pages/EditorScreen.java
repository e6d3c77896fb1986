package org.starpunk.browser.pages;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The form in which the owner writes and revises. */
public final class EditorScreen extends Screen {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final int MOST_TABS = 60;

    public EditorScreen(WebDriver browser) {
        super(browser);
    }

    public void type(String label, String text) {
        super.type(label, text);
    }

    public String text(String label) {
        return field(label).getDomProperty("value");
    }

    /** Waits until a field says this. */
    public void await(String label, String text) {
        new WebDriverWait(browser, PATIENCE).ignoring(WebDriverException.class).until(any -> text.equals(text(label)));
    }

    /** Types with what has the focus. */
    public void typeOn(CharSequence... keys) {
        browser.switchTo().activeElement().sendKeys(keys);
    }

    public String focused() {
        return browser.switchTo().activeElement().getDomAttribute("id");
    }

    public void saveByKeyboard() {
        leaveBy(Keys.chord(Keys.CONTROL, Keys.ENTER));
    }

    /** Presses, with the keyboard, what has the focus, and waits for the next page. */
    public void leaveBy(CharSequence keys) {
        WebElement body = browser.findElement(By.tagName("body"));
        typeOn(keys);
        awaitNext(body);
    }

    /** Goes on with the tabulator until a field, or a button with this name on it, has the focus. */
    public void tabTo(String name) {
        for (int i = 0; i < MOST_TABS; i++) {
            // A picker of files would take keys of its own for the name of a file.
            new Actions(browser).sendKeys(Keys.TAB).perform();
            WebElement now = browser.switchTo().activeElement();
            if (name.equals(now.getDomAttribute("id")) || name.equals(now.getText())) {
                return;
            }
        }
        throw new IllegalStateException("The tabulator does not lead to " + name + ".");
    }

    /** Presses a button twice, as people do who are used to icons. */
    public void doubleClick(String label) {
        WebElement body = browser.findElement(By.tagName("body"));
        new Actions(browser)
                .doubleClick(browser.findElement(
                        By.xpath("//div[@class='actions']/button[normalize-space()='" + label + "']")))
                .perform();
        awaitNext(body);
    }

    public void chooseKind(String label) {
        press(By.xpath("//nav[@class='kinds']//a[.='" + label + "']"));
    }

    /** Waits until the server has what is typed. */
    public void awaitKept() {
        new WebDriverWait(browser, PATIENCE)
                .until(any -> browser.findElement(By.id("copyState")).getDomAttribute("data-done") != null);
    }

    /** Waits until the page says that the server does not have what is typed. */
    public void awaitFailed() {
        WebElement state = browser.findElement(By.id("copyState"));
        new WebDriverWait(browser, PATIENCE).until(any -> state.getText().equals(state.getDomAttribute("data-failed")));
    }

    /** Leaves a text in the tab, as a page does that could not send it. */
    public void leaveInTab(String copy) {
        script("sessionStorage.setItem(document.getElementById('editor').dataset.copy, arguments[0])", copy);
    }

    /** How many texts wait in the tab. */
    public long leftInTab() {
        return (Long) script("return sessionStorage.length");
    }

    /** Whether the browser asks before it closes the page. */
    public boolean asksBeforeItCloses() {
        return (Boolean) script("return !dispatchEvent(new Event('beforeunload', { cancelable: true }))");
    }

    /** Clicks into a field, and types with whatever has the focus then. */
    public void tryToType(String label, String text) {
        new Actions(browser).click(field(label)).sendKeys(text).perform();
    }

    /** Waits until the page says that the session has ended, with a link to sign in. */
    public void awaitSignedOut() {
        new WebDriverWait(browser, PATIENCE).until(any -> !browser.findElements(By.cssSelector("#copyState a"))
                .isEmpty());
    }

    public void signInAgain() {
        press(By.cssSelector("#copyState a"));
    }

    /** Says how the text is written. */
    public void chooseFormat(String label) {
        new Select(field("The text is written in")).selectByVisibleText(label);
    }

    /** Presses a button of the toolbar. */
    public void mark(String label) {
        browser.findElement(By.xpath("//*[@role='toolbar']/button[.='" + label + "']"))
                .click();
    }

    /** Types the beginning of a tag, and takes the first suggestion with the keyboard. */
    public void takeSuggestion(String beginning) {
        WebElement tags = field("Tags");
        if (!tags.equals(browser.switchTo().activeElement())) {
            tags.click();
        }
        typeOn(beginning);
        new WebDriverWait(browser, PATIENCE)
                .until(any -> tags.getDomAttribute("aria-expanded").equals("true"));
        typeOn(Keys.ARROW_DOWN, Keys.ENTER);
    }

    /** Asks what the page says of itself, and waits for the answer. */
    public String fetchContext() {
        browser.findElement(By.name("cite")).click();
        WebElement state = browser.findElement(By.id("citeState"));
        new WebDriverWait(browser, PATIENCE).until(any -> !List.of("", state.getDomAttribute("data-fetching"))
                .contains(state.getText()));
        return state.getText();
    }

    public void openPreview() {
        browser.findElement(By.id("previewButton")).click();
    }

    /** Waits until the preview shows these words in such an element. */
    public void awaitPreview(String selector, String words) {
        browser.switchTo().frame(browser.findElement(By.cssSelector("#preview iframe")));
        new WebDriverWait(browser, PATIENCE)
                .ignoring(org.openqa.selenium.StaleElementReferenceException.class)
                .until(any -> texts(selector).contains(words));
        browser.switchTo().defaultContent();
    }

    /** The bytes that came for the page and all that it needs. */
    public long weight() {
        return (Long)
                script("return performance.getEntries().reduce((sum, {transferSize}) => sum + (transferSize ?? 0), 0)");
    }

    /** Adds a photo, and waits until it is uploaded. */
    public void addPhoto(Path file) {
        int before = photos().size();
        browser.findElement(By.id("files")).sendKeys(file.toAbsolutePath().toString());
        new WebDriverWait(browser, PATIENCE).until(any -> photos().size() > before);
    }

    /** Where the photos are, in their order. */
    public List<String> photos() {
        return browser.findElements(By.cssSelector("#photoRows [name$=Url]")).stream()
                .map(row -> row.getDomProperty("value"))
                .toList();
    }

    /** Offers the files of the library, on a page that has all that was typed. */
    public void openLibrary() {
        press(By.name("library"));
    }

    /** Ticks one of the files that are offered, and adds it. */
    public void choose(int place) {
        browser.findElements(By.name("chosen")).get(place).click();
        press(By.name("choose"));
    }

    public void describe(int photo, String words) {
        browser.findElement(By.id("photoAlt" + photo)).sendKeys(words);
    }

    public void raise(int photo) {
        browser.findElements(By.name("photoUp")).get(photo).click();
    }

    private Object script(String script, Object... arguments) {
        return ((JavascriptExecutor) browser).executeScript(script, arguments);
    }
}
