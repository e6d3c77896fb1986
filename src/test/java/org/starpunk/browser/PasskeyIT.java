package org.starpunk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.virtualauthenticator.HasVirtualAuthenticator;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticator;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticatorOptions;
import org.starpunk.browser.pages.EntranceScreen;
import org.starpunk.browser.pages.PasskeysScreen;
import org.starpunk.browser.pages.Screen;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.FormClient;
import org.starpunk.testing.StarPunkServer;
import org.starpunk.testing.TemporaryDatabase;

/** Passkeys in a browser with a device of its own, on two nodes of one site. */
@Tag("alone")
@Tag("browser")
class PasskeyIT {

    private static final String REFUSED =
            "That passkey does not open this site, or the page was open for too long. Please try again.";

    /** What the module asks for; the text of the answer is the same. */
    private static final String ANSWER =
            """
            const [challenge, userVerification, done] = arguments;
            const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer)))
                .replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
            navigator.credentials
                .get({publicKey: {challenge: new TextEncoder().encode(challenge), rpId: "localhost", userVerification}})
                .then(({id, rawId, type, response}) => done(JSON.stringify({
                    id, rawId: text(rawId), type, clientExtensionResults: {},
                    response: {
                        clientDataJSON: text(response.clientDataJSON),
                        authenticatorData: text(response.authenticatorData),
                        signature: text(response.signature)
                    }
                })), (problem) => done(String(problem)));
            """;

    private WebDriver browser;
    private VirtualAuthenticator device;
    private StarPunkServer one;
    private StarPunkServer other;

    @BeforeEach
    void start() {
        browser = Chromium.start();
        device = ((HasVirtualAuthenticator) browser)
                .addVirtualAuthenticator(new VirtualAuthenticatorOptions()
                        .setProtocol(VirtualAuthenticatorOptions.Protocol.CTAP2)
                        .setTransport(VirtualAuthenticatorOptions.Transport.INTERNAL)
                        .setHasResidentKey(true)
                        .setHasUserVerification(true)
                        .setIsUserVerified(true));
    }

