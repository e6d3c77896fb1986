package org.starpunk.micropub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.starpunk.testing.Json.json;

import jakarta.json.JsonString;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.ServerMemory;
import org.starpunk.testing.StarPunkServer;

/** 64 clients that create, update, delete and undelete for a while: nothing fails, and nothing that was answered is lost. */
@Tag("alone")
@Tag("cluster")
class ManyClientsIT {

    private static final int CLIENTS = 64;
    private static final int SHARED_POSTS = 16;

    /** In bytes, whether they work for six seconds or for a minute. */
    private static final long MAX_GROWTH = 8 << 20;

    private static final Duration WHILE =
            Duration.ofSeconds("full".equals(System.getProperty("starpunk.trials")) ? 60 : 6);

    @ParameterizedTest
    @EnumSource
    void nothing_fails_and_no_update_is_lost(DatabaseVendor vendor) throws Exception {
        MicropubClient client = MicropubServer.shared(vendor).client("create", "update", "delete", "undelete");
        List<SharedPost> shared = IntStream.range(0, SHARED_POSTS)
                .mapToObj(i -> new SharedPost(create(client), new ConcurrentLinkedQueue<>()))
                .toList();
        List<Author> authors = IntStream.range(0, CLIENTS)
                .mapToObj(number -> new Author(client, number, shared))
                .toList();
        // What a server loads for the first requests of each kind is not what requests need.
        work(authors, WHILE.dividedBy(6));
        ServerMemory memory = ServerMemory.of(StarPunkServer.shared(vendor));
        long live = memory.live();
        long peak = memory.peak();
        work(authors, WHILE);
        long growth = memory.live() - live;
        long peakGrowth = memory.peak() - peak;
        for (SharedPost post : shared) {
            assertThat(client.source(post.url(), "x-seen").getValuesAs(JsonString::getString))
                    .containsExactlyInAnyOrderElementsOf(Stream.concat(Stream.of("first"), post.added().stream())
                            .toList());
        }
        authors.forEach(Author::assertOwnPosts);
        int requests = authors.stream().mapToInt(author -> author.requests).sum();
        System.out.printf(
                "%s: %d clients, %d requests in %s; live objects %d KiB %+d KiB, peak %+d KiB%n",
                vendor,
                CLIENTS,
                requests,
                WHILE.multipliedBy(7).dividedBy(6),
                live >> 10,
                growth >> 10,
                peakGrowth >> 10);
        assertThat(growth).as("growth of live objects").isLessThan(MAX_GROWTH);
    }

    private static void work(List<Author> authors, Duration time) throws Exception {
        Instant end = Instant.now().plus(time);
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Callable<Void>> work = authors.stream()
                    .map(author -> (Callable<Void>) () -> {
                        while (Instant.now().isBefore(end)) {
                            author.act();
                        }
                        return null;
                    })
                    .toList();
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    private static URI create(MicropubClient client) {
        return client.createJson(json("'content':['first'],'x-seen':['first'],'visibility':['unlisted']"));
    }

    /**
     * A post that everybody updates.
     *
     * @param added what the server has said that it added
     */
    private record SharedPost(URI url, Queue<String> added) {}

    /** A client, and what it knows of the posts that are its own. */
    private static final class Author {

        private final MicropubClient client;
        private final int number;
        private final List<SharedPost> shared;
        private final Random random;
        private final Map<URI, String> contents = new HashMap<>();
        private final Map<URI, Boolean> deleted = new HashMap<>();
        private int requests;

        Author(MicropubClient client, int number, List<SharedPost> shared) {
            this.client = client;
            this.number = number;
            this.shared = shared;
            this.random = new Random(number);
        }

        void act() {
            requests++;
            String mark = number + "-" + requests;
            List<URI> own = List.copyOf(contents.keySet());
            int choice = random.nextInt(10);
            if (own.isEmpty() || choice == 0) {
                URI post = create(client);
                contents.put(post, "first");
                deleted.put(post, false);
            } else if (choice < 6) {
                SharedPost post = shared.get(random.nextInt(SHARED_POSTS));
                update(post.url(), json("'add':{'x-seen':['" + mark + "']}"));
                post.added().add(mark);
            } else {
                URI post = own.get(random.nextInt(own.size()));
                boolean isDeleted = deleted.get(post);
                if (choice < 8) {
                    act(post, isDeleted ? "undelete" : "delete");
                    deleted.put(post, !isDeleted);
                } else if (!isDeleted) {
                    update(post, json("'replace':{'content':['" + mark + "']}"));
                    contents.put(post, mark);
                }
            }
        }

        void assertOwnPosts() {
            contents.forEach((post, content) -> {
                if (deleted.get(post)) {
                    assertThat(client.visit(post).statusCode()).isEqualTo(410);
                } else {
                    assertThat(client.source(post, "content")).hasToString(json("['" + content + "']"));
                }
            });
        }

        private void update(URI post, String operations) {
            assertDone(client.json("{\"action\":\"update\",\"url\":\"" + post + "\"," + operations + "}"));
        }

        private void act(URI post, String action) {
            assertDone(client.form("action=" + action + "&url=" + post));
        }

        private static void assertDone(HttpResponse<String> response) {
            assertThat(response.statusCode()).as(response.body()).isEqualTo(204);
        }
    }
}
