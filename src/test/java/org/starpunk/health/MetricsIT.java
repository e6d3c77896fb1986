package org.starpunk.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.StarPunkServer;

/** What the server measures, and what it knows of its own interfaces. */
class MetricsIT {

    private static final String BEARER = "Bearer " + StarPunkServer.METRICS_TOKEN;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/metrics",
                "/metrics/base",
                "/metrics?scope=base",
                "/openapi",
                "/openapi?format=JSON",
                "/metrics;a"
            })
    void are_nothing_for_strangers(String path) throws Exception {
        for (StarPunkServer server :
                new StarPunkServer[] {StarPunkServer.shared(DatabaseVendor.SQLITE), StarPunkServer.sharedOnHttps()}) {
            assertThat(get(server, path, "Bearer wrong").statusCode()).isEqualTo(404);
        }
        assertThat(get(StarPunkServer.shared(DatabaseVendor.SQLITE), path, BEARER)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void are_there_for_whoever_has_the_operators_token() throws Exception {
        HttpResponse<String> metrics = get(StarPunkServer.sharedOnHttps(), "/metrics", BEARER);
        assertThat(metrics.statusCode()).isEqualTo(200);
        assertThat(metrics.body()).contains("# TYPE ");
    }

    private static HttpResponse<String> get(StarPunkServer server, String path, String authorization)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.url(path))
                .header("Authorization", authorization)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
