package org.starpunk.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.database.InstantConverter;
import org.starpunk.testing.StarPunkServer;
import org.starpunk.testing.TemporaryDatabase;

/** How many wrong passwords are borne on all nodes together, of whom a trusted proxy names; a restart is {@link WrongPasswords}. */
@Tag("alone")
@Tag("cluster")
class SignInLimitIT {

    static final String WRONG = "not the password";

    static final int OF_ONE = 10;

    private static final int OF_STRANGERS = 25;

    @ParameterizedTest
    @EnumSource
    void wrong_passwords_are_slowed_down_and_the_owner_is_not_locked_out(DatabaseVendor vendor) throws SQLException {
        List<StarPunkServer> nodes = List.of(StarPunkServer.shared(vendor), StarPunkServer.second(vendor));
        TemporaryDatabase database = nodes.get(0).database();
        try {
            clear(database);
            of_one_address_on_two_nodes(nodes);
            of_one_network(nodes, database);
            of_many_at_once(nodes, database);
            of_many_addresses(nodes, database);
        } finally {
            clear(database);
        }
    }

    private static void of_one_address_on_two_nodes(List<StarPunkServer> nodes) {
        String cookie = post(nodes.get(0), "192.0.2.1", StarPunkServer.PASSWORD)
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow()
                .replaceFirst(";.*", "");
        for (int i = 0; i < OF_ONE; i++) {
            assertThat(post(nodes.get(i % 2), "192.0.2.1", WRONG).statusCode()).isEqualTo(200);
        }
        for (StarPunkServer node : nodes) {
            for (String password : List.of(WRONG, StarPunkServer.PASSWORD)) {
                HttpResponse<String> refused = post(node, "192.0.2.1", password);
                assertThat(refused.statusCode()).isEqualTo(429);
                assertThat(Integer.parseInt(
                                refused.headers().firstValue("Retry-After").orElseThrow()))
                        .isBetween(1, 60);
                assertThat(refused.headers().firstValue("Set-Cookie")).isEmpty();
                assertThat(Jsoup.parse(refused.body()).select("[role=alert]").text())
                        .isEqualTo("Too many tries to sign in have failed. Please try again in a minute.");
            }
            assertThat(new Visitor(node.url())
                            .get("/admin/notes", "Cookie", cookie, "X-Forwarded-For", "192.0.2.1")
                            .statusCode())
                    .as("a session that stands")
                    .isEqualTo(200);
        }
        assertThat(nodes.stream()
                        .flatMap(node -> node.log().lines())
                        .filter(line -> line.contains("Sign-in failed: wrong password from 192.0.2.1")))
                .as("a line for each failure, and none for who is not heard")
                .hasSize(OF_ONE);
        assertThat(post(nodes.get(0), "192.0.2.2", StarPunkServer.PASSWORD).statusCode())
                .as("elsewhere")
                .isEqualTo(303);
    }

    private static void of_one_network(List<StarPunkServer> nodes, TemporaryDatabase database) throws SQLException {
        for (int i = 0; i < 4; i++) {
            assertThat(post(nodes.get(i % 2), "2001:db8:1:2::" + i, WRONG).statusCode())
                    .isEqualTo(200);
            skip(database, i == 1, 2, OF_ONE - 2);
        }
        assertThat(post(nodes.get(0), "2001:db8:1:2:3:4:5:6", StarPunkServer.PASSWORD)
                        .statusCode())
                .isEqualTo(429);
        assertThat(post(nodes.get(0), "2001:db8:1:3::1", StarPunkServer.PASSWORD)
                        .statusCode())
                .isEqualTo(303);
    }

    private static void of_many_at_once(List<StarPunkServer> nodes, TemporaryDatabase database) throws SQLException {
        clear(database);
        List<CompletableFuture<Integer>> tries = IntStream.range(0, 3 * OF_ONE)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> post(nodes.get(i % 2), "192.0.2.3", WRONG).statusCode()))
                .toList();
        assertThat(tries.stream().map(CompletableFuture::join).filter(status -> status == 200))
                .hasSize(OF_ONE);
        age(database, Duration.ofSeconds(61));
        assertThat(post(nodes.get(0), "192.0.2.3", StarPunkServer.PASSWORD).statusCode())
                .as("after the wait")
                .isEqualTo(303);
        assertThat(post(nodes.get(0), "192.0.2.3", WRONG).statusCode())
                .as("the row of failures has ended")
                .isEqualTo(200);
    }

    private static void of_many_addresses(List<StarPunkServer> nodes, TemporaryDatabase database) throws SQLException {
        clear(database);
        assertThat(post(nodes.get(0), "192.0.2.4", StarPunkServer.PASSWORD).statusCode())
                .isEqualTo(303);
        for (int i = 0; i < 4; i++) {
            assertThat(post(nodes.get(i % 2), "198.51.100." + i, WRONG).statusCode())
                    .isEqualTo(200);
            skip(database, i == 1, 2, OF_STRANGERS - 2);
        }
        String rows = read(database, "SELECT COUNT(*) FROM sign_in_sources");
        for (int i = 0; i < OF_STRANGERS; i++) {
            assertThat(post(nodes.get(i % 2), "203.0.113." + i, StarPunkServer.PASSWORD)
                            .statusCode())
                    .isEqualTo(429);
        }
        assertThat(read(database, "SELECT COUNT(*) FROM sign_in_sources"))
                .as("who is not heard leaves no row")
                .isEqualTo(rows);
        assertThat(post(nodes.get(1), "192.0.2.4", StarPunkServer.PASSWORD).statusCode())
                .as("where the owner has signed in before")
                .isEqualTo(303);
        age(database, Duration.ofSeconds(61));
        assertThat(post(nodes.get(1), "203.0.113.9", StarPunkServer.PASSWORD).statusCode())
                .as("a minute later")
                .isEqualTo(303);
    }

    static HttpResponse<String> post(StarPunkServer node, String address, String password) {
        return new Visitor(node.url()).signIn(password, "", "X-Forwarded-For", address);
    }

    /** As if there had been more failures where there were so many: each takes the processor for a while. */
    private static void skip(TemporaryDatabase database, boolean now, int from, int to) throws SQLException {
        if (now) {
            write(database, "UPDATE sign_in_sources SET failures = %d WHERE failures = %d".formatted(to, from));
        }
    }

    private static void clear(TemporaryDatabase database) throws SQLException {
        write(database, "DELETE FROM sign_in_sources");
    }

    private static void age(TemporaryDatabase database, Duration age) throws SQLException {
        age(database, age, "1 = 1");
    }

    /** Has the last failures of some sources been so long ago. */
    static void age(TemporaryDatabase database, Duration age, String sources) throws SQLException {
        String failedAt =
                new InstantConverter().convertToDatabaseColumn(Instant.now().minus(age));
        write(database, "UPDATE sign_in_sources SET failed_at = '" + failedAt + "' WHERE " + sources);
    }

    static void write(TemporaryDatabase database, String sql) throws SQLException {
        try (Connection connection = database.database().connect(Duration.ofSeconds(10));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    static String read(TemporaryDatabase database, String query) throws SQLException {
        try (Connection connection = database.database().connect(Duration.ofSeconds(10));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
