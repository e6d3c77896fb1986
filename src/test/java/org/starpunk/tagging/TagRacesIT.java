package org.starpunk.tagging;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.tag.TagName;
import org.starpunk.testing.FormClient;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.StarPunkServer;
import org.starpunk.testing.TemporaryDatabase;
import org.starpunk.testing.Trials;

/** Several servers on one database, and eight clients that post to all of them at once. */
@Tag("alone")
@Tag("servers")
@ParameterizedClass
@EnumSource(DatabaseVendor.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TagRacesIT {

    private static final Logger LOGGER = Logger.getLogger(TagRacesIT.class.getName());

    private static final int CLIENTS = 8;
    private static final int SERVERS = Trials.number(2, 8);
    private static final int NOTES = Trials.number(15, 200);

    @Parameter
    private DatabaseVendor vendor;

    private final List<StarPunkServer> servers = new ArrayList<>();
    private final List<StarPunkServer> own = new ArrayList<>();
    private ExecutorService merger;
    private ExecutorService threads;
    private FormClient owner;
    private String token;
    private TagTables tables;

    @BeforeParameterizedClassInvocation
    void start(DatabaseVendor asked) {
        merger = Executors.newSingleThreadExecutor();
        threads = Executors.newFixedThreadPool(CLIENTS);
        servers.add(StarPunkServer.shared(asked));
        servers.add(StarPunkServer.second(asked));
        TemporaryDatabase database = servers.get(0).database();
        // Two at a time: on a small machine, eight that start together take longer than a start may take.
        while (servers.size() < SERVERS) {
            own.add(StarPunkServer.start(database, Map.of()));
            own.add(StarPunkServer.start(database, Map.of()));
            own.forEach(StarPunkServer::awaitReady);
            servers.addAll(own.subList(own.size() - 2, own.size()));
        }
        owner = new FormClient(servers.get(0).url()).signIn(StarPunkServer.PASSWORD);
        token = owner.newToken("races", "create");
        tables = new TagTables(database.database());
    }

    @AfterParameterizedClassInvocation
    void stop() {
        threads.shutdownNow();
        merger.shutdownNow();
        own.forEach(StarPunkServer::close);
        own.clear();
        servers.clear();
    }

    @Test
    void new_tags_that_many_create_at_once_have_no_twins_and_every_note_has_exactly_its_tags() throws Exception {
        List<String> words = new Random(1)
                .ints(60, 0, 100_000)
                .mapToObj(number -> "Race é" + number)
                .toList();
        Map<String, Set<String>> posted = post((random, name) -> {
            Set<String> chosen = new LinkedHashSet<>();
            while (chosen.size() < 5) {
                chosen.add(words.get(random.nextInt(words.size())));
            }
            return chosen;
        });

        Set<String> keys = new TreeSet<>();
        posted.values().forEach(keys::addAll);
        assertThat(posted).hasSize(CLIENTS * NOTES);
        assertThat(tables.keysByNote()).containsAllEntriesOf(posted);
        assertThat(tables.keys()).filteredOn(key -> key.startsWith("race")).containsExactlyInAnyOrderElementsOf(keys);
        assertThat(tables.wrongCounters()).isEmpty();
    }

    @Test
    void a_merge_in_the_middle_of_posts_with_the_old_names_loses_nothing() throws Exception {
        List<String> names = List.of("Merge Old", "Merge Middle", "Merge Last");
        post((random, name) -> new LinkedHashSet<>(names));
        CountDownLatch third = new CountDownLatch(CLIENTS * NOTES / 3);
        CountDownLatch twoThirds = new CountDownLatch(CLIENTS * NOTES * 2 / 3);
        Future<?> merges = merger.submit(() -> {
            await(third);
            merge("merge-old", "merge-middle");
            await(twoThirds);
            merge("merge-middle", "merge-last");
            return null;
        });
        Map<String, Set<String>> posted = post((random, name) -> {
            third.countDown();
            twoThirds.countDown();
            return Set.of(names.get(random.nextInt(3)), "kept " + name);
        });
        merges.get(5, TimeUnit.MINUTES);

        Map<String, Set<String>> found = tables.keysByNote();
        posted.forEach((slug, keys) -> assertThat(found.get(slug))
                .as(slug + " was posted with " + keys)
                .contains("merge last")
                .hasSize(2));
        assertThat(found.values()).noneMatch(keys -> keys.contains("merge old") || keys.contains("merge middle"));
        assertThat(tables.targets())
                .containsEntry("merge old", "merge last")
                .containsEntry("merge middle", "merge last");
        assertThat(tables.brokenSynonyms()).isEmpty();
        assertThat(tables.wrongCounters()).isEmpty();
    }

    private interface Choice {
        Set<String> tags(Random random, String name);
    }

    /** Has all clients post at once; the keys that were asked for, by the slug of the note that was answered 201. */
    private Map<String, Set<String>> post(Choice choice) throws Exception {
        long begin = System.nanoTime();
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Map<String, Set<String>>>> running = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            int number = client;
            Callable<Map<String, Set<String>>> posts = () -> {
                MicropubClient micropub =
                        MicropubClient.withToken(servers.get(number % SERVERS).url(), token);
                Random random = new Random(number);
                Map<String, Set<String>> posted = new TreeMap<>();
                await(start);
                for (int i = 0; i < NOTES; i++) {
                    Set<String> tags = choice.tags(random, number + "-" + i);
                    URI permalink = micropub.create("h=entry&content=note&mp-slug=" + System.nanoTime()
                            + tags.stream()
                                    .map(tag -> "&category[]=" + MicropubClient.encode(anyCase(tag, random)))
                                    .collect(joining()));
                    Set<String> keys = tags.stream().map(TagName::keyOf).collect(TreeSet::new, Set::add, Set::addAll);
                    posted.put(permalink.getPath().replace("/notes/", ""), keys);
                }
                return posted;
            };
            running.add(threads.submit(posts));
        }
        start.countDown();
        Map<String, Set<String>> all = new TreeMap<>();
        for (Future<Map<String, Set<String>>> client : running) {
            all.putAll(client.get(10, TimeUnit.MINUTES));
        }
        LOGGER.info(() -> "%s: %d servers, %d clients, %d notes in %d ms"
                .formatted(vendor, SERVERS, CLIENTS, all.size(), (System.nanoTime() - begin) / 1_000_000));
        return all;
    }

    private void merge(String from, String into) {
        Document page = owner.get("/admin/tags/merge?tag=" + from + "&into=" + into);
        owner.submit(FormClient.formWith(page, "input[name=into]"), Map.of(), List.of());
    }

    private static String anyCase(String text, Random random) {
        return text.codePoints()
                .map(letter -> random.nextBoolean() ? Character.toUpperCase(letter) : Character.toLowerCase(letter))
                .mapToObj(Character::toString)
                .collect(joining());
    }

    private static void await(CountDownLatch latch) throws InterruptedException {
        if (!latch.await(5, TimeUnit.MINUTES)) {
            throw new IllegalStateException("The others did not come so far.");
        }
    }
}
