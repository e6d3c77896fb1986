package org.starpunk.bucket;

import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.DefaultHttpRequestRetryStrategy;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** Makes the client of Apache HttpClient that talks to the bucket, over connections that stay open. */
final class BucketClient {

    /** As many readers as may wait for long answers, and some who write. */
    private static final int CONNECTIONS = 120;

    private static final Timeout CONNECT = Timeout.ofSeconds(5);

    /** Between two packets, and for a connection of the pool. */
    private static final Timeout ANSWER = Timeout.ofSeconds(20);

    /** All requests to a bucket can be repeated. */
    private static final int REPETITIONS = 2;

    private static final TimeValue PAUSE = TimeValue.ofMilliseconds(300);

    private BucketClient() {}

    static CloseableHttpClient open() {
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setMaxConnPerRoute(CONNECTIONS)
                        .setMaxConnTotal(CONNECTIONS)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(CONNECT)
                                .setSocketTimeout(ANSWER)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(ANSWER)
                        .setResponseTimeout(ANSWER)
                        .setAuthenticationEnabled(false)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .setRetryStrategy(new DefaultHttpRequestRetryStrategy(REPETITIONS, PAUSE))
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableContentCompression()
                .disableAuthCaching()
                .disableConnectionState()
                .build();
    }
}
