package org.starpunk.indieauth;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.IndieAuthClient;

/** Whoever holds no secret that works is answered without a turn to write: it is somebody else's all the while. */
@ParameterizedClass
@EnumSource
class StrangersSecretsIT {

    @Parameter
    private DatabaseVendor vendor;

    private IndieAuthServer server;
    private IndieAuthClient client;

    @BeforeEach
    void client() {
        server = IndieAuthServer.shared(vendor);
        client = server.client();
    }

    @Test
    void an_unknown_code_takes_no_turn() {
        assertThat(meanwhile("auth/token", client.redemption("unknown"))).isEqualTo(400);
        assertThat(meanwhile("auth", client.redemption("unknown"))).isEqualTo(400);
    }

    @Test
    void a_code_of_somebody_else_takes_no_turn_and_stays_good() {
        Map<String, String> redemption = client.redemption(client.code("create"));
        Map<String, String> stolen = new LinkedHashMap<>(redemption);
        stolen.put("code_verifier", "another-verifier-of-forty-three-characters-ok");
        assertThat(meanwhile("auth/token", stolen)).isEqualTo(400);
        assertThat(client.post("auth/token", redemption).statusCode()).isEqualTo(200);
    }

    @Test
    void a_code_of_what_has_ended_takes_no_turn() {
        Map<String, String> redemption = client.redemption(client.code("create"));
        client.post("auth/token", redemption);
        assertThat(client.post("auth/token", redemption).statusCode()).isEqualTo(400);
        assertThat(meanwhile("auth/token", redemption)).isEqualTo(400);
    }

    @Test
    void an_unknown_refresh_token_takes_no_turn_and_one_that_has_ended_neither() {
        assertThat(meanwhile("auth/token", client.refreshment("unknown"))).isEqualTo(400);
        String ended = client.signIn("create").getString("refresh_token");
        client.post("auth/revoke", Map.of("token", ended));
        assertThat(meanwhile("auth/token", client.refreshment(ended))).isEqualTo(400);
    }

    @Test
    void to_revoke_what_is_no_token_takes_no_turn_and_what_was_revoked_neither() {
        JsonObject revoked = client.signIn("create");
        client.post("auth/revoke", Map.of("token", revoked.getString("access_token")));
        for (String token :
                new String[] {"unknown", revoked.getString("access_token"), revoked.getString("refresh_token")}) {
            assertThat(meanwhile("auth/revoke", Map.of("token", token))).isEqualTo(200);
            assertThat(meanwhile("auth/token", Map.of("action", "revoke", "token", token)))
                    .isEqualTo(200);
        }
    }

    @Test
    void a_replaced_access_token_still_ends_all_when_it_is_revoked() {
        JsonObject first = client.signIn("create");
        JsonObject next = client.refresh(first.getString("refresh_token"));
        client.post("auth/revoke", Map.of("token", first.getString("access_token")));
        assertThat(client.isLive(next.getString("access_token"))).isFalse();
    }

    private int meanwhile(String path, Map<String, String> form) {
        HttpResponse<String> answer = server.whileNobodyCanWrite(() -> client.post(path, form));
        return answer.statusCode();
    }
}
