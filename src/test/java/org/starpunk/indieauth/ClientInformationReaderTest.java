package org.starpunk.indieauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.starpunk.testing.Json.json;

import java.io.IOException;
import java.net.URI;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.starpunk.configuration.Keys;
import org.starpunk.outbound.OutboundHttp;
import org.starpunk.outbound.OutboundLimits;
import org.starpunk.site.SiteUrl;

/** Applications on loopback, which are asked as others are, where the operator allows it. */
@Timeout(60)
class ClientInformationReaderTest {

    private static final String JSON = "Content-Type: application/json";
    private static final String HTML = "Content-Type: text/html; charset=utf-8";
    private static final String DOCUMENT = json("{'client_id': 'ME'}");

    private static final OutboundLimits LIMITS = ClientInformationReader.LIMITS;

    private final AtomicLong nanos = new AtomicLong();
    private ClientServer server;
    private ClientInformationReader reader;

    @BeforeEach
    void start() throws Exception {
        server = new ClientServer();
        reader = reader(true, LIMITS);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Nested
    class Json {

        @Test
        void says_who_it_is() {
            ClientId client = server.says(
                    "/app.json",
                    200,
                    """
                    {"client_id": "ME", "client_name": "My\\u202e App", "client_uri": "https://app.example/about",
                     "logo_uri": "https://app.example/logo.png", "token_endpoint_auth_method": "none",
                     "redirect_uris": ["https://other.example/cb", "app:/cb"], "grant_types": ["refresh_token"],
                     "something": {"else": [1, null]}}""",
                    JSON);
            ClientInformation information = reader.read(client, Asker.ANYBODY);
            assertThat(information)
                    .returns(client, ClientInformation::clientId)
                    .returns("My App", ClientInformation::name)
                    .returns(Optional.of(URI.create("https://app.example/about")), ClientInformation::uri)
                    .returns(Optional.of(URI.create("https://app.example/logo.png")), ClientInformation::logo)
                    .returns(true, ClientInformation::refreshes)
                    .returns(true, ClientInformation::isRead)
                    .returns(true, ClientInformation::isDescribedElsewhere);
            assertThat(information.redirectUris()).containsExactly("https://other.example/cb", "app:/cb");
            assertThat(server.accepted()).startsWith("application/json, text/html");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "application/json",
                    "Application/JSON; charset=utf-8",
                    "application/oauth-client-id-metadata+json"
                })
        void is_known_by_its_type(String type) {
            assertThat(reader.read(server.says("/", 200, DOCUMENT, "Content-Type: " + type), Asker.ANYBODY))
                    .returns("127.0.0.1", ClientInformation::name)
                    .returns(false, ClientInformation::refreshes)
                    .returns(false, ClientInformation::isDescribedElsewhere);
        }

        @Test
        void may_say_null_for_nothing_and_begin_with_a_byte_order_mark() {
            ClientId client = server.says(
                    "/app.json",
                    200,
                    "\ufeff{\"client_id\": \"ME\", \"client_name\": null, \"client_uri\": null, \"logo_uri\": null,"
                            + " \"redirect_uris\": null, \"grant_types\": null}",
                    JSON);
            assertThat(reader.read(client, Asker.ANYBODY))
                    .returns("127.0.0.1", ClientInformation::name)
                    .returns(List.of(), ClientInformation::redirectUris)
                    .returns(false, ClientInformation::refreshes);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "{} | of another application",
                    "{\"client_id\": \"https://other.example/\"} | of another application",
                    "{\"client_id\": \"ME#\"} | of another application",
                    "{\"client_id\": \"ME?\"} | of another application",
                    "{\"client_id\": [\"ME\"]} | of another application",
                    "{\"client_id\": \"ME\", \"client_secret\": \"x\"} | must not have a client secret",
                    "{\"client_id\": \"ME\", \"client_secret\": null} | must not have a client secret",
                    "{\"client_id\": \"ME\", \"client_secret_expires_at\": 0} | must not have a client secret",
                    "{\"client_id\": \"ME\", \"token_endpoint_auth_method\": \"client_secret_post\"} | must not have a client",
                    "{\"client_id\": \"ME\", \"token_endpoint_auth_method\": \"client_secret_basic\"} | must not have a client",
                    "{\"client_id\": \"ME\", \"token_endpoint_auth_method\": \"client_secret_jwt\"} | must not have a client",
                    "{\"client_id\": \"ME\", \"redirect_uris\": \"app:/cb\"} | a list of texts as redirect_uris",
                    "{\"client_id\": \"ME\", \"redirect_uris\": [1]} | a list of texts as redirect_uris",
                    "{\"client_id\": \"ME\", \"redirect_uris\": {}} | a list of texts as redirect_uris",
                    "{\"client_id\": \"ME\", \"client_id\": \"ME\"} | must be a JSON object",
                    "[\"ME\"] | must be a JSON object",
                    "{\"client_id\": | must be a JSON object",
                    "\uFEFF<html> | must be a JSON object",
                    "'' | must be a JSON object"
                })
        void is_refused_when_it_says_what_it_must_not(String document, String reason) {
            assertRefused(400, server.says("/app.json", 200, document, JSON), reason);
        }

