package org.starpunk.outbound;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.BasicHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.Lookup;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.Timeout;

/**
 * Makes clients of Apache HttpClient that do one thing alone: send one request to given addresses. They keep and send
 * nothing that a stranger could use: no cookies, credentials, proxies, second tries, or connections for the next one.
 */
final class StrangersClient {

    private static final Http1Config HEAD = Http1Config.custom()
            .setMaxLineLength(1 << 13)
            .setMaxHeaderCount(100)
            .build();

    private final Lookup<TlsSocketStrategy> tls;
    private final String userAgent;

    StrangersClient(SSLContext tls, String userAgent) {
        this.tls = RegistryBuilder.<TlsSocketStrategy>create()
                .register("https", new DefaultClientTlsStrategy(tls))
                .build();
        this.userAgent = userAgent;
    }

    /** Opens a socket that is not connected yet. */
    @FunctionalInterface
    interface SocketSource {
        Socket open() throws IOException;
    }

    /** @param time for each step; whoever waits for the whole ends it before */
    CloseableHttpClient connectingTo(List<InetAddress> addresses, Duration time, SocketSource sockets) {
        Timeout timeout = Timeout.of(time);
        var connections = new BasicHttpClientConnectionManager(
                new DefaultHttpClientConnectionOperator(
                        proxy -> sockets.open(), DefaultSchemePortResolver.INSTANCE, new Given(addresses), tls),
                ManagedHttpClientConnectionFactory.builder().http1Config(HEAD).build());
        connections.setConnectionConfig(ConnectionConfig.custom()
                .setConnectTimeout(timeout)
                .setSocketTimeout(timeout)
                .build());
        connections.setSocketConfig(SocketConfig.custom().setSoTimeout(timeout).build());
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(timeout)
                        .setAuthenticationEnabled(false)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .setUserAgent(userAgent)
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableContentCompression()
                .disableAuthCaching()
                .disableConnectionState()
                .build();
    }

    /** The addresses that the guard has found, whatever the name is. */
    private record Given(List<InetAddress> addresses) implements DnsResolver {

        @Override
        public InetAddress[] resolve(String name) {
            return addresses.toArray(InetAddress[]::new);
        }

        @Override
        public List<InetSocketAddress> resolve(String name, int port) {
            return addresses.stream()
                    .map(address -> new InetSocketAddress(address, port))
                    .toList();
        }

        @Override
        public String resolveCanonicalHostname(String name) {
            return name;
        }
    }
}
