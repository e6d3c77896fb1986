package org.starpunk.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.starpunk.configuration.Keys;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.BucketServer;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.MultipartBody;
import org.starpunk.testing.OwnServers;
import org.starpunk.testing.SampleFiles;
import org.starpunk.testing.StarPunkServer;
import org.starpunk.testing.TemporaryDatabase;

/** Two nodes that share a database and a bucket, and no directory. */
@OwnServers
class BucketIT {

    private static final byte[] PHOTO = SampleFiles.painted(900, 600, "png");

    private static BucketServer bucket;
    private static StarPunkServer node;
    private static StarPunkServer otherNode;
    private static MicropubClient client;

    @BeforeAll
    static void start() {
        bucket = BucketServer.start();
        TemporaryDatabase database = TemporaryDatabase.createWithOwner(DatabaseVendor.POSTGRESQL);
        Map<String, String> environment = bucket.environment();
        node = StarPunkServer.start(database, environment).awaitReady();
        TemporaryDatabase elsewhere = new TemporaryDatabase(
                TemporaryDatabase.create(DatabaseVendor.SQLITE).dataDirectory(), database.database());
        otherNode = StarPunkServer.start(elsewhere, environment).awaitReady();
        client = MicropubClient.of(node, "create", "media", "delete").media();
    }

    @AfterAll
    static void stop() {
        Stream.of(node, otherNode).forEach(StarPunkServer::close);
        bucket.close();
    }

    @Test
    void what_one_node_has_taken_another_one_gives_out_whole_and_in_parts() throws Exception {
        URI url = upload();
        HttpResponse<byte[]> whole = get(otherNode, url);
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(whole.body()).isEqualTo(get(node, url).body());
        HttpResponse<byte[]> part = get(otherNode, url, "Range", "bytes=100-299");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(whole.body(), 100, 300));
        assertThat(get(
                                otherNode,
                                url,
                                "If-None-Match",
                                whole.headers().firstValue("ETag").orElseThrow())
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void an_upload_and_its_smaller_copies_are_in_the_bucket_and_nothing_of_them_stays_on_the_disk() throws Exception {
        String id = id(upload());
        assertThat(objects()).filteredOn(name -> name.startsWith(id)).hasSizeGreaterThan(1);
        assertThat(objects()).noneMatch(name -> name.startsWith(MarkNames.PREFIX));
        assertThat(files(node.database().dataDirectory().resolve("media"))).isEmpty();
    }

    @Test
    void a_directory_that_uploads_are_only_worked_on_in_is_made_anew() throws Exception {
        upload();
        Files.delete(node.database().dataDirectory().resolve("media"));
        assertThat(node.isReady()).isTrue();
        assertThat(get(otherNode, upload()).statusCode()).isEqualTo(200);
    }

    @Test
    void what_is_deleted_leaves_the_bucket() throws Exception {
        URI url = upload();
        assertThat(client.form("action=delete&url=" + MicropubClient.encode(url.toString()))
                        .statusCode())
                .isEqualTo(204);
        assertThat(get(otherNode, url).statusCode()).isEqualTo(410);
        assertThat(objects()).noneMatch(name -> name.contains(id(url)));
    }

    @Test
    void an_object_that_was_cut_is_not_given_out() throws Exception {
        URI url = upload();
        Path object = bucket.objects().resolve(name(url));
        Files.write(object, Arrays.copyOf(Files.readAllBytes(object), 100));
        assertThat(get(otherNode, url).statusCode()).isEqualTo(404);
        assertThat(otherNode.log()).contains("The object " + name(url) + " of the bucket has 100 bytes instead of");
    }

    @Test
    void while_the_bucket_is_away_uploads_are_refused_and_pages_go_on() throws Exception {
        URI url = upload();
        String before = client.query("q=source").body();
        bucket.end();
        try {
            HttpResponse<String> refused = client.multipart(new MultipartBody().file("file", PHOTO));
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.body()).contains("The store of uploaded files is out of reach.");
            assertThat(get(otherNode, url).statusCode()).isEqualTo(503);
            assertThat(get(otherNode, otherNode.url("/")).statusCode()).isEqualTo(200);
            assertThat(get(otherNode, otherNode.url("/health/ready")).statusCode())
                    .isEqualTo(200);
        } finally {
            bucket.begin();
        }
        assertThat(get(otherNode, url).statusCode()).isEqualTo(200);
        assertThat(client.query("q=source").body()).isEqualTo(before);
        assertThat(get(otherNode, upload()).statusCode()).isEqualTo(200);
        assertThat(node.log()).doesNotContain(bucket.environment().get("STARPUNK_BUCKET_SECRET_KEY"));
    }

    @Test
    void whoever_takes_the_site_away_finds_every_file_of_the_bucket() throws Exception {
        String name = name(upload());
        KeptFiles kept = KeptFiles.from(keys());
        assertThat(kept.list()).isSorted().extracting(MediaName::toString).contains(name);
        try (InputStream bytes = kept.open(MediaName.parse(name).orElseThrow()).orElseThrow()) {
            assertThat(bytes.readAllBytes())
                    .isEqualTo(Files.readAllBytes(bucket.objects().resolve(name)));
        }
    }

    private static Keys keys() {
        Map<String, String> values = new HashMap<>();
        bucket.environment()
                .forEach((name, value) -> values.put(
                        name.toLowerCase(Locale.ROOT)
                                .replaceFirst("starpunk_bucket_", "starpunk.bucket.")
                                .replace('_', '-'),
                        value));
        values.put("starpunk.bucket.region", "us-east-1");
        values.put("starpunk.data.dir", node.database().dataDirectory().toString());
        values.put("starpunk.database.url", node.database().database().url());
        return new Keys(key -> Optional.ofNullable(values.get(key)));
    }

    private static URI upload() {
        return client.createMultipart(new MultipartBody().file("file", PHOTO));
    }

    private static String name(URI url) {
        return url.getPath().substring("/media/".length());
    }

    private static String id(URI url) {
        return MediaName.parse(name(url)).orElseThrow().id();
    }

    private static List<String> objects() throws IOException {
        return files(bucket.objects());
    }

    private static List<String> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static HttpResponse<byte[]> get(StarPunkServer server, URI url, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.url(url.getPath()));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofByteArray());
    }
}