    @AfterEach
    void stop() throws SQLException {
        if (browser != null) {
            browser.quit();
        }
        if (one != null) {
            // Whoever comes next has not guessed.
            write(one.database(), "DELETE FROM sign_in_sources");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_device_makes_a_passkey_and_opens_a_session_on_any_node_once_for_each_challenge(DatabaseVendor vendor)
            throws SQLException {
        one = StarPunkServer.shared(vendor);
        other = StarPunkServer.second(vendor);
        TemporaryDatabase database = one.database();
        AccessibilityChecker accessibility = new AccessibilityChecker(browser);

        open("/admin/passkeys");
        EntranceScreen entrance = new EntranceScreen(browser);
        assertThat(browser.findElements(By.id("passkey"))).isEmpty();
        entrance.signIn(StarPunkServer.PASSWORD);
        PasskeysScreen passkeys = new PasskeysScreen(browser);
        passkeys.make("Phone 📱");
        assertThat(passkeys.texts("[role=status]"))
                .containsExactly("The passkey is made. Sign in with it the next time.");
        assertThat(passkeys.texts(".rows .title")).containsExactly("Phone 📱");
        accessibility.check("a new passkey");
        passkeys.makeInVain("The same device again");
        assertThat(passkeys.texts("#passkey .problem"))
                .containsExactly("The device gave no passkey. Please try again.");

        assertThat(policy("/admin/sign-in"))
                .contains("default-src 'none'", "form-action 'self'")
                .endsWith("; script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(policy("/admin/set-up")).doesNotContain("script-src");

        browser.manage().deleteAllCookies();
        open("/admin/tags");
        accessibility.check("sign-in with a passkey");
        entrance.pressButton("Sign in with a passkey");
        assertThat(new Screen(browser).heading()).isEqualTo("Tags");
        open("/admin/passkeys");
        assertThat(passkeys.texts(".rows .meta").get(0)).contains("last used");

        answers_are_taken_once_on_any_node();
        a_device_that_is_copied_opens_nothing(database);
        guesses_are_slowed_down_and_the_password_stays_the_way_back(database);

        open("/admin/passkeys");
        passkeys.askToRemove("Phone 📱");
        assertThat(passkeys.heading()).isEqualTo("Remove the passkey Phone 📱?");
        accessibility.check("whether to remove a passkey");
        passkeys.follow("Cancel");
        assertThat(passkeys.texts(".rows .title")).containsExactly("Phone 📱");
        passkeys.askToRemove("Phone 📱");
        String question = browser.getCurrentUrl();
        passkeys.pressButton("Remove");
        assertThat(passkeys.texts("[role=status]"))
                .containsExactly("The passkey is removed. It opens nothing any more.");
        assertThat(passkeys.texts(".rows .title")).isEmpty();
        browser.get(question);
        assertThat(passkeys.heading()).as("once it is removed").isEqualTo("Nothing here");
        assertThat(new FormClient(one.url()).get("/admin/sign-in").select("#passkey, script"))
                .isEmpty();
        assertThat(accessibility.violations()).as("axe").isEmpty();
    }

    private void answers_are_taken_once_on_any_node() {
        String answer = answer(challenge(other), "required");
        assertThat(post(one, answer).select("h1").text())
                .as("made there, answered here")
                .isEqualTo("Notes");
        assertThat(alert(post(other, answer))).as("a second time").isEqualTo(REFUSED);
        assertThat(alert(post(one, answer("made up", "required")))).isEqualTo(REFUSED);
        assertThat(alert(post(one, ""))).isEqualTo(REFUSED);
        assertThat(alert(post(one, "{}"))).isEqualTo(REFUSED);
        device.setUserVerified(false);
        assertThat(alert(post(one, answer(challenge(one), "discouraged"))))
                .as("whoever has found the device")
                .isEqualTo(REFUSED);
        device.setUserVerified(true);
        assertThat(post(other, answer(challenge(one), "required")).select("h1").text())
                .isEqualTo("Notes");
    }

    private void a_device_that_is_copied_opens_nothing(TemporaryDatabase database) throws SQLException {
        write(database, "UPDATE passkeys SET sign_count = 1000");
        assertThat(alert(post(one, answer(challenge(one), "required")))).isEqualTo(REFUSED);
        write(database, "UPDATE passkeys SET sign_count = 0");
        assertThat(post(one, answer(challenge(one), "required")).select("h1").text())
                .isEqualTo("Notes");
    }

    private void guesses_are_slowed_down_and_the_password_stays_the_way_back(TemporaryDatabase database)
            throws SQLException {
        write(database, "DELETE FROM sign_in_sources");
        for (int i = 0; i < 10; i++) {
            assertThat(alert(post(i % 2 == 0 ? one : other, "{}"))).isEqualTo(REFUSED);
        }
        assertThat(alert(post(other, answer(challenge(other), "required")))).startsWith("Too many tries to sign in");
        assertThat(one.log()).contains("Sign-in failed: wrong passkey from 127.0.0.1");
        new FormClient(one.url()).signIn(StarPunkServer.PASSWORD);
    }

    private String policy(String path) {
        return new FormClient(one.url())
                .headers(path)
                .firstValue("Content-Security-Policy")
                .orElseThrow();
    }

    private String answer(String challenge, String userVerification) {
        Object answer = ((JavascriptExecutor) browser).executeAsyncScript(ANSWER, challenge, userVerification);
        assertThat((String) answer).startsWith("{");
        return (String) answer;
    }

    private static String challenge(StarPunkServer node) {
        return new FormClient(node.url())
                .get("/admin/sign-in")
                .select("#passkey")
                .attr("data-challenge");
    }

    private static Document post(StarPunkServer node, String answer) {
        FormClient client = new FormClient(node.url());
        return client.submit(
                FormClient.formWith(client.get("/admin/sign-in"), "input[name=answer]"),
                Map.of("input[name=answer]", answer),
                List.of());
    }

    private static String alert(Document page) {
        return page.select("#signInForm [role=alert]").text();
    }

    private static void write(TemporaryDatabase database, String sql) throws SQLException {
        try (Connection connection = database.database().connect(Duration.ofSeconds(10));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private void open(String path) {
        browser.get(one.url(path).toString());
    }
}
