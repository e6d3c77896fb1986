package org.starpunk.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

/** A proxy would look the name up by itself, past every check. */
@Isolated("Sets proxies for the whole JVM.")
@Timeout(30)
class ProxiesOfTheMachineTest {

    private final Strangers strangers = new Strangers();
    private Stranger proxy;
    private Map<String, String> properties;

    @BeforeEach
    void set() throws IOException {
        proxy = strangers.open(Stranger.saying("HTTP/1.1 200 OK\n\nproxy"));
        String port = String.valueOf(proxy.port());
        properties = Map.of(
                "socksProxyHost",
                Strangers.PUBLIC,
                "socksProxyPort",
                port,
                "http.proxyHost",
                Strangers.PUBLIC,
                "http.proxyPort",
                port,
                "http.nonProxyHosts",
                "",
                "socksNonProxyHosts",
                "");
        properties.forEach(System::setProperty);
    }

    @AfterEach
    void close() throws IOException {
        properties.keySet().forEach(System::clearProperty);
        strangers.close();
    }

    @Test
    void are_not_used() throws IOException {
        Stranger stranger = strangers.open(Stranger.saying("HTTP/1.1 200 OK\n\nstranger"));
        OutboundLimits limits = new OutboundLimits(0, Duration.ofSeconds(10), 100);
        assertThat(strangers
                        .http()
                        .get(strangers.url(stranger, "/"), "*/*", limits)
                        .body())
                .asString()
                .isEqualTo("stranger");
        assertThat(proxy.heads()).isEmpty();
    }
}
