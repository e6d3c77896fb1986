package org.starpunk.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.owner.StoredPassword;
import org.starpunk.testing.DocumentedCommands;
import org.starpunk.testing.FormClient;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.OwnServers;
import org.starpunk.testing.StarPunkServer;
import org.starpunk.testing.TemporaryDatabase;

/** Another password: in the settings, and by what docs/operations.md tells whoever has forgotten it to type. */
@Tag("alone")
@OwnServers
class NewPasswordIT {

    private static final String SECOND = "a second password";
    private static final String THIRD = "ein drittes Paßwort 🐦";
    private static final String FOURTH = "a fourth password";

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource
    void whoever_knows_it_changes_it_and_whoever_does_not_sets_it_on_the_server(DatabaseVendor vendor)
            throws IOException, InterruptedException, SQLException {
        TemporaryDatabase database = TemporaryDatabase.createWithOwner(vendor);
        DocumentedCommands commands = DocumentedCommands.of(Path.of("docs/operations.md"), "## A new password");
        unpack();
        try (StarPunkServer server = StarPunkServer.start(database, Map.of())) {
            server.awaitReady();
            String cookie = in_the_settings(server);
            Visitor visitor = new Visitor(server.url());
            assertThat(visitor.signIn(SECOND, "").statusCode()).isEqualTo(429);
            assertThat(visitor.get("/admin/notes", "Cookie", cookie).statusCode())
                    .isEqualTo(200);
            assertThat(commands.run(0, 1, directory, database.environment(), THIRD + "\n"))
                    .contains("The new password is set. All sessions have ended.")
                    .doesNotContain(THIRD);
            assertThat(visitor.get("/admin/notes", "Cookie", cookie).statusCode())
                    .as("the session of before")
                    .isEqualTo(303);
            assertThat(visitor.signIn(SECOND, "").statusCode()).isEqualTo(200);
            assertThat(visitor.signIn(THIRD, "").statusCode()).isEqualTo(303);
        }
        commands.run(1, 2, directory, database.environment(), FOURTH + "\n");
        assertThat(StoredPassword.is(database, FOURTH))
                .as("set without a server")
                .isTrue();
    }

    /** Gives the cookie of a session with the second password; no further try to sign in is heard. */
    private static String in_the_settings(StarPunkServer server) {
        FormClient owner = new FormClient(server.url()).signIn(StarPunkServer.PASSWORD);
        Visitor visitor = new Visitor(server.url());
        String other = visitor.cookie(StarPunkServer.PASSWORD);
        MicropubClient client =
                MicropubClient.withToken(server.url(), owner.newToken("Stays, unless it is chosen", "create"));

        Document wrong = change(owner, "not the password", SECOND);
        assertThat(wrong.select("[role=alert]").text()).isEqualTo("That is not the password.");
        Document tooShort = change(owner, StarPunkServer.PASSWORD, "too short");
        assertThat(tooShort.select("#nextError").text()).contains("at least 12 characters");
        assertThat(tooShort.select("input[type=password]").eachAttr("value")).containsOnly("");
        assertThat(visitor.get("/admin/notes", "Cookie", other).statusCode()).isEqualTo(200);

        Document changed = change(owner, StarPunkServer.PASSWORD, SECOND);
        assertThat(changed.select("[role=status]").text())
                .isEqualTo("The password is changed. All other browsers are signed out.");
        assertThat(owner.get("/admin/notes").select("h1").text()).isEqualTo("Notes");
        assertThat(visitor.get("/admin/notes", "Cookie", other).statusCode()).isEqualTo(303);
        assertThat(visitor.signIn(StarPunkServer.PASSWORD, "").statusCode()).isEqualTo(200);
        assertThat(client.form("h=entry&content=with+a+token").statusCode()).isEqualTo(201);

        Document all = change(owner, SECOND, SECOND, "");
        assertThat(all.select("[role=status]").text()).endsWith("and all tokens are revoked.");
        assertThat(client.form("h=entry&content=without").statusCode()).isEqualTo(401);

        String cookie = visitor.cookie(SECOND);
        String proof = Jsoup.parse(
                        visitor.get("/admin/password", "Cookie", cookie).body())
                .select("input[name=proof]")
                .attr("value");
        Map<String, String> form = Map.of(
                "passwordForm",
                "passwordForm",
                "change",
                "Change the password",
                "current",
                "guessed",
                "next",
                THIRD,
                "proof",
                proof,
                "jakarta.faces.ViewState",
                "stateless");
        int tries = 0;
        while (visitor.post("/admin/password", form, "Cookie", cookie).statusCode() == 200) {
            tries++;
        }
        assertThat(tries).as("guesses of whoever sits at an open session").isLessThanOrEqualTo(10);
        assertThat(visitor.post("/admin/password", form, "Cookie", cookie).statusCode())
                .isEqualTo(429);
        return cookie;
    }

    private static Document change(FormClient owner, String current, String next, String... checked) {
        return owner.submit(
                FormClient.formWith(owner.get("/admin/password"), "#next"),
                Map.of("#current", current, "#next", next),
                List.of(checked));
    }

    /** As an operator has both: the jar, and the WAR unpacked. */
    private void unpack() throws IOException {
        Files.createSymbolicLink(
                directory.resolve("starpunk.jar"),
                Path.of("target/starpunk.jar").toAbsolutePath());
        try (ZipFile war = new ZipFile("target/starpunk.war")) {
            for (ZipEntry entry : war.stream()
                    .filter(any -> !any.isDirectory() && any.getName().startsWith("WEB-INF/"))
                    .toList()) {
                Path file = directory.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy(war.getInputStream(entry), file);
            }
        }
    }
}
