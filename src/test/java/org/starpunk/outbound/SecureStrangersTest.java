package org.starpunk.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.starpunk.outbound.OutboundException.Reason;

/** TLS: the connection goes to an address that was checked, the certificate is of the name. */
@Timeout(60)
class SecureStrangersTest {

    private static final OutboundLimits LIMITS = new OutboundLimits(1, Duration.ofSeconds(20), 1000);

    @TempDir
    static Path directory;

    private static Certificate certificate;

    private final Strangers strangers = new Strangers();
    private final List<String> names = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void make() throws Exception {
        certificate = Certificate.of("stranger.example", directory.resolve("keys.p12"));
    }

    @AfterEach
    void close() throws IOException {
        strangers.close();
    }

    @Test
    void a_stranger_is_asked_by_its_name() throws Exception {
        OutboundResponse answer = http(certificate.trusting()).get(url("stranger.example"), "*/*", LIMITS);
        assertThat(answer.body()).asString().isEqualTo("secure");
        assertThat(names).singleElement().asString().contains("stranger.example");
    }

    @Test
    void a_certificate_of_another_name_is_no_answer() throws Exception {
        assertFailed(http(certificate.trusting()), url("other.example"));
    }

    @Test
    void nor_is_one_that_nobody_trusts() throws Exception {
        assertFailed(http(SSLContext.getDefault()), url("stranger.example"));
    }

    private URI url(String name) throws Exception {
        SSLServerSocket door = (SSLServerSocket) certificate
                .serving()
                .getServerSocketFactory()
                .createServerSocket(0, 50, InetAddress.getByName(Strangers.PUBLIC));
        Stranger stranger = strangers.open(door, client -> {
            ((ExtendedSSLSession) ((SSLSocket) client).getSession())
                    .getRequestedServerNames()
                    .forEach(asked -> names.add(asked.toString()));
            Stranger.saying("HTTP/1.1 200 OK\n\nsecure").to(client);
        });
        return URI.create("https://" + name + ":" + stranger.port() + "/");
    }

    private OutboundHttp http(SSLContext tls) {
        return strangers.http(
                strangers.guard(name -> new InetAddress[] {InetAddress.getByName(Strangers.PUBLIC)}), tls, Thread::new);
    }

    private static void assertFailed(OutboundHttp http, URI url) {
        assertThatThrownBy(() -> http.get(url, "*/*", LIMITS))
                .asInstanceOf(type(OutboundException.class))
                .returns(Reason.FAILED, OutboundException::reason);
    }
}
