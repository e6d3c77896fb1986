package org.starpunk.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.starpunk.testing.Json.json;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starpunk.database.Database;
import org.starpunk.testing.FormClient;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.Mount;
import org.starpunk.testing.OwnServers;
import org.starpunk.testing.Pause;
import org.starpunk.testing.PostgresProcess;
import org.starpunk.testing.StarPunkServer;
import org.starpunk.testing.TemporaryDatabase;
import org.starpunk.testing.Trials;

/**
 * A server whose disk fills up and fails, whose database is locked, moved, cut off and stopped, at random moments of
 * posts, updates, uploads and merges of tags: what was answered 5xx is not there, everything else is there once, and the
 * server goes on by itself.
 */
@Tag("alone")
@OwnServers
@Tag("cluster")
class FaultsIT {

    private static final int AUTHORS = 4;
    private static final Duration LONGEST_FAULT = Duration.ofMillis(700);
    private static final Duration MOMENT = Duration.ofMillis(2);
    private static final int LONGEST_PAUSE = 100;
    private static final Duration RECOVERY = Duration.ofSeconds(30);

    private final long seed = Long.getLong("starpunk.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Answers answers = new Answers();
    private final Map<String, Integer> faults = new TreeMap<>();

    private Duration slowestRecovery = Duration.ZERO;
    private int probes;

    @TempDir
    Path directory;

    @Test
    void on_sqlite_what_was_answered_5xx_is_not_there_and_the_rest_is_there_once() throws Exception {
        try (Mount disk = Mount.tmpfs(directory.resolve("disk"), "size=32m")) {
            Path data = disk.path().resolve("data");
            Database database = new Database("jdbc:sqlite:" + data.resolve("starpunk.db"), "", "");
            TemporaryDatabase temporary = new TemporaryDatabase(data, database);
            try (StarPunkServer server = start(temporary)) {
                List<Fault> kinds = new ArrayList<>(new SqliteFaults(database).all());
                kinds.addAll(new DiskFaults(disk, server.process().toHandle(), random).all());
                trial(server, temporary, often(kinds, Trials.number(12, 300)));
            }
        }
    }

    @Test
    void on_postgresql_what_was_answered_5xx_is_not_there_and_the_rest_is_there_once() throws Exception {
        try (Mount disk = Mount.tmpfs(directory.resolve("disk"), "size=32m");
                PostgresProcess process = PostgresProcess.create()) {
            Database database = new Database(process.newDatabaseUrl("starpunk"), "", "");
            TemporaryDatabase temporary = new TemporaryDatabase(disk.path().resolve("data"), database);
            try (StarPunkServer server = start(temporary)) {
                PostgresqlFaults postgresql = new PostgresqlFaults(process, database);
                assertReadinessNames(server, postgresql.readOnly(), "The database is read-only at the moment.");
                List<Fault> kinds = new ArrayList<>(postgresql.often());
                kinds.addAll(new DiskFaults(disk, server.process().toHandle(), random).all());
                List<Fault> chosen = often(kinds, Trials.number(10, 280));
                for (int i = 0; i < Trials.number(1, 20); i++) {
                    chosen.add(random.nextInt(chosen.size()), postgresql.restart());
                }
                trial(server, temporary, chosen);
            }
        }
    }

    private static void assertReadinessNames(StarPunkServer server, Fault fault, String words) throws Exception {
        fault.begin().run();
        // What was said a moment ago holds for another one.
        Instant deadline = Instant.now().plusSeconds(10);
        HttpRequest.Builder question =
                HttpRequest.newBuilder(server.url("/health/ready")).GET();
        HttpResponse<String> ready = MicropubClient.send(question);
        while (ready.statusCode() == 200 && Instant.now().isBefore(deadline)) {
            Pause.shortly();
            ready = MicropubClient.send(question);
        }
        fault.end().run();
        assertThat(ready.statusCode()).isEqualTo(503);
        assertThat(ready.body()).contains(words);
        server.awaitReady();
    }

    private static StarPunkServer start(TemporaryDatabase database) {
        return StarPunkServer.start(database.withOwner(), Map.of()).awaitReady();
    }

    /** Each kind as often as the others, in no order. */
    private List<Fault> often(List<Fault> kinds, int count) {
        List<Fault> chosen = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            chosen.add(random.nextInt(chosen.size() + 1), kinds.get(i % kinds.size()));
        }
        return chosen;
    }

