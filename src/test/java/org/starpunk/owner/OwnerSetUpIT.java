package org.starpunk.owner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.database.InstantConverter;
import org.starpunk.migration.FirstNodes;
import org.starpunk.testing.FormClient;
import org.starpunk.testing.OwnServers;
import org.starpunk.testing.StarPunkServer;
import org.starpunk.testing.TemporaryDatabase;
import org.starpunk.testing.Trials;

/** How a new site gets its owner by the link in the log, from any node and once only. */
@OwnServers
class OwnerSetUpIT {

    private static final Pattern LINK = Pattern.compile("http://\\S+/admin/set-up\\?code=\\S+");

    @ParameterizedTest
    @EnumSource
    void whoever_opens_the_newest_link_on_any_node_first_becomes_the_owner(DatabaseVendor vendor) throws SQLException {
        TemporaryDatabase database = TemporaryDatabase.create(vendor);
        int nodes = Trials.number(2, vendor == DatabaseVendor.SQLITE ? 4 : 3);
        try (FirstNodes site = FirstNodes.ready(database, nodes)) {
            StarPunkServer one = site.servers().get(0);
            StarPunkServer other = site.servers().get(1);
            FormClient stranger = new FormClient(one.url());
            // All started at once, and any of them came last.
            Map<Boolean, List<String>> links = site.servers().stream()
                    .map(node -> "/admin/set-up?" + link(node).getQuery())
                    .collect(Collectors.partitioningBy(
                            link -> heading(stranger.get(link)).equals("Become the owner")));
            assertThat(links.get(true)).hasSize(1);
            String newest = links.get(true).get(0);
            String former = links.get(false).get(0);
            assertThat(heading(stranger.get(former))).isEqualTo("This link does not work");
            assertThat(heading(stranger.get("/admin/set-up"))).isEqualTo("This link does not work");
            assertThat(heading(stranger.get("/admin/set-up?code=wrong"))).isEqualTo("This link does not work");
            assertThat(stranger.get("/admin/sign-in").text()).contains("no owner yet");
            Document tooShort = setPassword(stranger, newest, "too short");
            assertThat(tooShort.select("#passwordError").text()).contains("at least 12 characters, but this one has 9");
            assertThat(tooShort.selectFirst("#password").val()).isEmpty();
            assertThat(count(database, "owner")).isZero();

            age(database, Duration.ofMinutes(61));
            assertThat(heading(stranger.get(newest))).isEqualTo("This link does not work");
            assertThat(heading(setPassword(stranger, tooShort, "a good password")))
                    .isEqualTo("This link does not work");
            assertThat(count(database, "owner")).isZero();
            age(database, Duration.ofMinutes(59));

            FormClient here = new FormClient(one.url());
            FormClient there = new FormClient(other.url());
            Document formHere = here.get(newest);
            Document formThere = there.get(newest);
            CompletableFuture<Document> first =
                    CompletableFuture.supplyAsync(() -> setPassword(here, formHere, "the first password"));
            CompletableFuture<Document> second =
                    CompletableFuture.supplyAsync(() -> setPassword(there, formThere, "the second password"));
            assertThat(List.of(heading(first.join()), heading(second.join())))
                    .containsExactlyInAnyOrder("Welcome", "This link does not work");

            assertThat(count(database, "owner")).isEqualTo(1);
            assertThat(count(database, "setup_codes")).isZero();
            assertThat(heading(stranger.get(newest))).isEqualTo("This link does not work");
            boolean firstWon = heading(first.join()).equals("Welcome");
            new FormClient(one.url()).signIn(firstWon ? "the first password" : "the second password");
        }
    }

    @Test
    void a_link_that_cannot_be_stored_comes_as_soon_as_it_can() throws IOException, SQLException {
        TemporaryDatabase database = withoutOwner();
        try (Connection other = database.database().connect(Duration.ofSeconds(10));
                Statement lock = other.createStatement()) {
            lock.execute("BEGIN IMMEDIATE");
            try (StarPunkServer server = StarPunkServer.start(database, Map.of())) {
                assertThat(server.awaitLog("tried again")).doesNotContain("To become the owner");
                lock.execute("ROLLBACK");
                String newest = "/admin/set-up?" + link(server).getQuery();
                assertThat(heading(new FormClient(server.url()).get(newest))).isEqualTo("Become the owner");
                assertThat(server.log()).containsOnlyOnce("StarPunk is ready at");
            }
        }
    }

    /** With all tables, so that its server has nothing to write before it makes a link. */
    private static TemporaryDatabase withoutOwner() throws IOException, SQLException {
        TemporaryDatabase copy = TemporaryDatabase.create(DatabaseVendor.SQLITE);
        Files.createDirectories(copy.dataDirectory());
        execute(
                StarPunkServer.shared(DatabaseVendor.SQLITE).database(),
                "VACUUM INTO '" + copy.database().file().orElseThrow() + "'");
        execute(copy, "PRAGMA journal_mode = WAL");
        execute(copy, "DELETE FROM owner");
        return copy;
    }

    private static void execute(TemporaryDatabase database, String command) throws SQLException {
        try (Connection connection = database.database().connect(Duration.ofSeconds(10));
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static Document setPassword(FormClient client, String link, String password) {
        return setPassword(client, client.get(link), password);
    }

    private static Document setPassword(FormClient client, Document page, String password) {
        return client.submit(
                FormClient.formWith(page, "input[type=password]"), Map.of("input[type=password]", password), List.of());
    }

    private static String heading(Document page) {
        return page.select("h1").text();
    }

    /** The link, which the log has as soon as it works. */
    private static URI link(StarPunkServer server) {
        String log = server.awaitLog("To become the owner");
        Matcher matcher = LINK.matcher(log);
        assertThat(matcher.find()).as(log).isTrue();
        assertThat(log.substring(0, matcher.start())).contains("StarPunk is ready at " + server.url());
        return URI.create(matcher.group());
    }

    private static int count(TemporaryDatabase database, String table) throws SQLException {
        return Integer.parseInt(read(database, "SELECT COUNT(*) FROM " + table));
    }

    /** Makes the newest link as old as this, and those before it a minute older. */
    private static void age(TemporaryDatabase database, Duration age) throws SQLException {
        Instant madeAt = Instant.now().minus(age);
        try (Connection connection = database.database().connect(Duration.ofSeconds(10));
                PreparedStatement update = connection.prepareStatement("UPDATE setup_codes SET created_at = CASE"
                        + " WHEN created_at = (SELECT MAX(created_at) FROM setup_codes) THEN ? ELSE ? END")) {
            update.setString(1, new InstantConverter().convertToDatabaseColumn(madeAt));
            update.setString(2, new InstantConverter().convertToDatabaseColumn(madeAt.minusSeconds(60)));
            update.executeUpdate();
        }
    }

    private static String read(TemporaryDatabase database, String query) throws SQLException {
        try (Connection connection = database.database().connect(Duration.ofSeconds(10));
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }
}
