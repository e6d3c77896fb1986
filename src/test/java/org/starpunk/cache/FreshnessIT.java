package org.starpunk.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.StarPunkServer;
import org.starpunk.testing.Trials;

/** Nobody gets a page that is older than a write which was answered before the request began, from whichever node. */
@Tag("alone")
@Tag("cluster")
class FreshnessIT {

    private static final int NOTES = 6;
    private static final int READERS = 8;

    @ParameterizedTest
    @EnumSource
    void what_happened_on_one_node_is_so_on_the_other_at_the_next_request(DatabaseVendor vendor) {
        StarPunkServer one = StarPunkServer.shared(vendor);
        StarPunkServer other = StarPunkServer.second(vendor);
        MicropubClient client = MicropubClient.of(one, "create", "update", "delete", "undelete");
        Pages pages = new Pages(other);
        pages.all("/tags/at-once").forEach(page -> assertThat(page).doesNotContain("First words"));

        URI note = client.create("h=entry&content=First+words&category=At+once");
        String permalink = note.getPath();
        assertThat(pages.all("/tags/at-once", permalink)).allMatch(page -> page.contains("First words"));

        client.json(
                "{\"action\":\"update\",\"url\":\"%s\",\"replace\":{\"content\":[\"Other words\"]}}".formatted(note));
        assertThat(pages.all("/tags/at-once", permalink))
                .allMatch(page -> page.contains("Other words") && !page.contains("First words"));

        client.json(
                "{\"action\":\"update\",\"url\":\"%s\",\"replace\":{\"category\":[\"Elsewhere\"]}}".formatted(note));
        assertThat(pages.get("/tags/at-once")).doesNotContain("Other words");
        assertThat(pages.all("/tags/elsewhere", permalink)).allMatch(page -> page.contains("Elsewhere"));

        client.json("{\"action\":\"delete\",\"url\":\"%s\"}".formatted(note));
        assertThat(pages.all("/tags/elsewhere", permalink)).noneMatch(page -> page.contains("Other words"));

        client.json("{\"action\":\"undelete\",\"url\":\"%s\"}".formatted(note));
        assertThat(pages.all("/tags/elsewhere", permalink)).allMatch(page -> page.contains("Other words"));
    }

    @ParameterizedTest
    @EnumSource
    void no_reader_sees_less_than_was_answered_before(DatabaseVendor vendor) throws Exception {
        List<StarPunkServer> nodes = List.of(StarPunkServer.shared(vendor), StarPunkServer.second(vendor));
        MicropubClient client = MicropubClient.of(nodes.get(0), "create", "update", "delete", "undelete");
        List<WatchedNote> notes = IntStream.range(0, NOTES)
                .mapToObj(number -> WatchedNote.create(client, vendor.name().toLowerCase() + number))
                .toList();
        AtomicInteger writes = new AtomicInteger(Trials.number(100, 1000));
        AtomicInteger reads = new AtomicInteger();
        ExecutorService people = Executors.newFixedThreadPool(nodes.size() + READERS);
        try {
            Stream<Callable<Void>> writers = nodes.stream().map(node -> () -> {
                Random random = new Random(node.url().getPort());
                MicropubClient author =
                        MicropubClient.withToken(node.url(), client.token().orElseThrow());
                while (writes.getAndDecrement() > 0) {
                    notes.get(random.nextInt(NOTES)).change(author, random);
                }
                return null;
            });
            Stream<Callable<Void>> readers = IntStream.range(0, READERS).mapToObj(seed -> () -> {
                Random random = new Random(seed);
                while (writes.get() > 0) {
                    WatchedNote note = notes.get(random.nextInt(NOTES));
                    String path = note.pages().get(random.nextInt(note.pages().size()));
                    Pages pages = new Pages(nodes.get(random.nextInt(nodes.size())));
                    List<Integer> answered =
                            notes.stream().map(WatchedNote::answered).toList();
                    String page = pages.get(path);
                    for (int i = 0; i < NOTES; i++) {
                        notes.get(i).check(path, page, answered.get(i));
                    }
                    reads.incrementAndGet();
                }
                return null;
            });
            for (Future<Void> person :
                    Stream.concat(writers, readers).map(people::submit).toList()) {
                person.get();
            }
        } finally {
            people.shutdownNow();
        }
        assertThat(reads).hasPositiveValue();
    }

    /** What visitors of a node find. */
    private record Pages(StarPunkServer node) {

        String get(String path) {
            return MicropubClient.withToken(node.url(), "none")
                    .withoutToken()
                    .visit(node.url(path))
                    .body();
        }

        /** The home page, the feed, the page of a kind, and these. */
        List<String> all(String... paths) {
            return Stream.concat(Stream.of("/", "/feed.json", "/notes?type=note"), Stream.of(paths))
                    .map(this::get)
                    .toList();
        }
    }
}
