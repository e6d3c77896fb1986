package org.starpunk.indieauth;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.microformats.Mf2Json;
import org.starpunk.testing.IndieAuthClient;
import org.starpunk.testing.StarPunkServer;

/** What may be done once, a hundred times at the same time, on two nodes. */
@Tag("alone")
@Tag("cluster")
@ParameterizedClass
@EnumSource
class ConcurrentTokensIT {

    private static final int AT_ONCE = 100;

    @Parameter
    private DatabaseVendor vendor;

    private IndieAuthClient client;
    private List<IndieAuthClient> nodes;

    @BeforeEach
    void nodes() {
        client = IndieAuthServer.shared(vendor).client();
        nodes = List.of(client, client.at(StarPunkServer.second(vendor)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"auth/token", "auth"})
    void a_code_is_redeemed_once(String path) throws Exception {
        List<HttpResponse<String>> answers = atOnce(path, client.redemption(client.code("create")));
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.statusCode() != 200).allMatch(answer -> answer.body()
                .contains("\"invalid_grant\""));
    }

    @Test
    void of_all_that_a_refresh_token_brings_one_line_lives() throws Exception {
        List<JsonObject> tokens = new ArrayList<>(
                atOnce("auth/token", client.refreshment(client.signIn("create").getString("refresh_token"))).stream()
                        .filter(answer -> answer.statusCode() == 200)
                        .map(answer -> Mf2Json.read(answer.body()))
                        .toList());
        assertThat(tokens).isNotEmpty();
        assertThat(tokens.stream().filter(token -> client.isLive(token.getString("access_token"))))
                .hasSizeLessThanOrEqualTo(1);
        Collections.shuffle(tokens);
        assertThat(tokens.stream()
                        .map(token -> client.post("auth/token", client.refreshment(token.getString("refresh_token"))))
                        .filter(answer -> answer.statusCode() == 200))
                .hasSizeLessThanOrEqualTo(1);
    }

    private List<HttpResponse<String>> atOnce(String path, Map<String, String> form) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<HttpResponse<String>>> work = new ArrayList<>();
            for (int number = 0; number < AT_ONCE; number++) {
                IndieAuthClient node = nodes.get(number % nodes.size());
                work.add(() -> node.post(path, form));
            }
            List<HttpResponse<String>> answers = new ArrayList<>();
            for (Future<HttpResponse<String>> answer : threads.invokeAll(work)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }
}
