package org.starpunk.admin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.FormClient;
import org.starpunk.testing.IndieAuthClient;
import org.starpunk.testing.StarPunkServer;

/** What the owner sees of the applications that hold something, and takes from them again. */
class ApplicationScreensIT {

    private static final String HOME = "http://127.0.0.1:9/";

    @ParameterizedTest
    @EnumSource
    void an_application_is_named_with_what_it_holds_until_when_and_loses_it(DatabaseVendor vendor) {
        IndieAuthClient client = client(vendor, "listed");
        String token = client.signIn("create delete").getString("access_token");
        List<Element> rows = rows(client);
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).select(".title").text()).isEqualTo("127.0.0.1");
        assertThat(rows.get(0).select(".chip").eachText()).containsExactly("create", "delete");
        assertThat(rows.get(0).select(".meta").text()).contains("since", "never used", "expires");
        assertThat(rows.get(0).select("time")).hasSize(2);

        Document asked = client.owner().press(rows.get(0).selectFirst("button"));
        assertThat(asked.select("h1").text()).isEqualTo("Revoke 127.0.0.1?");
        assertThat(asked.select("main code").text()).isEqualTo(client.clientId());
        assertThat(asked.select("#revokeClient")).isEmpty();
        assertThat(client.isLive(token)).as("nothing is revoked by looking").isTrue();
        Document revoked = client.owner().press(asked.selectFirst("#revoke"));
        assertThat(revoked.select("[role=status]").text()).isEqualTo("127.0.0.1 can no longer act for you.");
        assertThat(client.isLive(token)).isFalse();
        assertThat(rows(client)).isEmpty();
        Document twice = client.owner().press(asked.selectFirst("#revoke"));
        assertThat(twice.select("[role=status]").text()).isEqualTo("127.0.0.1 can no longer act for you.");
    }

    @ParameterizedTest
    @EnumSource
    void one_grant_of_an_application_is_revoked_or_all_of_them_and_others_stay(DatabaseVendor vendor) {
        IndieAuthClient client = client(vendor, "several");
        IndieAuthClient other = client(vendor, "other");
        List<String> tokens = List.of(token(client), token(client), token(client));
        String others = token(other);
        List<Element> rows = rows(client);
        assertThat(rows).as("the newest first").hasSize(3);

        client.owner().press(question(client, rows.get(0)).selectFirst("#revoke"));
        assertThat(tokens).map(client::isLive).containsExactly(true, true, false);
        Document asked = question(client, rows(client).get(0));
        assertThat(asked.select("#clientForm .lead").text()).contains("2 times");
        client.owner().press(asked.selectFirst("#revokeClient"));
        assertThat(tokens).noneMatch(client::isLive);
        assertThat(rows(client)).isEmpty();
        assertThat(other.isLive(others)).isTrue();
        assertThat(rows(other)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void refreshing_makes_no_second_line_and_what_is_no_grant_is_not_found(DatabaseVendor vendor) {
        IndieAuthClient client = client(vendor, "refreshing");
        JsonObject tokens = client.signIn("create");
        client.refresh(tokens.getString("refresh_token"));
        assertThat(rows(client)).hasSize(1);
        Document page = client.owner().get("/admin/tokens");
        assertThat(page.select("[aria-labelledby=listHeading] .title").eachText())
                .as("tokens of applications are not among those made by hand")
                .doesNotContain("127.0.0.1");
        for (String id : List.of("", "0", "x", "99999999999999999999")) {
            assertThat(client.owner()
                            .answer("/admin/tokens/revoke-application?grant=" + id)
                            .statusCode())
                    .as(id)
                    .isEqualTo(404);
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_question_about_everything_says_how_much_that_is(DatabaseVendor vendor) {
        IndieAuthClient client = client(vendor, "everything");
        String token = token(client);
        Document page = client.owner().get("/admin/tokens");
        int grants =
                page.select("[aria-labelledby=applicationsHeading] .rows > li").size();
        int byHand = page.select("[aria-labelledby=listHeading] .rows > li").size();
        Document asked = client.owner().get("/admin/tokens/revoke-all");
        assertThat(asked.select(".lead").text()).contains("(" + grants + ")", "(" + byHand + ")");
        assertThat(client.isLive(token)).isTrue();
    }

    private static IndieAuthClient client(DatabaseVendor vendor, String name) {
        StarPunkServer server = StarPunkServer.shared(vendor);
        String id = HOME + name + "/" + System.nanoTime();
        return new IndieAuthClient(server.url(), FormClient.owner(server), id, HOME + "callback");
    }

    private static String token(IndieAuthClient client) {
        return client.signIn("create").getString("access_token");
    }

    private static Document question(IndieAuthClient client, Element row) {
        return client.owner().press(row.selectFirst("button"));
    }

    private static List<Element> rows(IndieAuthClient client) {
        return client.owner().get("/admin/tokens").select(".rows > li").stream()
                .filter(row -> row.select("code").text().equals(client.clientId()))
                .toList();
    }
}
