package org.starpunk.micropub;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
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

    @Test
    void delete_takes_the_post_away_in_both_syntaxes() {
        assertThat(client.form("action=delete&url=" + post).statusCode()).isEqualTo(204);
        assertThat(client.visit(post).statusCode()).isEqualTo(410);

        URI other = client.create("content=Another");
        assertThat(client.json("{\"action\":\"delete\",\"url\":\"" + other + "\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(client.visit(other).statusCode()).isEqualTo(410);
    }

    @Test
    void deleting_twice_is_deleting_once() {
        client.form("action=delete&url=" + post);
        assertThat(client.form("action=delete&url=" + post).statusCode()).isEqualTo(204);
    }

    @Test
    void undelete_brings_back_the_same_address_and_content() {
        String before = client.source(post).toString();
        client.form("action=delete&url=" + post);
        assertThat(client.json("{\"action\":\"undelete\",\"url\":\"" + post + "\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(client.source(post)).hasToString(before);
        assertThat(client.visit(post).statusCode()).isEqualTo(200);
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

    private static void assertRefused(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).startsWith("{\"error\":\"invalid_request\"");
    }
}
