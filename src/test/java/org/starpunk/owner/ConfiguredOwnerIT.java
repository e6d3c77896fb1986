package org.starpunk.owner;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.starpunk.testing.FormClient;
import org.starpunk.testing.StarPunkServer;

/** How a new site gets its owner by configuration. */
class ConfiguredOwnerIT {

    @Test
    void the_configuration_makes_the_owner_without_a_browser() throws SQLException {
        StarPunkServer server = StarPunkServer.sharedOnHttps();
        assertThat(server.awaitLog("StarPunk is ready"))
                .contains("StarPunk is ready at " + StarPunkServer.HTTPS_SITE)
                .contains("owner was created")
                .doesNotContain("set-up?code=", StarPunkServer.PASSWORD);
        assertThat(read(server, "SELECT COUNT(*) FROM owner")).isEqualTo("1");
        assertThat(read(server, "SELECT password_hash FROM owner")).startsWith("PBKDF2WithHmacSHA512:210000:");
        FormClient stranger = new FormClient(server.url());
        assertThat(stranger.get("/admin/set-up?code=x").text()).contains("already has an owner");
        // Spelled otherwise, it is the same password.
        assertThat(signInCookie(
                        server, StarPunkServer.PASSWORD.replace('c', 'ｃ').replace(' ', '\u00a0')))
                .startsWith("__Host-starpunk=")
                .contains("; Secure")
                .contains("; HttpOnly")
                .contains("; Path=/")
                .doesNotContain("Domain");
    }

    /** The header as it is sent: a client over http would drop a cookie that is only for https. */
    private static String signInCookie(StarPunkServer server, String password) {
        String form = "signInForm=signInForm&signIn=Sign+in&jakarta.faces.ViewState=stateless&password="
                + URLEncoder.encode(password, StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(server.url("/admin/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        return HttpClient.newHttpClient()
                .sendAsync(request, BodyHandlers.discarding())
                .join()
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();
    }

    private static String read(StarPunkServer server, String query) throws SQLException {
        try (Connection connection = server.database().database().connect(Duration.ofSeconds(10));
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }
}
