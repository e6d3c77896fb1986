package org.starpunk.feed;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.StarPunkServer;
import org.w3c.dom.Document;

/** Whoever reads the feeds of a server, without any credentials. */
record FeedReader(StarPunkServer server) {

    static FeedReader of(DatabaseVendor vendor) {
        return new FeedReader(StarPunkServer.shared(vendor));
    }

    /** A client that writes, changes and deletes what there is to read. */
    MicropubClient writer() {
        return MicropubClient.of(server, "create", "update", "delete");
    }

    HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.url(path));
        return MicropubClient.send(headers.length == 0 ? request : request.headers(headers));
    }

    /** A feed that must be there, and be well-formed. */
    Document xml(String path) {
        HttpResponse<String> feed = get(path);
        if (feed.statusCode() != 200) {
            throw new AssertionError(feed + " " + feed.body());
        }
        return FeedFixture.parse(feed.body().getBytes(StandardCharsets.UTF_8));
    }
}
