package org.starpunk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.chromium.HasCdp;
import org.starpunk.browser.pages.EntranceScreen;
import org.starpunk.browser.pages.NotesScreen;
import org.starpunk.browser.pages.Screen;
import org.starpunk.browser.pages.TokensScreen;
import org.starpunk.browser.pages.WelcomeScreen;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.FormClient;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.OwnServers;
import org.starpunk.testing.StarPunkServer;
import org.starpunk.testing.TemporaryDatabase;

/** What a new owner does with a browser on the first day. */
@Tag("browser")
@OwnServers
class NewOwnerIT {

    private static final String PASSWORD = "ein Pferd, кит и 鯨";

    private WebDriver browser;
    private StarPunkServer server;

    @BeforeEach
    void start() {
        browser = Chromium.start();
        ((HasCdp) browser).executeCdpCommand("Emulation.setTimezoneOverride", Map.of("timezoneId", "Asia/Tokyo"));
        server = StarPunkServer.start(TemporaryDatabase.create(DatabaseVendor.SQLITE), Map.of())
                .awaitReady();
    }

    @AfterEach
    void stop() {
        if (browser != null) {
            browser.quit();
        }
        if (server != null) {
            server.close();
        }
    }

    @Test
    void from_the_link_in_the_log_to_a_note_on_the_site() {
        EntranceScreen entrance = new EntranceScreen(browser);
        browser.get(setUpLink());
        assertThat(entrance.heading()).isEqualTo("Become the owner");
        assertThat(entrance.strengthOf("too short")).isEqualTo("A password needs 12 characters.");
        assertThat(entrance.strengthOf("aaaaaaaaaaaaaa")).startsWith("This password is easy to guess");
        assertThat(entrance.strengthOf(PASSWORD)).isEqualTo("This password is good.");
        entrance.setPassword("too short");
        assertThat(entrance.error("Password")).contains("at least 12 characters");
        entrance.setPassword(PASSWORD);
        WelcomeScreen welcome = new WelcomeScreen(browser);
        assertThat(welcome.heading()).isEqualTo("Welcome");
        assertThat(welcome.language()).isEqualTo("en");
        assertThat(welcome.timeZone()).as("that of the browser").isEqualTo("Asia/Tokyo");
        welcome.chooseTimeZone("America/New_York");
        welcome.begin("Ada", "", "Hello *world*");
        assertThat(welcome.error("Title of the site")).isNotEmpty();
        assertThat(welcome.timeZone()).as("that of the owner").isEqualTo("America/New_York");
        welcome.begin("Ada", "Ada’s notes", "Hello *world*");
        assertThat(welcome.texts(".done")).containsExactly("Your site is ready.");
        assertThat(welcome.texts("dd code"))
                .containsExactly(
                        server.url("/").toString(), server.url("/micropub").toString());
        assertThat(welcome.pictures()).containsExactly("QR code of the address " + server.url("/"));
        assertThat(new FormClient(server.url())
                        .signIn(PASSWORD)
                        .get("/admin/settings")
                        .select("#zone")
                        .val())
                .isEqualTo("America/New_York");
        welcome.follow("View your first note");
        assertThat(welcome.texts(".e-content em")).containsExactly("world");
        assertThat(welcome.texts(".masthead .home")).containsExactly("Ada’s notes");

        browser.manage().deleteAllCookies();
        open("/admin/notes");
        assertThat(entrance.heading()).isEqualTo("Sign in");
        entrance.signIn("not the password");
        assertThat(entrance.texts("[role=alert]")).containsExactly("That is not the password.");
        entrance.signIn(PASSWORD);

        NotesScreen notes = new NotesScreen(browser);
        notes.write("The herons are back 🐦", "Java, java, nature");
        assertThat(notes.titles()).startsWith("The herons are back 🐦");
        assertThat(notes.tags()).containsExactly("Java", "nature");
        notes.editTags("The herons are back 🐦", "birds, nature");
        assertThat(notes.tags()).containsExactly("birds", "nature");
        notes.view();
        Screen site = new Screen(browser);
        assertThat(site.texts(".h-entry .e-content")).containsExactly("The herons are back 🐦");
        assertThat(site.texts(".h-entry .p-category")).containsExactly("birds", "nature");

        open("/admin/tokens");
        String token = new TokensScreen(browser).make("Phone", "create");
        assertThat(MicropubClient.withToken(server.url(), token)
                        .form("h=entry&content=From+the+phone")
                        .statusCode())
                .isEqualTo(201);
        open("/");
        assertThat(site.texts(".h-feed .e-content")).startsWith("From the phone", "The herons are back 🐦");
    }

    private void open(String path) {
        browser.get(server.url(path).toString());
    }

    private String setUpLink() {
        Matcher link =
                Pattern.compile("http://\\S+/admin/set-up\\?code=\\S+").matcher(server.awaitLog("To become the owner"));
        assertThat(link.find()).as(server.log()).isTrue();
        return link.group();
    }
}
