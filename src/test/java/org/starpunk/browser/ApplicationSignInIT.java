package org.starpunk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebDriver;
import org.starpunk.browser.pages.ConsentScreen;
import org.starpunk.browser.pages.EntranceScreen;
import org.starpunk.browser.pages.Screen;
import org.starpunk.browser.pages.TokensScreen;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.StarPunkServer;

/** The owner signs in to applications with the address of the site, in a browser, and takes back what they were given. */
@Tag("browser")
class ApplicationSignInIT {

    private static WebDriver browser;
    private static StarPunkServer server;
    private SmallApplication application;

    @BeforeAll
    static void start() {
        browser = Chromium.start();
        server = StarPunkServer.sharedAmongApplications();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.quit();
        }
    }

    @BeforeEach
    void open() {
        browser.get(server.url().toString());
        browser.manage().deleteAllCookies();
        application = SmallApplication.start("Pocket Notes", server.url(), "create delete");
        browser.get(application.home());
    }

    @AfterEach
    void close() {
        application.close();
    }

    @Test
    void from_the_address_of_the_site_to_a_post_and_out_again() {
        ConsentScreen consent = begin();
        assertThat(consent.heading()).isEqualTo("Let Pocket Notes act for you?");
        assertThat(consent.texts("dl code")).contains(application.clientId());
        assertThat(consent.texts(".problem")).isEmpty();
        assertThat(consent.ticked()).containsExactly("create", "delete");
        consent.untick("delete");
        consent.approve();
        assertThat(consent.heading()).isEqualTo("Signed in");
        assertThat(application.tokens().getString("me")).isEqualTo(server.url().toString());
        assertThat(application.tokens().getString("scope")).isEqualTo("create");

        MicropubClient client = micropub();
        HttpResponse<String> posted = client.form("h=entry&content=Posted+by+an+application");
        assertThat(posted.statusCode()).isEqualTo(201);
        String permalink = posted.headers().firstValue("Location").orElseThrow();
        HttpResponse<String> refused = client.form("action=delete&url=" + permalink);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("\"insufficient_scope\"");
        browser.get(permalink);
        assertThat(consent.texts(".e-content")).containsExactly("Posted by an application");

        application.refresh();
        assertThat(status(client)).as("the token before").isEqualTo(401);
        assertThat(status(micropub())).isEqualTo(201);
        application.revoke();
        assertThat(status(micropub())).isEqualTo(401);
    }

    @Test
    void the_owner_sees_who_holds_what_and_takes_it_back() {
        begin().approve();
        TokensScreen tokens = new TokensScreen(browser);
        openTokens();
        assertThat(tokens.holdings(application.clientId())).singleElement().satisfies(holding -> assertThat(holding)
                .contains("Pocket Notes", "create", "delete", "never used", "expires"));
        browser.get(application.home());
        new Screen(browser).follow("Sign in");
        new ConsentScreen(browser).approve();
        openTokens();
        assertThat(tokens.holdings(application.clientId())).hasSize(2);
        assertThat(status(micropub())).isEqualTo(201);
        tokens.revoke(application.clientId());
        assertThat(tokens.texts("[role=status]")).containsExactly("Pocket Notes can no longer act for you.");
        assertThat(tokens.holdings(application.clientId())).hasSize(1);
        assertThat(status(micropub())).isEqualTo(401);

        String byHand = tokens.make("Phone", "create");
        tokens.follow("Revoke everything");
        tokens.pressButton("Revoke everything");
        assertThat(tokens.texts("[role=status]").get(0)).startsWith("Everything is revoked.");
        assertThat(tokens.texts(".rows > li")).isEmpty();
        assertThat(status(MicropubClient.withToken(server.url(), byHand))).isEqualTo(401);
    }

    @Test
    void whoever_says_no_is_led_back_and_gives_nothing() {
        ConsentScreen consent = begin();
        consent.deny();
        assertThat(consent.heading()).isEqualTo("access_denied");
        assertThat(application.tokens()).isNull();
        openTokens();
        assertThat(new TokensScreen(browser).holdings(application.clientId())).isEmpty();
    }

    /** From the page of the application over the sign-in to the question. */
    private ConsentScreen begin() {
        new Screen(browser).follow("Sign in");
        EntranceScreen entrance = new EntranceScreen(browser);
        assertThat(entrance.heading()).isEqualTo("Sign in");
        assertThat(entrance.texts(".lead"))
                .containsExactly("An application wants to act for you. Sign in, and you are asked what it may do.");
        entrance.signIn(StarPunkServer.PASSWORD);
        return new ConsentScreen(browser);
    }

    private void openTokens() {
        browser.get(server.url("/admin/tokens").toString());
    }

    private MicropubClient micropub() {
        return MicropubClient.withToken(server.url(), application.tokens().getString("access_token"));
    }

    private static int status(MicropubClient client) {
        return client.form("h=entry&content=Who+may").statusCode();
    }
}
