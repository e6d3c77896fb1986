package org.starpunk.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.starpunk.outbound.OutboundException.Reason;

/** On loopback, where 127.0.0.2 plays a public address; 127.0.0.1 is what it is. */
@Timeout(30)
class OutboundHttpTest {

    private static final String PUBLIC = Strangers.PUBLIC;
    private static final String PRIVATE = Strangers.PRIVATE;

    private static final int SIZE = 10_000;
    private static final OutboundLimits LIMITS = new OutboundLimits(3, Duration.ofSeconds(10), SIZE);
    private static final OutboundLimits NO_REDIRECTS = new OutboundLimits(0, Duration.ofSeconds(10), SIZE);
    private static final String OK = "HTTP/1.1 200 OK\nContent-Type: text/plain\n";

    private final Strangers strangers = new Strangers();

    @AfterEach
    void close() throws IOException {
        strangers.close();
    }

    @Test
    void a_stranger_is_told_who_asks_and_nothing_else() throws IOException {
        Stranger stranger = strangers.open(Stranger.saying(OK + "Content-Length: 5\nX-Seen: a\nx-seen: b\n\nhello"));
        OutboundResponse answer = strangers.http().get(strangers.url(stranger, "/a%20b?c=d#e"), "text/plain", LIMITS);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.url()).isEqualTo(strangers.url(stranger, "/a%20b?c=d"));
        assertThat(answer.header("content-type")).contains("text/plain");
        assertThat(answer.headers("X-Seen")).containsExactly("a", "b");
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo("hello");
        assertThat(stranger.heads().get(0).split("\r\n"))
                .containsExactlyInAnyOrder(
                        "GET /a%20b?c=d HTTP/1.1",
                        "Host: stranger.example:" + stranger.port(),
                        "Accept: text/plain",
                        "Accept-Encoding: gzip, deflate",
                        "Connection: close",
                        "User-Agent: StarPunk (+https://site.example/)");
    }

    @ParameterizedTest
    @CsvSource({"gzip, true", "X-GZip, true", "deflate, false", "identity, ", "'', "})
    void what_is_packed_is_unpacked(String coding, Boolean gzip) throws IOException {
        byte[] text = "hello".repeat(100).getBytes(StandardCharsets.UTF_8);
        byte[] body = gzip == null ? text : gzip ? Packed.gzip(text) : Packed.deflate(text);
        Stranger stranger = strangers.open(Stranger.saying(OK + "Content-Encoding: " + coding + "\n\n", body));
        assertThat(strangers
                        .http()
                        .get(strangers.url(stranger, "/"), "*/*", LIMITS)
                        .body())
                .isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "zstd", "compress", "gzip, gzip", "gzip\nContent-Encoding: gzip"})
    void another_coding_or_two_of_them_are_no_answer(String coding) throws IOException {
        Stranger stranger =
                strangers.open(Stranger.saying(OK + "Content-Encoding: " + coding + "\n\n", Packed.gzip(new byte[9])));
        assertRefused(Reason.FAILED, strangers.url(stranger, "/"), LIMITS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"SSH-2.0-OpenSSH_9.2\n", "HTTP/1.1 yes\n\n", "HTTP/1.1 200 OK\nContent-Length: 9\n\nhello", ""})
    void what_is_not_http_is_no_answer(String answer) throws IOException {
        assertRefused(Reason.FAILED, strangers.url(strangers.open(Stranger.saying(answer)), "/"), LIMITS);
    }

    @Test
    void nobody_is_asked_where_nobody_listens() throws IOException {
        Stranger gone = strangers.open(Stranger.saying(OK));
        gone.close();
        assertRefused(Reason.FAILED, strangers.url(gone, "/"), LIMITS);
    }

    /** A name server that says another address as soon as the first one was checked. */
    @Test
    void a_name_is_looked_up_once_and_the_address_that_was_checked_is_asked() throws IOException {
        Stranger stranger = strangers.open(Stranger.saying(OK + "\nstranger"));
        Stranger secret = strangers.secret(stranger.port());
        OutboundHttp http = strangers.http(name -> strangers.lookUps().size() == 1 ? PUBLIC : PRIVATE);
        assertThat(http.get(strangers.url(stranger, "/"), "*/*", LIMITS).body())
                .asString()
                .isEqualTo("stranger");
        assertThat(strangers.lookUps()).hasSize(1);
        assertThat(secret.heads()).isEmpty();
    }

    /** The same between two hops: the second look-up is a new question, with a new check. */
    @Test
    void a_name_is_checked_anew_at_each_redirect() throws IOException {
        Stranger stranger = strangers.open(Stranger.saying("HTTP/1.1 302 Found\nLocation: /again\n\n"));
        Stranger secret = strangers.secret(stranger.port());
        OutboundHttp http = strangers.http(name -> strangers.lookUps().size() == 1 ? PUBLIC : PRIVATE);
        assertRefused(http, Reason.FORBIDDEN, strangers.url(stranger, "/"), LIMITS);
        assertThat(secret.heads()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:PORT/",
                "//127.0.0.1:PORT/",
                "http://secret.example:PORT/",
                "http://localhost:PORT/",
                "http://[::ffff:127.0.0.1]:PORT/",
                "http://2130706433:PORT/",
                "http://169.254.169.254/latest/meta-data/",
                "http://stranger.example@127.0.0.1:PORT/",
                "http://stranger.example:22/",
                "file:///etc/passwd",
                "gopher://127.0.0.1:PORT/"
            })
    void a_redirect_leads_nowhere_that_may_not_be_asked(String location) throws IOException {
        Stranger[] here = new Stranger[1];
        here[0] = strangers.open(client -> Stranger.saying("HTTP/1.1 302 Found\nLocation: "
                        + location.replace("PORT", String.valueOf(here[0].port())) + "\n\n")
                .to(client));
        Stranger secret = strangers.secret(here[0].port());
        assertRefused(
                strangers.http(name -> name.equals("stranger.example") ? PUBLIC : PRIVATE),
                Reason.FORBIDDEN,
                strangers.url(here[0], "/"),
                LIMITS);
        assertThat(secret.heads()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "301, /a/b, x?y, /a/x?y",
        "302, /a/b, /x, /x",
        "303, /a/b?c, ?y, /a/b?y",
        "307, '', x, /x",
        "308, /a, //stranger.example:PORT/x#y, /x"
    })
    void a_redirect_is_followed_from_where_it_stands(int status, String from, String location, String to)
            throws IOException {
        Stranger[] here = new Stranger[1];
        here[0] = strangers.open(client -> Stranger.saying(
                        here[0].heads().size() > 1
                                ? OK + "\nthere"
                                : "HTTP/1.1 " + status + " Moved\nSet-Cookie: a=b\nLocation: "
                                        + location.replace("PORT", String.valueOf(here[0].port()))
                                        + "\nContent-Length: 1000000\n\n")
                .to(client));
        OutboundResponse answer = strangers.http().get(strangers.url(here[0], from), "*/*", LIMITS);
        assertThat(answer.url()).isEqualTo(strangers.url(here[0], to));
        assertThat(answer.body()).asString().isEqualTo("there");
        assertThat(here[0].heads()).hasSize(2).noneMatch(head -> head.contains("Cookie"));
    }

    @Test
    void redirects_without_end_are_followed_as_often_as_was_allowed() throws IOException {
        Stranger stranger = strangers.open(Stranger.saying("HTTP/1.1 302 Found\nLocation: /\n\n"));
        assertRefused(Reason.TOO_MANY_REDIRECTS, strangers.url(stranger, "/"), LIMITS);
        assertThat(stranger.heads()).hasSize(LIMITS.redirects() + 1);
    }

    @Test
    void a_redirect_is_an_answer_where_none_is_followed() throws IOException {
        Stranger stranger = strangers.open(Stranger.saying("HTTP/1.1 302 Found\nLocation: /x\n\nthere"));
        OutboundResponse answer = strangers.http().get(strangers.url(stranger, "/"), "*/*", NO_REDIRECTS);
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.body()).asString().isEqualTo("there");
        assertThat(stranger.heads()).hasSize(1);
    }

    @Test
    void a_redirect_to_what_is_no_url_is_no_answer() throws IOException {
        assertRefused(
                Reason.FAILED,
                strangers.url(strangers.open(Stranger.saying("HTTP/1.1 302 Found\nLocation: http://[\n\n")), "/"),
                LIMITS);
    }

    @Test
    void a_body_may_be_as_large_as_was_allowed() throws IOException {
        Stranger stranger = strangers.open(Stranger.saying(OK + "\n", new byte[SIZE]));
        assertThat(strangers
                        .http()
                        .get(strangers.url(stranger, "/"), "*/*", LIMITS)
                        .body())
                .hasSize(SIZE);
    }

    @Test
    void a_body_that_says_to_be_larger_is_not_waited_for() throws IOException {
        Stranger stranger = strangers.open(
                Stranger.saying(OK + "Content-Length: " + (SIZE + 1) + "\n\n").andSilence());
        assertRefused(Reason.TOO_LARGE, strangers.url(stranger, "/"), LIMITS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                OK + "\n",
                OK + "Transfer-Encoding: chunked\n\n7fffffff\n",
                "HTTP/1.1 404 Not Found\n\n",
                // A line without end, in the first one and in a header
                "",
                "HTTP/1.1 200 OK\nX: "
            })
    void what_has_no_end_is_read_to_its_limit(String head) throws IOException {
        Stranger stranger =
                strangers.open(Stranger.endless(head, "x".repeat(1000).getBytes(StandardCharsets.UTF_8)));
        assertRefused(Reason.TOO_LARGE, strangers.url(stranger, "/"), LIMITS);
    }

    @ParameterizedTest
    @CsvSource({
        "'HTTP/1.1 200 OK\n', 'X-Header: a\r\n'",
        "'', 'HTTP/1.1 103 Early Hints\r\n\r\n'",
        "'HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n', '1;long-extension\r\na\r\n'",
        "'HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n0\n', 'X-Trailer: a\r\n'"
    })
    void what_goes_around_a_body_has_an_end_too(String head, String piece) throws IOException {
        Stranger stranger = strangers.open(Stranger.endless(head, piece.getBytes(StandardCharsets.UTF_8)));
        assertRefused(Reason.TOO_LARGE, strangers.url(stranger, "/"), LIMITS);
    }

    @Test
    void a_connection_is_not_kept_for_the_next_request() throws IOException {
        Stranger stranger = strangers.open(Stranger.saying(OK + "Content-Length: 2\n\nokHTTP/1.1 200 OK\n\nsmuggled"));
        OutboundHttp http = strangers.http();
        assertThat(http.get(strangers.url(stranger, "/"), "*/*", LIMITS).body())
                .asString()
                .isEqualTo("ok");
        assertThat(http.get(strangers.url(stranger, "/"), "*/*", LIMITS).body())
                .asString()
                .isEqualTo("ok");
        assertThat(stranger.heads()).hasSize(2);
    }

    @Test
    void this_machine_may_be_asked_when_the_operator_says_so() throws IOException {
        for (String address : List.of("127.0.0.1", "::1")) {
            Stranger own = strangers.open(address, 0, Stranger.saying(OK + "\nmine"));
            String host = address.contains(":") ? "[" + address + "]" : address;
            URI url = URI.create("http://" + host + ":" + own.port() + "/");
            assertThat(strangers
                            .http(new AddressGuard(true))
                            .get(url, "*/*", LIMITS)
                            .body())
                    .asString()
                    .isEqualTo("mine");
            assertRefused(strangers.http(new AddressGuard(false)), Reason.FORBIDDEN, url, LIMITS);
            assertThat(own.heads()).singleElement().asString().contains("Host: " + host + ":" + own.port());
        }
    }

    private void assertRefused(Reason reason, URI url, OutboundLimits limits) {
        assertRefused(strangers.http(), reason, url, limits);
    }

    private static void assertRefused(OutboundHttp http, Reason reason, URI url, OutboundLimits limits) {
        assertThatThrownBy(() -> http.get(url, "*/*", limits))
                .asInstanceOf(type(OutboundException.class))
                .returns(reason, OutboundException::reason);
    }
}
