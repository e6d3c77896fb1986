package org.starpunk.micropub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.starpunk.testing.Json.json;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.MicropubClient;

/** Micropub 3.5 and 3.6. */
@ParameterizedClass
@EnumSource
class MicropubDeleteIT {

    @Parameter
    private DatabaseVendor vendor;

    private MicropubClient client;
    private URI post;

    @BeforeEach
    void post() {
        client = MicropubServer.shared(vendor).client("create", "update", "delete", "undelete");
        post = client.create("content=Here+and+gone&category=Mortal");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void delete_and_undelete_work_in_both_syntaxes_and_bring_back_the_same_address_and_content(boolean json) {
        String before = client.source(post).toString();
        assertThat(act("delete", post, json).statusCode()).isEqualTo(204);
        assertThat(client.visit(post).statusCode()).isEqualTo(410);
        assertThat(client.visit(post).body()).doesNotContain("Here and gone");
        assertThat(act("undelete", post, json).statusCode()).isEqualTo(204);
        assertThat(client.source(post)).hasToString(before);
        assertThat(client.visit(post).statusCode()).isEqualTo(200);
    }

    @Test
    void deleting_twice_is_deleting_once_and_so_is_undeleting() {
        assertThat(act("undelete", post, true).statusCode()).isEqualTo(204);
        act("delete", post, true);
        assertThat(act("delete", post, true).statusCode()).isEqualTo(204);
        assertThat(act("undelete", post, true).statusCode()).isEqualTo(204);
        assertThat(act("undelete", post, true).statusCode()).isEqualTo(204);
        assertThat(client.visit(post).statusCode()).isEqualTo(200);
    }

    @Test
    void a_deleted_post_is_in_no_list_until_it_is_undeleted() {
        String mark = UUID.randomUUID().toString();
        URI listed = client.create("content=Listed+" + mark + "&category=" + mark);
        assertThat(lists(mark)).containsExactly(true, true, true);
        act("delete", listed, false);
        assertThat(lists(mark)).containsExactly(false, false, false);
        act("undelete", listed, false);
        assertThat(lists(mark)).containsExactly(true, true, true);
    }

    @Test
    void a_deleted_draft_leaves_no_tombstone_and_comes_back_as_a_draft() {
        URI draft = client.create("content=Secret&post-status=draft");
        assertThat(act("delete", draft, true).statusCode()).isEqualTo(204);
        assertThat(client.visit(draft).statusCode()).isEqualTo(404);
        act("undelete", draft, true);
        assertThat(client.source(draft, "post-status")).hasToString(json("['draft']"));
    }

    @Test
    void a_post_is_deleted_and_undeleted_at_a_former_address_too() {
        client.json("{\"action\":\"update\",\"url\":\"" + post + "\",\"replace\":{\"mp-slug\":[\"moved-"
                + UUID.randomUUID() + "\"]}}");
        URI moved =
                URI.create(client.visit(post).headers().firstValue("Location").orElseThrow());
        assertThat(act("delete", post, true).statusCode()).isEqualTo(204);
        assertThat(client.visit(moved).statusCode()).isEqualTo(410);
        assertThat(act("undelete", post, true).statusCode()).isEqualTo(204);
        assertThat(client.visit(moved).statusCode()).isEqualTo(200);
        assertThat(client.visit(post).statusCode()).isEqualTo(301);
    }

    @Test
    void a_deleted_address_is_never_given_to_another_post() {
        client.form("action=delete&url=" + post);
        String slug = post.getPath().replaceFirst(".*/", "");
        assertThat(client.create("content=New&mp-slug=" + slug)).isNotEqualTo(post);
    }

    @Test
    void what_is_no_post_cannot_be_deleted() {
        assertRefused(client.form("action=delete&url=" + post + "-never-there"));
        assertRefused(client.form("action=undelete&url=https://example.org/"));
        assertRefused(client.form("action=delete"));
        assertRefused(client.form("action=destroy&url=" + post));
    }

    /** Whether it is on the home page, among the posts and among the categories. */
    private List<Boolean> lists(String mark) {
        return List.of(
                client.visit(client.endpoint().resolve("/")).body().contains("Listed " + mark),
                client.query("q=source&filter=" + mark).body().contains("Listed " + mark),
                client.query("q=category&filter=" + mark).body().contains(mark));
    }

    private HttpResponse<String> act(String action, URI url, boolean json) {
        return json
                ? client.json("{\"action\":\"" + action + "\",\"url\":\"" + url + "\"}")
                : client.form("action=" + action + "&url=" + url);
    }

    private static void assertRefused(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).startsWith(json("{'error':'invalid_request'"));
    }
}
