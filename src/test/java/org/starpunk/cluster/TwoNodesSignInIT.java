package org.starpunk.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.starpunk.testing.IndieAuthClient.form;
import static org.starpunk.testing.IndieAuthClient.parameters;

import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.FormClient;
import org.starpunk.testing.IndieAuthClient;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.StarPunkServer;

/** A client signs in, and each step is another node's: there is nothing that only one of them knows. */
@Tag("alone")
@Tag("cluster")
class TwoNodesSignInIT {

    @ParameterizedTest
    @EnumSource
    void what_is_begun_on_one_node_goes_on_on_the_other(DatabaseVendor vendor) {
        StarPunkServer one = StarPunkServer.shared(vendor);
        StarPunkServer other = StarPunkServer.second(vendor);
        IndieAuthClient client = IndieAuthClient.of(one);

        String asked = client.authorize(form(client.request("create delete")))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        Document page = signedIn(other, asked);
        assertThat(page.select("input[type=checkbox]").eachAttr("value")).containsExactly("create", "delete");
        HttpResponse<String> answer = new IndieAuthClient(
                        other.url(), FormClient.owner(other), client.clientId(), client.redirectUri())
                .approve(page, "delete");
        String code = parameters(answer).get("code");

        JsonObject token = MicropubClient.read(client.post("auth/token", client.redemption(code)));
        assertThat(token.getString("scope")).isEqualTo("create");
        for (StarPunkServer node : List.of(one, other)) {
            URI note = MicropubClient.withToken(node.url(), token.getString("access_token"))
                    .create("h=entry&content=Signed+in+on+two+nodes");
            assertThat(new FormClient(one.url())
                            .get(note.getPath())
                            .select(".e-content")
                            .text())
                    .isEqualTo("Signed in on two nodes");
        }

        JsonObject next = client.at(other).refresh(token.getString("refresh_token"));
        assertThat(client.isLive(token.getString("access_token"))).isFalse();
        assertThat(client.isLive(next.getString("access_token"))).isTrue();
        client.post("auth/revoke", Map.of("token", next.getString("access_token")));
        assertThat(client.at(other).isLive(next.getString("access_token"))).isFalse();
    }

    /** The form of one node, sent to another one that does not know the session of who sends it. */
    @ParameterizedTest
    @EnumSource
    void a_consent_whose_node_died_is_asked_for_again(DatabaseVendor vendor) {
        StarPunkServer one = StarPunkServer.shared(vendor);
        StarPunkServer other = StarPunkServer.second(vendor);
        IndieAuthClient client = IndieAuthClient.of(one);
        Document page = client.consentPage(form(client.request("create")));
        page.setBaseUri(other.url().toString());
        FormClient stranger = new FormClient(other.url());
        Document signIn = stranger.press(page.selectFirst("[name=approve]"));
        Document again = stranger.submit(
                FormClient.formWith(signIn, "input[type=password]"),
                Map.of("input[type=password]", StarPunkServer.PASSWORD),
                List.of());
        String code = parameters(stranger.firstAnswerTo(again.selectFirst("[name=approve]")))
                .get("code");
        assertThat(client.post("auth/token", client.redemption(code)).statusCode())
                .isEqualTo(200);
    }

    private static Document signedIn(StarPunkServer node, String path) {
        return FormClient.owner(node).get(path);
    }
}
