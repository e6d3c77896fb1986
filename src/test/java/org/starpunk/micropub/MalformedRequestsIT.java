package org.starpunk.micropub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.starpunk.testing.Json.json;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.microformats.Mf2Json;
import org.starpunk.testing.MicropubClient;

/** Whatever is sent, the answer is one that a client understands. */
class MalformedRequestsIT {

    private static final long SEED = 20261122;
    private static final int REQUESTS = 500;

    private static final List<String> ANY_VALUE = List.of(
            "null",
            "true",
            "0",
            "-1.5e3",
            "\"\"",
            "\"text\"",
            "\"https://example.org/\"",
            "\"javascript:alert(1)\"",
            "\"<script>\"",
            "\"2026-11-22\"",
            "[]",
            json("['a']"),
            "{}",
            json("{'value':'https://example.org/','alt':7}"),
            json("{'html':'<b'}"),
            json("{'type':['h-cite'],'properties':{'url':[null],'name':[{}]}}"),
            json("{'type':'h-card','properties':[1]}"),
            json("{'properties':{'name':'x','url':[['y']]}}"));
    private static final List<String> ANY_PROPERTY = List.of(
            "name",
            "summary",
            "content",
            "published",
            "updated",
            "category",
            "post-status",
            "visibility",
            "mp-slug",
            "photo",
            "video",
            "audio",
            "in-reply-to",
            "like-of",
            "repost-of",
            "bookmark-of",
            "location",
            "checkin",
            "rsvp",
            "syndication",
            "author",
            "uid",
            "anything",
            "type",
            "properties",
            "");

    @ParameterizedTest
    @EnumSource
    void five_hundred_malformed_requests_give_4xx_without_a_page_and_store_nothing(DatabaseVendor vendor) {
        MicropubServer server = MicropubServer.shared(vendor);
        MicropubClient client = server.client("create", "update", "delete", "undelete");
        MalformedRequests requests = new MalformedRequests(SEED);
        long before = server.rows();
        for (int number = 0; number < REQUESTS; number++) {
            MalformedRequest request = requests.next();
            HttpResponse<String> response = MicropubClient.send(client.request("")
                    .header("Content-Type", request.contentType())
                    .POST(BodyPublishers.ofByteArray(request.body())));
            assertThat(response.statusCode()).as("%d: %s", number, request).isBetween(400, 499);
            assertIsNoPage(response, request);
        }
        assertThat(server.rows()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void any_json_of_any_property_is_refused_or_shown(DatabaseVendor vendor) {
        MicropubClient client = MicropubServer.shared(vendor).client("create");
        Random random = new Random(SEED);
        for (int number = 0; number < REQUESTS; number++) {
            StringBuilder properties = new StringBuilder(json("'content':['x']"));
            for (int more = random.nextInt(3); more >= 0; more--) {
                properties
                        .append(",\"")
                        .append(pick(random, ANY_PROPERTY))
                        .append(json("':["))
                        .append(pick(random, ANY_VALUE))
                        .append(random.nextInt(4) == 0 ? "," + pick(random, ANY_VALUE) : "")
                        .append("]");
            }
            HttpResponse<String> response = client.json("{\"properties\":{" + properties + "}}");
            assertThat(response.statusCode()).as("%d: %s", number, properties).isIn(201, 400);
            assertIsNoPage(response, properties);
            if (response.statusCode() == 201) {
                URI post = URI.create(response.headers().firstValue("Location").orElseThrow());
                assertThat(client.source(post)).as("%d: %s", number, properties).containsKey("content");
                assertThat(client.visit(post).statusCode())
                        .as("%d: %s", number, properties)
                        .isIn(200, 404);
            }
        }
        assertThat(client.visit(client.endpoint().resolve("/")).statusCode()).isEqualTo(200);
    }

    private static void assertIsNoPage(HttpResponse<String> response, Object request) {
        if (!response.body().isEmpty()) {
            assertThat(response.headers().allValues("Content-Type"))
                    .as("%s", request)
                    .containsExactly("application/json");
            assertThat(Mf2Json.read(response.body())).containsKeys("error", "error_description");
        }
    }

    private static String pick(Random random, List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
