package org.starpunk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.starpunk.browser.pages.EditorScreen;
import org.starpunk.browser.pages.EntranceScreen;
import org.starpunk.browser.pages.NotesScreen;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.FormClient;
import org.starpunk.testing.LoopbackSite;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.SampleFiles;
import org.starpunk.testing.StarPunkServer;
import org.starpunk.testing.TemporaryDatabase;
import org.starpunk.testing.Trials;

/** The owner writes in a browser, and nothing that they typed is lost, whatever happens to it and to the server. */
@Tag("browser")
class EditorIT {

    private static final String LONG = "A long text, word by word. ".repeat(40).strip();

    @TempDir
    private Path directory;

    private WebDriver browser;
    private EditorScreen editor;

    @BeforeEach
    void start() {
        newBrowser();
    }

    @AfterEach
    void stop() {
        if (browser != null) {
            browser.quit();
        }
    }

    @Test
    void a_reply_begins_with_the_keyboard_and_ends_with_it() {
        StarPunkServer server = StarPunkServer.shared(DatabaseVendor.SQLITE);
        MicropubClient.of(server, "create").create("content=Brings+a+tag&category=by+keyboard+alone");
        signIn(server, "/admin/notes/new?kind=reply&url=https://other.example/post");
        assertThat(editor.focused()).isEqualTo("content");
        editor.typeOn("Written *without* a mouse");
        editor.tabTo("tags");
        editor.takeSuggestion("by keyb");
        editor.tabTo("Publish");
        editor.leaveBy(Keys.ENTER);
        assertThat(new NotesScreen(browser).titles().get(0)).isEqualTo("Written without a mouse");
        assertThat(new NotesScreen(browser).tags()).contains("by keyboard alone");
        browser.get(server.url("/notes/written-without-a-mouse").toString());
        assertThat(browser.findElement(By.cssSelector(".h-entry .u-in-reply-to"))
                        .getDomAttribute("href"))
                .isEqualTo("https://other.example/post");
        assertNoComplaint();
    }

    @Test
    void photos_come_in_by_the_picker_are_ordered_and_described() throws IOException {
        StarPunkServer server = StarPunkServer.shared(DatabaseVendor.SQLITE);
        signIn(server, "/admin/notes/new?kind=photo");
        editor.addPhoto(picture("one.jpg"));
        editor.addPhoto(picture("two.jpg"));
        List<String> before = editor.photos();
        assertThat(editor.texts(".undescribed")).hasSize(2).doesNotContain("");
        editor.raise(1);
        assertThat(editor.photos()).containsExactly(before.get(1), before.get(0));
        editor.describe(0, "The second picture");
        assertThat(editor.texts(".undescribed")).containsOnlyOnce("");
        editor.openLibrary();
        AccessibilityChecker accessibility = new AccessibilityChecker(browser);
        accessibility.check("the editor with the files of the library");
        assertThat(accessibility.violations()).isEmpty();
        editor.choose(0);
        assertThat(editor.photos()).hasSize(3).startsWith(before.get(1), before.get(0));
        editor.type("Address", "two-pictures");
        editor.pressButton("Publish");
        browser.get(server.url("/notes/two-pictures").toString());
        assertThat(browser.findElements(By.cssSelector(".h-entry img.u-photo")))
                .extracting(photo -> photo.getDomAttribute("alt"))
                .containsExactly("The second picture", "", "");
        assertNoComplaint();
    }

    @Test
    void tags_are_suggested_and_the_page_is_seen_while_it_is_written() {
        StarPunkServer server = StarPunkServer.shared(DatabaseVendor.SQLITE);
        MicropubClient.of(server, "create").create("content=Brings+a+tag&category[]=Slow+Travel,+by+rail");
        signIn(server, "/admin/notes/new?kind=article");
        assertThat(editor.weight()).isBetween(1_000L, 150_000L);
        editor.type("Title", "Seen before it is out");
        editor.type("Text", "There are some ");
        editor.mark("Bold");
        assertThat(editor.text("Text")).isEqualTo("There are some **words**");
        editor.takeSuggestion("slow trav");
        assertThat(editor.text("Tags")).isEqualTo("\"Slow Travel, by rail\", ");
        assertThat(editor.texts(".chips li")).singleElement().asString().startsWith("\"Slow Travel, by rail\"");
        editor.openPreview();
        editor.awaitPreview("h1", "Seen before it is out");
        editor.awaitPreview(".e-content strong", "words");
        editor.type("Title", "Seen again");
        editor.awaitPreview("h1", "Seen again");
        AccessibilityChecker accessibility = new AccessibilityChecker(browser);
        accessibility.check("the editor with a preview");
        assertThat(accessibility.violations()).isEmpty();
        editor.doubleClick("Publish");
        assertThat(new NotesScreen(browser).titles()).containsOnlyOnce("Seen again");
        assertThat(new NotesScreen(browser).tags()).contains("Slow Travel, by rail");
        assertNoComplaint();
    }

