package org.starpunk.indieauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.starpunk.testing.IndieAuthClient.form;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.starpunk.testing.FormClient;
import org.starpunk.testing.IndieAuthClient;
import org.starpunk.testing.StarPunkServer;

/** Applications on this machine, which this server asks who they are. */
class ClientDocumentIT {

    private static final String JSON = "Content-Type: application/json";

    /** As many requests to strangers as there may be for strangers. */
    private static final int AT_ONCE = 16;

    private static StarPunkServer server;
    private static FormClient owner;
    private static ClientServer applications;

    @BeforeAll
    static void start() throws IOException {
        server = StarPunkServer.sharedAmongApplications();
        owner = FormClient.owner(server);
        applications = new ClientServer();
    }

    @AfterAll
    static void stop() {
        applications.close();
    }

    @Test
    void strangers_who_name_slow_applications_do_not_keep_the_owner_waiting() throws Exception {
        ClientId id = applications.says("/quick", 200, "{\"client_id\":\"ME\",\"client_name\":\"Quick\"}", JSON);
        String query = form(client(id, id + "/callback").request("create"));
        ExecutorService strangers = Executors.newCachedThreadPool();
        try (ServerSocket slow = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"))) {
            for (int i = 0; i < AT_ONCE; i++) {
                ClientId other = ClientId.of("http://127.0.0.1:" + slow.getLocalPort() + "/" + i)
                        .orElseThrow();
                IndieAuthClient stranger = client(other, other + "/callback");
                strangers.execute(() -> stranger.authorize(form(stranger.request("create"))));
            }
            List<Socket> asked = new ArrayList<>();
            while (asked.size() < AT_ONCE) {
                asked.add(slow.accept());
            }
            assertThat(client(id, id + "/callback")
                            .consentPage(query)
                            .selectFirst("h1")
                            .text())
                    .contains("Quick");
            // Whoever is not signed in yet can do that first.
            assertThat(client(id, id + "/callback").authorize(query).headers().firstValue("Location"))
                    .contains("/admin/consent?" + query);
            for (Socket each : asked) {
                each.close();
            }
        } finally {
            strangers.shutdownNow();
        }
    }

    @Test
    void the_owner_reads_the_name_that_the_application_gives_itself() {
        ClientId id =
                applications.says("/named", 200, "{\"client_id\":\"ME\",\"client_name\":\"My <b>app</b>\"}", JSON);
        Document page = client(id, id + "/callback")
                .consentPage(form(client(id, id + "/callback").request("create")));
        assertThat(page.selectFirst("h1").text()).isEqualTo("Let My <b>app</b> act for you?");
        assertThat(page.select(".problem")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/elsewhere, https://other.example/callback?x=1, 'https://other.example', other.example",
        "/app, com.example.app:/callback, com.example.app:, com.example.app:",
    })
    void a_listed_address_elsewhere_is_warned_about_and_led_to(
            String path, String redirectUri, String source, String destination) {
        ClientId id = applications.says(
                path, 200, "{\"client_id\":\"ME\",\"redirect_uris\":[\"" + redirectUri + "\"]}", JSON);
        IndieAuthClient client = client(id, redirectUri);
        HttpResponse<String> asked = client.authorize(form(client.request("create")));
        String address = asked.headers().firstValue("Location").orElseThrow();
        assertThat(owner.headers(address).firstValue("Content-Security-Policy").orElseThrow())
                .endsWith("form-action 'self' " + source);
        Document page = owner.get(address);
        assertThat(page.select(".problem").text()).contains(destination);
        String location = client.approve(page).headers().firstValue("Location").orElseThrow();
        assertThat(location).startsWith(redirectUri + (redirectUri.contains("?") ? "&" : "?") + "code=");
    }

    @ParameterizedTest
    @CsvSource({
        "https://other.example/callback/",
        "https://other.example/callback?x=2",
        "https://OTHER.example/callback",
        "https://other.example:443/callback",
        "http://other.example/callback",
    })
    void a_listed_address_is_compared_character_by_character(String redirectUri) {
        String path = "/exact" + Integer.toHexString(redirectUri.hashCode());
        ClientId id = applications.says(
                path, 200, "{\"client_id\":\"ME\",\"redirect_uris\":[\"https://other.example/callback\"]}", JSON);
        assertRefused(client(id, redirectUri), 400);
    }

    @Test
    void an_older_application_says_it_in_html() {
        ClientId id = applications.says(
                "/html",
                200,
                "<link rel=redirect_uri href=\"https://html.example/cb\"><div class=h-app><a class=\"p-name u-url\""
                        + " href=/html>Old app</a></div>",
                "Content-Type: text/html");
        IndieAuthClient client = client(id, "https://html.example/cb");
        Document page = client.consentPage(form(client.request("create")));
        assertThat(page.selectFirst("h1").text()).isEqualTo("Let Old app act for you?");
    }

    @ParameterizedTest
    @CsvSource({
        "/another, 200, '{\"client_id\":\"https://other.example/\"}', 400",
        "/secret, 200, '{\"client_id\":\"ME\",\"client_secret\":\"x\"}', 400",
        "/shared, 200, '{\"client_id\":\"ME\",\"token_endpoint_auth_method\":\"client_secret_post\"}', 400",
        "/broken, 200, '{', 400",
        "/missing, 404, '{\"client_id\":\"ME\"}', 400",
        "/failing, 500, '{\"client_id\":\"ME\"}', 400",
    })
    void what_says_what_it_must_not_is_refused_even_for_its_own_origin(
            String path, int status, String body, int answered) {
        ClientId id = applications.says(path, status, body, JSON);
        assertRefused(client(id, id + "/callback"), answered);
    }

    @Test
    void a_redirect_is_not_followed() {
        applications.says("/there", 200, "{\"client_id\":\"ME\"}", JSON);
        ClientId id = applications.says("/moved", 302, "", "Location: /there");
        assertRefused(client(id, id + "/callback"), 400);
    }

    @Test
    void nobody_there_is_a_bad_gateway_and_nothing_said_a_late_one() throws IOException {
        ClientServer gone = new ClientServer();
        gone.close();
        ClientId nobody = gone.client("/");
        assertRefused(client(nobody, nobody + "callback"), 502);
        // It has one thread, which waits.
        try (ClientServer waiting = new ClientServer()) {
            ClientId silent = waiting.saysNothing("/silent");
            assertRefused(client(silent, silent + "/callback"), 504);
        }
    }

    @Test
    void who_says_that_it_refreshes_gets_a_token_for_an_hour_from_the_beginning() {
        ClientId id = applications.says(
                "/refreshes",
                200,
                "{\"client_id\":\"ME\",\"grant_types\":[\"authorization_code\",\"refresh_token\"]}",
                JSON);
        IndieAuthClient client = client(id, id + "/callback");
        assertThat(client.signIn("create").getInt("expires_in")).isBetween(3_500, 3_600);
    }

    private static IndieAuthClient client(ClientId id, String redirectUri) {
        return new IndieAuthClient(server.url(), owner, id.toString(), redirectUri);
    }

    private static void assertRefused(IndieAuthClient client, int status) {
        HttpResponse<String> answer = client.authorize(form(client.request("create")));
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
        assertThat(Jsoup.parse(answer.body()).select(".notice h1").text()).isEqualTo("You cannot go on from here");
        assertThat(client.owner()
                        .answer("/admin/consent?" + form(client.request("create")))
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .startsWith("/auth?");
    }
}