    private void trial(StarPunkServer server, TemporaryDatabase database, List<Fault> chosen) throws Exception {
        System.out.printf("-Dstarpunk.seed=%d%n", seed);
        FormClient owner = new FormClient(server.url()).signIn(StarPunkServer.PASSWORD);
        MicropubClient client =
                MicropubClient.withToken(server.url(), owner.newToken("Faults", "create", "update", "media"));
        AtomicBoolean isOver = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(AUTHORS);
        List<Future<?>> authors = new ArrayList<>();
        for (int i = 0; i < AUTHORS; i++) {
            URI updated = client.createJson(json("'content':['updated'],'visibility':['unlisted']"));
            Author author = new Author("a" + i, client, owner, updated, answers, new Random(random.nextLong()));
            authors.add(threads.submit(() -> {
                while (!isOver.get()) {
                    author.act();
                }
            }));
        }
        try {
            for (Fault fault : chosen) {
                suffer(fault, client);
            }
        } finally {
            isOver.set(true);
            threads.shutdown();
        }
        for (Future<?> author : authors) {
            author.get();
        }
        compare(new Stored(database));
        assertThat(server.isReady()).isTrue();
        assertThat(server.log().lines().filter(line -> line.startsWith("\tat ")))
                .isEmpty();
    }

    private void suffer(Fault fault, MicropubClient client) throws Exception {
        TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_PAUSE));
        fault.begin().run();
        try {
            awaitAnswers(random.nextInt(2 * AUTHORS));
        } finally {
            fault.end().run();
        }
        faults.merge(fault.name(), 1, Integer::sum);
        Instant since = Instant.now();
        while (!isStored("post-after" + probes++, client)) {
            assertThat(Instant.now()).as("recovery from: " + fault.name()).isBefore(since.plus(RECOVERY));
        }
        Duration recovery = Duration.between(since, Instant.now());
        slowestRecovery = recovery.compareTo(slowestRecovery) > 0 ? recovery : slowestRecovery;
    }

    /** A lock lets nobody answer. */
    private void awaitAnswers(int number) {
        Instant deadline = Instant.now().plus(LONGEST_FAULT);
        int before = answers.number();
        while (answers.number() < before + number && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(MOMENT.toNanos());
        }
    }

    private boolean isStored(String mark, MicropubClient client) {
        return answers.note(mark, client.form("h=entry&content=" + mark + "&category[]=tag-" + mark));
    }

    private void compare(Stored stored) throws Exception {
        List<String> things = stored.things();
        Set<String> once = new HashSet<>(things);
        Set<String> missing = new HashSet<>(answers.done);
        missing.removeAll(once);
        Set<String> unwanted = new HashSet<>(answers.notDone);
        unwanted.retainAll(once);
        System.out.printf(
                "faults %s; answers %s; %d things done, %d not done, %d uncertain; %d there; slowest recovery %d ms%n",
                faults,
                answers.byStatus(),
                answers.done.size(),
                answers.notDone.size(),
                answers.uncertain.size(),
                things.size(),
                slowestRecovery.toMillis());
        assertThat(missing).as("answered 2xx, and not there").isEmpty();
        assertThat(unwanted).as("answered 5xx, and there").isEmpty();
        assertThat(things).as("there twice").doesNotHaveDuplicates();
        Set<String> unasked = new HashSet<>(once);
        unasked.removeAll(answers.done);
        unasked.removeAll(answers.uncertain);
        assertThat(unasked).as("files of posts, and nothing else").allMatch(thing -> thing.startsWith("file-"));
        assertThat(stored.halves()).isEmpty();
        assertThat(answers.wrong).as("answers without a reason").isEmpty();
    }
}