    @Test
    void a_text_that_is_no_markdown_has_no_toolbar_and_is_seen_as_it_will_be() {
        StarPunkServer server = StarPunkServer.shared(DatabaseVendor.SQLITE);
        signIn(server, "/admin/notes/new");
        assertThat(editor.texts("#toolbar button")).contains("Bold");
        assertThat(editor.texts("#contentHint"))
                .containsExactly("Markdown works: *emphasis*, [a link](https://example.org/), - a list.");
        editor.chooseFormat("HTML");
        editor.type("Text", "<p>Not a *mark*, but <em>emphasis</em>");
        editor.typeOn(Keys.chord(Keys.CONTROL, "b"));
        assertThat(editor.text("Text")).isEqualTo("<p>Not a *mark*, but <em>emphasis</em>");
        assertThat(editor.texts("#toolbar button, #contentHint")).allMatch(String::isEmpty);
        editor.openPreview();
        editor.awaitPreview(".e-content em", "emphasis");
        editor.type("Text", "A *mark* of <em>HTML</em>");
        editor.awaitPreview(".e-content em", "HTML");
        editor.chooseFormat("Plain text");
        editor.awaitPreview(".e-content", "A *mark* of <em>HTML</em>");
        editor.chooseFormat("Markdown");
        editor.type("Text", "A *mark*");
        editor.awaitPreview(".e-content em", "mark");
        assertThat(editor.texts("#toolbar button")).contains("Bold");
        assertNoComplaint();
    }

    @Test
    void the_context_of_a_reply_is_fetched_changed_and_seen_without_leaving_the_page() throws IOException {
        try (LoopbackSite others = new LoopbackSite()) {
            String page = others.says(
                            "/post",
                            200,
                            "<div class=h-entry><h1 class=p-name>Their title</h1><p class=p-author>Ada</p></div>",
                            "Content-Type: text/html")
                    .toString();
            signIn(StarPunkServer.sharedAmongApplications(), "/admin/notes/new?kind=reply&url=" + page);
            editor.typeOn("I agree");
            editor.openPreview();
            assertThat(editor.fetchContext()).startsWith("What the page says of itself stands below.");
            assertThat(editor.text("Title of the page")).isEqualTo("Their title");
            assertThat(editor.text("Author of the page")).isEqualTo("Ada");
            editor.type("Author of the page", "Ada L.");
            editor.awaitPreview(".h-cite .p-name", "Their title");
            editor.awaitPreview(".h-cite .p-author", "Ada L.");
            AccessibilityChecker accessibility = new AccessibilityChecker(browser);
            accessibility.check("the editor with the context of a reply");
            assertThat(accessibility.violations()).isEmpty();

            editor.type("Address of the page", page + "?");
            others.saysInstead("/post", 404, "");
            assertThat(editor.fetchContext()).contains("it answers with the status 404");
            assertThat(editor.text("Title of the page"))
                    .as("said of the other page")
                    .isEmpty();
            assertThat(editor.text("Author of the page")).as("changed by hand").isEqualTo("Ada L.");
            assertThat(editor.text("Text")).isEqualTo("I agree");
            // The browser itself says in its console that an answer was 422.
            browser.manage().logs().get(LogType.BROWSER);
            editor.pressButton("Publish");
            assertThat(editor.error("Address of the page")).contains("come from " + page);
            editor.pressButton("Publish");
            assertThat(new NotesScreen(browser).titles()).contains("I agree");
            assertNoComplaint();
        }
    }

    /** On PostgreSQL, and on SQLite, too, when the trials are long. */
    @ParameterizedTest
    @MethodSource("databases")
    void a_text_outlives_its_kind_its_session_its_browser_and_the_server(DatabaseVendor vendor) {
        TemporaryDatabase database = TemporaryDatabase.createWithOwner(vendor);
        try (StarPunkServer first = StarPunkServer.start(database, Map.of()).awaitReady()) {
            signIn(first, "/admin/notes/new");
            editor.type("Text", LONG);
            editor.chooseKind("Article");
            assertThat(editor.text("Text")).isEqualTo(LONG);
            editor.type("Title", "Never lost");
            editor.awaitKept();

            FormClient elsewhere = new FormClient(first.url()).signIn(StarPunkServer.PASSWORD);
            elsewhere.press(elsewhere.get("/admin/sessions").selectFirst("button[name=endOthers]"));
            editor.type("Title", "Never lost, nor this");
            editor.awaitSignedOut();
            editor.signInAgain();
            new EntranceScreen(browser).signIn(StarPunkServer.PASSWORD);
            editor.await("Title", "Never lost, nor this");
            assertThat(editor.text("Text")).isEqualTo(LONG);
            editor.type("Title", "Never lost at all");
            editor.awaitKept();

            browser.quit();
            first.process().destroyForcibly().onExit().join();
        }
        newBrowser();
        try (StarPunkServer second = StarPunkServer.start(database, Map.of()).awaitReady()) {
            signIn(second, "/admin/notes/new");
            editor.follow(LONG.substring(0, 80).strip() + "…");
            assertThat(editor.text("Text")).isEqualTo(LONG);
            assertThat(editor.text("Title")).isEqualTo("Never lost at all");
            editor.saveByKeyboard();
            assertThat(new NotesScreen(browser).titles()).containsExactly("Never lost at all");
            browser.get(second.url("/admin/notes/new").toString());
            assertThat(editor.texts("#copiesForm")).isEmpty();
        }
    }

    static Stream<DatabaseVendor> databases() {
        return Stream.of(DatabaseVendor.POSTGRESQL, DatabaseVendor.SQLITE).limit(Trials.number(1, 2));
    }

    /** Neither a report of the content security policy nor any other mistake. */
    private void assertNoComplaint() {
        assertThat(browser.manage().logs().get(LogType.BROWSER).getAll().stream()
                        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                        .map(LogEntry::getMessage)
                        .filter(message -> !message.contains("other.example")))
                .isEmpty();
    }

    private Path picture(String name) throws IOException {
        return Files.write(directory.resolve(name), SampleFiles.painted(300, 200, "jpg"));
    }

    private void newBrowser() {
        browser = Chromium.start();
        editor = new EditorScreen(browser);
    }

    private void signIn(StarPunkServer server, String path) {
        browser.get(server.url(path).toString());
        new EntranceScreen(browser).signIn(StarPunkServer.PASSWORD);
    }
}
