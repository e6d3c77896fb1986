package org.starpunk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.starpunk.browser.pages.EntranceScreen;
import org.starpunk.browser.pages.NotesScreen;
import org.starpunk.browser.pages.SettingsScreen;
import org.starpunk.browser.pages.TokensScreen;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.IndieAuthClient;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.OwnServers;
import org.starpunk.testing.StarPunkServer;
import org.starpunk.testing.TemporaryDatabase;

/**
 * Every page of an empty site and of one that is full of hard content is HTML without an error and open to everybody, as
 * far as programs can tell: in light and in dark, on a desk and on a phone.
 */
@Tag("browser")
@OwnServers
class EveryPageIT {

    private static final List<String> OF_VISITORS =
            List.of("/", "/tags", "/tags?by=use", "/archive", "/notes?type=photo", "/search", "/search?q=e*", "/nope");

    private static final List<String> OF_THE_OWNER = List.of(
            "/admin/notes",
            "/admin/notes?q=e*&type=photo",
            "/admin/notes?q=e*",
            "/admin/notes/bin",
            "/admin/notes/new",
            "/admin/library",
            "/admin/library?show=unused",
            "/admin/library?show=undescribed",
            "/admin/tags",
            "/admin/tokens",
            "/admin/system");

    /** Whatever has been posted, they are the same: looked at once. */
    private static final List<String> WITHOUT_NOTES = List.of(
            "/admin/notes/new?kind=photo",
            "/admin/notes/new?kind=event",
            "/admin/notes/new?kind=rsvp&url=https://other.example/",
            "/admin/notes/new?kind=reply&cite=fetch",
            "/admin/notes/new?kind=checkin",
            "/admin/settings",
            "/admin/settings?address=private",
            "/admin/settings/author",
            "/admin/settings/posting",
            "/admin/help",
            "/admin/welcome",
            "/admin/welcome?written=nothing",
            "/admin/sessions",
            "/admin/password",
            "/admin/passkeys",
            "/admin/sign-out",
            "/admin/nope");

    private static WebDriver browser;
    private static StarPunkServer server;
    private static HtmlChecker html;
    private static AccessibilityChecker accessibility;

    @BeforeAll
    static void start() {
        browser = Chromium.start();
        server = StarPunkServer.start(TemporaryDatabase.create(DatabaseVendor.SQLITE), Map.of())
                .awaitReady();
        html = new HtmlChecker(server.url());
        accessibility = new AccessibilityChecker(browser);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.quit();
        }
        if (server != null) {
            server.close();
        }
    }

    @Test
    void is_valid_and_accessible() {
        OF_VISITORS.forEach(EveryPageIT::look);
        EntranceScreen entrance = new EntranceScreen(browser);
        look(setUpLink());
        entrance.setPassword("too short");
        accessibility.check("set-up, refused");
        entrance.setPassword(StarPunkServer.PASSWORD);
        html.useCookies(browser);
        Stream.of(OF_THE_OWNER, WITHOUT_NOTES).flatMap(List::stream).forEach(EveryPageIT::look);

        browser.get(server.url("/admin/tokens").toString());
        String token = new TokensScreen(browser).make("Phone", "create", "delete", "media");
        accessibility.check("a new token");
        List<URI> permalinks = HardContent.write(MicropubClient.withToken(server.url(), token));
        Stream.of(OF_VISITORS, OF_THE_OWNER).flatMap(List::stream).forEach(EveryPageIT::look);
        permalinks.forEach(permalink -> look(permalink.getPath()));
        look("/notes/three-photos/photos/2");
        browser.get(server.url().toString());
        look(browser.findElement(By.cssSelector("a.older")).getDomAttribute("href"));
        browser.get(server.url("/archive").toString());
        look(browser.findElement(By.cssSelector(".year h2 a")).getDomAttribute("href"));
        look(browser.findElement(By.cssSelector(".months a")).getDomAttribute("href"));
        look("/tags/many");
        look(browser.findElement(By.cssSelector(".h-entry footer a:has(> .dt-published)"))
                .getDomAttribute("href"));
        look("/tags/many+ann");
        for (String theme : List.of("poster", "journal")) {
            browser.get(server.url("/admin/settings").toString());
            new SettingsScreen(browser).choose(theme, "ffcc00");
            look("/admin/settings?theme=" + theme);
            look("/?theme=" + theme);
            look(permalinks.get(3).getPath() + "?theme=" + theme);
            look("/tags?theme=" + theme);
        }
        browser.get(server.url("/admin/library").toString());
        look(browser.findElement(By.cssSelector(".uploads a.danger")).getDomAttribute("href"));
        look("/admin/tags/edit?tag=many");
        look("/admin/tags/merge?tag=many&into=Ann");
        look("/admin/tags/delete?tag=many");
        look("/admin/tokens/revoke?token=1");
        IndieAuthClient client = IndieAuthClient.of(server);
        client.signIn("create delete profile");
        client.signIn("media");
        look("/admin/tokens");
        look("/admin/tokens?ended=all");
        look("/admin/tokens/revoke-application?grant=1");
        look("/admin/tokens/revoke-all");
        look("/admin/consent?" + IndieAuthClient.form(client.request("create delete profile")));
        look("/admin/consent?" + IndieAuthClient.form(client.request("")));
        look("/auth?client_id=unknown");
        for (String note : List.of("hard-private", "hard-draft", "hard-scheduled", "hard-gone")) {
            look("/admin/notes/edit?note=" + note);
            look("/admin/notes/history?of=" + note);
        }
        browser.get(server.url("/admin/notes").toString());
        new NotesScreen(browser).write("", "a,,b");
        accessibility.check("a note, refused");

        browser.manage().deleteAllCookies();
        browser.findElement(By.cssSelector("#noteForm > .actions button")).click();
        accessibility.check("a form whose sender was signed out");
        look("/admin/sign-in");
        entrance.signIn("not the password");
        accessibility.check("sign-in, refused");

        assertThat(accessibility.violations()).as("axe").isEmpty();
        assertThat(html.errors()).as("Nu Html Checker").isEmpty();
    }

    private static String setUpLink() {
        Matcher link = Pattern.compile("http://\\S+(/admin/set-up\\?code=\\S+)").matcher(server.log());
        assertThat(link.find()).as(server.log()).isTrue();
        return link.group(1);
    }

    private static void look(String path) {
        html.take(path);
        browser.get(server.url(path).toString());
        accessibility.check(path);
    }
}