        @Test
        void is_five_kibibytes_at_most() {
            String rest = json("', 'x': '" + "x".repeat(6000) + "'}");
            assertRefused(400, server.says("/app.json", 200, json("{'client_id': 'ME" + rest), JSON), "5120 bytes");
        }

        @Test
        void names_that_are_no_texts_are_none() {
            ClientId client = server.says(
                    "/app.json",
                    200,
                    json("{'client_id': 'ME', 'client_name': 1, 'client_uri': [], 'logo_uri': {}}"),
                    JSON);
            assertThat(reader.read(client, Asker.ANYBODY))
                    .returns("127.0.0.1", ClientInformation::name)
                    .returns(Optional.empty(), ClientInformation::uri)
                    .returns(Optional.empty(), ClientInformation::logo);
        }
    }

    @Nested
    class Html {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "<div class='h-app'><img class=u-logo src='https://a.example/l.png'>"
                            + "<a href=/about class='u-url p-name'>My App</a></div> | My App | about | https://a.example/l.png",
                    "<div class=h-x-app><h1 class=p-name>My <b>App</b></h1></div> | My App | |",
                    "<a class=h-app href='?a=b'>My App</a> | My App | ?a=b |",
                    "<div class=h-app>My App</div> | My App | |",
                    "<div class=h-app><p class=p-summary>Great</p></div> | 127.0.0.1 | |",
                    "<div class=h-app><img class=p-name alt='My App'></div> | My App | |",
                    "<div class=h-app><data class=p-name value='My App'></data></div> | My App | |",
                    "<div class=h-app><div class='h-card'><a class='p-name u-url' href=https://ada.example/>Ada</a></div>"
                            + "<b class=p-name>My App</b></div> | My App | |",
                    "<div class=h-app><a class='u-url p-name' href='javascript:alert(1)'>My App</a></div> | My App | |",
                    "<div class=h-app><img class=u-logo src='http://a.example/l.png'></div> | 127.0.0.1 | |",
                    "<p>My App</p> | 127.0.0.1 | |",
                    "'' | 127.0.0.1 | |"
                })
        void says_who_it_is_in_an_h_app(String page, String name, String uri, String logo) {
            ClientId client = server.says("/", 200, page, HTML);
            assertThat(reader.read(client, Asker.ANYBODY))
                    .returns(name, ClientInformation::name)
                    .returns(Optional.ofNullable(uri).map(client.url()::resolve), ClientInformation::uri)
                    .returns(Optional.ofNullable(logo).map(URI::create), ClientInformation::logo)
                    .returns(true, ClientInformation::isRead);
        }

        @Test
        void is_read_in_the_character_set_that_it_names() {
            String page = "<meta charset=iso-8859-1><div class=h-app>My App \u00e9</div>";
            // The bytes are UTF-8; whoever believes the page reads two characters.
            assertThat(reader.read(server.says("/", 200, page, "Content-Type: text/html"), Asker.ANYBODY)
                            .name())
                    .isEqualTo("My App \u00c3\u00a9");
            assertThat(reader.read(
                                    server.says("/utf8", 200, page, "Content-Type: text/html;charset=\"UTF-8\""),
                                    Asker.ANYBODY)
                            .name())
                    .isEqualTo("My App \u00e9");
            assertThat(reader.read(
                                    server.says("/x", 200, page, "Content-Type: text/html; charset=x-none"),
                                    Asker.ANYBODY)
                            .isRead())
                    .isTrue();
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "<link rel=redirect_uri href='https://other.example/cb'> | | https://other.example/cb",
                    "<link rel='me Redirect_URI' href=app:/cb> | | app:/cb",
                    "<link rel=redirect_uri href=/cb> | | ROOTcb",
                    "<link rel=redirect_uri href=cb> | | ROOTid/cb",
                    "<link rel=redirect_uri href='?cb'> | | ROOTid/app?cb",
                    "<base href='https://base.example'><link rel=redirect_uri href=cb> | | https://base.example/cb",
                    "'' | <https://other.example/cb>; rel=redirect_uri | https://other.example/cb",
                    "'' | <cb>; rel=\"me redirect_uri\" | ROOTid/cb",
                    "'' | <a:b>; rel=me, <app:/c,b>; title=\"a,b;c\"; rel=redirect_uri | app:/c,b",
                    "'' | <app:/cb>; rel=me; rel=redirect_uri | ",
                    "'' | <app:/cb>; rel=redirect_uri; anchor=\"https://other.example/\" | ",
                    "'' | app:/cb; rel=redirect_uri | ",
                    "<a rel=redirect_uri href=app:/cb>x</a> | | ",
                    "<link rel=redirect_uris href=app:/cb> | | ",
                    "<link rel=redirect_uri href='javascript:alert(1)'> | | ",
                    "<link rel=redirect_uri href='app:/cb#x'> | | "
                })
        void lists_where_it_may_be_answered(String page, String link, String listed) {
            ClientId client = link == null
                    ? server.says("/id/app", 200, page, HTML)
                    : server.says("/id/app", 200, page, HTML, "Link: " + link);
            String root = server.client("/").toString();
            assertThat(reader.read(client, Asker.ANYBODY).redirectUris())
                    .isEqualTo(Optional.ofNullable(listed).map(uri -> uri.replace("ROOT", root)).stream()
                            .toList());
        }

        @Test
        void lists_in_its_head_and_in_its_page() {
            ClientId client = server.says(
                    "/",
                    200,
                    "<link rel=redirect_uri href=app:/3><link rel=redirect_uri href=app:/1>",
                    HTML,
                    "Link: <app:/1>; rel=redirect_uri",
                    "Link: <app:/2>; rel=redirect_uri");
            assertThat(reader.read(client, Asker.ANYBODY).redirectUris()).containsExactly("app:/1", "app:/2", "app:/3");
        }

        @Test
        void is_256_kibibytes_at_most() {
            assertThat(reader.read(server.says("/", 200, "x".repeat(1 << 18), HTML), Asker.ANYBODY)
                            .isRead())
                    .isTrue();
            assertRefused(400, server.says("/large", 200, "x".repeat((1 << 18) + 1), HTML), "262144 bytes");
        }
    }

    @Nested
    class Answers {

        @ParameterizedTest
        @ValueSource(ints = {201, 203, 301, 302, 307, 308, 400, 403, 404, 410, 500, 503})
        void other_than_200_are_refused(int status) {
            server.says("/there", 200, DOCUMENT, JSON);
            ClientId client = server.says("/app.json", status, DOCUMENT, JSON, "Location: /there");
            assertRefused(400, client, "Its status must be 200, but is " + status);
            assertThat(server.asked()).isOne();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"text/plain", "application/xml", "text/json", "application/jsonp", "image/svg+xml", "x"})
        void neither_json_nor_html_by_their_type_are_refused(String type) {
            assertRefused(
                    400, server.says("/", 200, DOCUMENT, "Content-Type: " + type), "application/json or text/html");
        }

        @Test
        void without_a_type_are_refused() {
            assertRefused(400, server.says("/", 200, DOCUMENT), "application/json or text/html");
        }

        @Test
        void that_do_not_come_are_502() {
            ClientId client = server.client("/");
            server.close();
            assertRefused(502, client, "does not answer");
        }

        @Test
        void that_take_too_long_are_504() throws Exception {
            reader = reader(true, new OutboundLimits(0, Duration.ofMillis(300), 1000));
            assertRefused(504, server.saysNothing("/"), "took too long");
        }

        @Test
        void of_this_machine_s_network_are_not_asked_for() throws Exception {
            reader = reader(false, LIMITS);
            assertRefused(400, ClientId.of("http://router/").orElseThrow(), "must lead to a public address");
        }
    }

    @Test
    void why_it_was_not_read_is_in_the_log_when_the_owner_asks_and_not_for_strangers() {
        ClientId client = server.says("/", 200, "x".repeat((1 << 18) + 1), JSON);
        List<String> lines = new ArrayList<>();
        Handler log = new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(line.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger logger = Logger.getLogger(ClientInformationReader.class.getName());
        logger.addHandler(log);
        try {
            assertThatThrownBy(() -> reader.read(client, Asker.ANYBODY)).isInstanceOf(ClientException.class);
            assertThat(lines).isEmpty();
            assertThatThrownBy(() -> reader.read(client, Asker.OWNER)).isInstanceOf(ClientException.class);
            assertThat(lines).hasSize(1);
        } finally {
            logger.removeHandler(log);
        }
    }

    @Nested
    class Loopback {

        @ParameterizedTest
        @ValueSource(strings = {"http://127.0.0.1:PORT/", "http://localhost:PORT/", "http://app.localhost:PORT/"})
        void is_not_asked_and_has_its_own_origin_alone(String address) throws Exception {
            int port = server.says("/", 200, DOCUMENT, JSON).url().getPort();
            ClientId client =
                    ClientId.of(address.replace("PORT", String.valueOf(port))).orElseThrow();
            ClientInformation information = reader(false, LIMITS).read(client, Asker.ANYBODY);
            assertThat(server.asked()).isZero();
            assertThat(information)
                    .returns(false, ClientInformation::isRead)
                    .returns(client.host(), ClientInformation::name);
            assertThat(information.isAnsweredAt(redirectUri(client + "cb"))).isTrue();
            assertThat(information.isAnsweredAt(redirectUri("app:/cb"))).isFalse();
        }

        @Test
        void is_asked_where_the_operator_allows_it() {
            assertThat(reader.read(server.says("/", 200, DOCUMENT, JSON), Asker.ANYBODY)
                            .isRead())
                    .isTrue();
            assertThat(server.asked()).isOne();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ROOTcb, true",
        "ROOTelsewhere/cb?x, true",
        "https://other.example/cb, true",
        "https://other.example/cb/, false",
        "https://other.example/CB, false",
        "https://OTHER.example/cb, false",
        "https://other.example/cb?, false",
        "https://other.example:443/cb, false",
        "https://other.example/cb?x=y, false",
        "https://other.example/, false",
        "app:/cb, true",
        "app:/cb2, false",
        "app:/, false"
    })
    void a_client_is_answered_on_its_own_origin_or_where_it_lists_it(String redirectUri, boolean answered) {
        ClientId client = server.says(
                "/app.json",
                200,
                json("{'client_id': 'ME', 'redirect_uris': ['https://other.example/cb', 'app:/cb']}"),
                JSON);
        String root = server.client("/").toString();
        assertThat(reader.read(client, Asker.ANYBODY).isAnsweredAt(redirectUri(redirectUri.replace("ROOT", root))))
                .isEqualTo(answered);
    }

    @Nested
    class Caching {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "Cache-Control: max-age=60 | 60",
                    "Cache-Control: max-age=9999999 | 86400",
                    "X-None: x | 0",
                    "Cache-Control: no-store, max-age=60 | 0",
                    "Cache-Control: max-age=0 | 0"
                })
        void keeps_what_a_client_says_for_as_long_as_it_allows(String header, int seconds) {
            ClientId client = server.says("/", 200, DOCUMENT, JSON, header);
            reader.read(client, Asker.ANYBODY);
            if (seconds > 0) {
                pass(seconds - 1);
                assertThat(reader.read(client, Asker.ANYBODY).isRead()).isTrue();
                assertThat(server.asked()).isOne();
                pass(2);
            }
            reader.read(client, Asker.ANYBODY);
            assertThat(server.asked()).isEqualTo(2);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {"404 | {\"client_id\": \"ME\"}", "302 | {\"client_id\": \"ME\"}", "200 | {}", "200 | {"})
        void keeps_no_error_and_no_malformed_document(int status, String document) {
            ClientId client = server.says("/", status, document, JSON, "Cache-Control: max-age=60");
            assertRefused(400, client, "");
            server.saysInstead("/", 200, DOCUMENT, JSON);
            assertThat(reader.read(client, Asker.ANYBODY).isRead()).isTrue();
        }

        @Test
        void of_many_clients_has_an_end() {
            for (int i = 0; i < 1200; i++) {
                reader.read(server.says("/" + i, 200, DOCUMENT, JSON, "Cache-Control: max-age=60"), Asker.ANYBODY);
            }
            int before = server.asked();
            for (int i = 0; i < 1200; i++) {
                reader.read(server.client("/" + i), Asker.ANYBODY);
            }
            assertThat(server.asked() - before).isPositive();
        }

        private void pass(int seconds) {
            nanos.addAndGet(Duration.ofSeconds(seconds).toNanos());
        }
    }

    private void assertRefused(int status, ClientId client, String reason) {
        assertThatThrownBy(() -> reader.read(client, Asker.ANYBODY))
                .hasMessageContaining(reason)
                .asInstanceOf(type(ClientException.class))
                .returns(status, ClientException::status);
    }

    private static RedirectUri redirectUri(String text) {
        return RedirectUri.of(text).orElseThrow();
    }

    private ClientInformationReader reader(boolean privateAllowed, OutboundLimits limits)
            throws NoSuchAlgorithmException, IOException {
        Keys keys = new Keys(key -> Optional.of(String.valueOf(privateAllowed)));
        OutboundHttp strangers = new OutboundHttp(keys, new SiteUrl(URI.create("https://site.example/")));
        return new ClientInformationReader(strangers, privateAllowed, limits, nanos::get);
    }
}
