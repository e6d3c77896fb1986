package org.starpunk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.starpunk.browser.pages.EntranceScreen;
import org.starpunk.browser.pages.LibraryScreen;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.SampleFiles;
import org.starpunk.testing.StarPunkServer;

/** The media library with JavaScript. */
@Tag("browser")
class MediaLibraryIT {

    @TempDir
    private Path directory;

    private WebDriver browser;
    private LibraryScreen library;

    @BeforeEach
    void signIn() {
        StarPunkServer server = StarPunkServer.shared(DatabaseVendor.SQLITE);
        browser = Chromium.start();
        library = new LibraryScreen(browser);
        browser.get(server.url("/admin/library").toString());
        new EntranceScreen(browser).signIn(StarPunkServer.PASSWORD);
        browser.get(server.url("/admin/library?show=unused").toString());
    }

    @AfterEach
    void stop() {
        if (browser != null) {
            browser.quit();
        }
    }

    @Test
    void files_are_uploaded_described_and_deleted() throws IOException {
        library.upload(List.of(picture("one.jpg"), picture("two.jpg")));
        assertThat(library.texts(".done")).containsExactly("2 files are uploaded.");
        library.describe("The second picture");
        assertThat(library.description()).isEqualTo("The second picture");
        library.askToDelete();
        assertThat(library.texts(".lead")).singleElement().asString().startsWith("No note uses the file.");
        library.pressButton("Delete the file");
        assertThat(library.texts(".done")).containsExactly("The file is deleted.");
        assertThat(library.description()).isNotEqualTo("The second picture");
        library.typeDescription("Typed, and not saved");
        library.drop("a.vtt", "WEBVTT\n");
        library.awaitState("The file is uploaded.");
        assertThat(library.texts(".uploads > li:first-child"))
                .singleElement()
                .asString()
                .contains("VTT");
        assertThat(library.typedDescriptions()).contains("Typed, and not saved");
        library.drop("words.txt", "These are words.");
        library.awaitState("words.txt: The file must be ");
        assertThat(browser.manage().logs().get(LogType.BROWSER).getAll())
                .extracting(LogEntry::getMessage)
                .allMatch(message -> message.contains("/admin/library/files") && message.contains("422"));
    }

    private Path picture(String name) throws IOException {
        return Files.write(directory.resolve(name), SampleFiles.painted(400, 300, "jpg"));
    }
}
