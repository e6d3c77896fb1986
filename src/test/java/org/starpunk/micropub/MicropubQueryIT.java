package org.starpunk.micropub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.starpunk.testing.MicropubClient.encode;
import static org.starpunk.testing.MicropubClient.read;

import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.MicropubClient;

/** Micropub 3.7 and its extensions. */
@ParameterizedClass
@EnumSource
class MicropubQueryIT {

    @Parameter
    private DatabaseVendor vendor;

    private MicropubClient client;

    @BeforeEach
    void client() {
        client = MicropubServer.shared(vendor).client("create", "delete");
    }

    @Test
    void config_names_the_queries_the_post_types_and_who_may_read() {
        JsonObject config = read(client.query("q=config"));
        assertThat(config.get("q")).hasToString("[\"category\",\"config\",\"source\",\"syndicate-to\"]");
        assertThat(config.get("syndicate-to")).hasToString("[]");
        assertThat(config.get("visibility")).hasToString("[\"public\",\"unlisted\",\"private\"]");
        assertThat(config.getJsonArray("post-types").getJsonObject(0))
                .hasToString("{\"type\":\"note\",\"name\":\"Note\"}");
        assertThat(config).doesNotContainKey("media-endpoint");
    }

    @Test
    void syndicate_to_is_an_empty_list_when_there_is_nowhere_to_syndicate_to() {
        assertThat(read(client.query("q=syndicate-to"))).hasToString("{\"syndicate-to\":[]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "q=", "q=unknown", "q=config&q=config", "q=source", "q=category&limit=x", "q=%ff", "%00"})
    void what_is_no_query_is_400(String query) {
        assertRefused(client.query(query));
    }

    @Nested
    class Source {

        @Test
        void gives_the_type_and_every_property() {
            URI post = client.createJson("\"name\":[\"Title\"],\"summary\":[\"Short\"],\"content\":[\"Long\"],"
                    + "\"category\":[\"b\",\"A\"],\"published\":[\"2026-01-02T03:04:05+01:00\"],"
                    + "\"like-of\":[\"https://example.org/\"]");
            assertThat(source(post, ""))
                    .hasToString("{\"type\":[\"h-entry\"],\"properties\":{\"name\":[\"Title\"],\"summary\":[\"Short\"],"
                            + "\"content\":[\"Long\"],\"like-of\":[\"https://example.org/\"],\"category\":[\"A\",\"b\"],"
                            + "\"published\":[\"2026-01-02T03:04:05+01:00\"],\"post-status\":[\"published\"],"
                            + "\"visibility\":[\"public\"],\"url\":[\"" + post + "\"]}}");
        }

        @Test
        void gives_the_chosen_properties_only() {
            URI post = client.create("content=Hello&category=A");
            String both = "{\"properties\":{\"content\":[\"Hello\"],\"category\":[\"A\"]}}";
            assertThat(source(post, "&properties[]=content&properties[]=category&properties[]=name"))
                    .hasToString(both);
            assertThat(source(post, "&properties%5B%5D=category&properties=content"))
                    .hasToString(both);
            assertThat(source(post, "&properties=content")).hasToString("{\"properties\":{\"content\":[\"Hello\"]}}");
        }

        @Test
        void gives_html_as_an_object_and_everything_else_as_text() {
            URI html = client.createJson("\"content\":[{\"html\":\"<b>bold</b>\"}]");
            URI markdown = client.createJson("\"content\":[{\"markdown\":\"**bold**\"}]");
            assertThat(client.source(html, "content")).hasToString("[{\"html\":\"<b>bold</b>\"}]");
            assertThat(client.source(markdown, "content")).hasToString("[\"**bold**\"]");
        }

        @Test
        void of_what_is_no_post_is_400() {
            URI home = client.endpoint().resolve("/");
            assertRefused(client.query(
                    "q=source&url=" + encode(home.resolve("/notes/never-there").toString())));
            assertRefused(client.query("q=source&url=" + encode(home.toString())));
            assertRefused(client.query("q=source&url=https://example.org/notes/1"));
            assertRefused(client.query("q=source&url="));
        }

        @Test
        void of_a_deleted_post_is_400() {
            URI post = client.create("content=gone");
            client.form("action=delete&url=" + post);
            assertRefused(client.query("q=source&url=" + post));
        }

        private JsonObject source(URI post, String more) {
            return read(client.query("q=source&url=" + encode(post.toString()) + more));
        }
    }

    @Nested
    class Category {

        private final String mark = UUID.randomUUID().toString();

        @Test
        void gives_names_the_most_used_first_page_by_page() {
            client.create("content=1&category[]=Rare+" + mark + "&category[]=Often+" + mark);
            client.create("content=2&category[]=OFTEN+" + mark);
            assertThat(categories("")).hasToString("[\"Often " + mark + "\",\"Rare " + mark + "\"]");
            assertThat(categories("&limit=1")).hasToString("[\"Often " + mark + "\"]");
            assertThat(categories("&limit=1&offset=1")).hasToString("[\"Rare " + mark + "\"]");
            assertThat(categories("&limit=0")).hasToString("[]");
        }

        @Test
        void gives_those_of_posts_that_everybody_may_find() {
            client.create("content=1&post-status=draft&category=Draft+" + mark);
            client.create("content=1&visibility=unlisted&category=Unlisted+" + mark);
            client.create("content=1&visibility=private&category=Private+" + mark);
            URI post = client.create("content=1&category=Deleted+" + mark);
            client.form("action=delete&url=" + post);
            assertThat(categories("")).hasToString("[]");
        }

        @Test
        void filters_by_a_part_literally() {
            client.create("content=1&category[]=100%25+" + mark + "&category[]=100!+" + mark);
            assertThat(read(client.query("q=category&filter=" + encode("0% " + mark.toUpperCase()))))
                    .hasToString("{\"categories\":[\"100% " + mark + "\"]}");
            assertThat(read(client.query("q=category&filter=" + encode("_ " + mark))))
                    .hasToString("{\"categories\":[]}");
        }

        private Object categories(String more) {
            return read(client.query("q=category&filter=" + mark + more)).get("categories");
        }
    }

    private static void assertRefused(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(response.body()).startsWith("{\"error\":\"invalid_request\"");
    }
}
