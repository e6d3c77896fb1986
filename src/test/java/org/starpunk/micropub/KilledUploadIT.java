package org.starpunk.micropub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.MultipartBody;
import org.starpunk.testing.OwnServers;
import org.starpunk.testing.SampleFiles;
import org.starpunk.testing.StarPunkServer;
import org.starpunk.testing.TemporaryDatabase;
import org.starpunk.testing.Trials;

/** A server that is killed in the middle of uploads and posts, again and again. */
@Tag("alone")
@OwnServers
@Tag("cluster")
class KilledUploadIT {

    private static final int KILLS = Trials.number(1, 50);
    private static final int CLIENTS = 8;
    private static final byte[] PHOTO = SampleFiles.painted(600, 400, "jpg");
    private static final Duration ANSWERS_DEADLINE = Duration.ofMinutes(2);
    private static final Duration SWEEP_DEADLINE = Duration.ofMinutes(1);

    private final Queue<String> answered = new ConcurrentLinkedQueue<>();
    private final Queue<String> others = new ConcurrentLinkedQueue<>();
    private final Random random = new Random(39);

    private static Stream<DatabaseVendor> vendors() {
        return Stream.of(DatabaseVendor.values()).limit(Trials.number(1, 2));
    }

    @ParameterizedTest
    @MethodSource("vendors")
    void afterwards_every_row_has_its_file_every_201_is_there_and_nothing_else(DatabaseVendor vendor) throws Exception {
        TemporaryDatabase database = TemporaryDatabase.create(vendor);
        for (int kill = 0; kill < KILLS; kill++) {
            StarPunkServer server = StarPunkServer.start(database, Map.of()).awaitReady();
            killWhileInUse(server);
            assertThat(filesOf(database)).containsAll(new MicropubServer(server).knownMediaFiles());
        }
        assertThat(others).isEmpty();
        assertThat(answered).hasSizeGreaterThanOrEqualTo(KILLS * CLIENTS).doesNotHaveDuplicates();

        makeOld(database);
        int left = filesOf(database).size();
        try (StarPunkServer server = StarPunkServer.start(database, Map.of()).awaitReady()) {
            Set<String> known = new MicropubServer(server).knownMediaFiles();
            awaitSweep(database, known);
            MicropubClient visitor = MicropubClient.withToken(server.url(), "none");
            for (String path : answered) {
                assertThat(visitor.visit(server.url(path)).statusCode())
                        .as(path)
                        .isEqualTo(200);
            }
            System.out.printf(
                    "%s: %d kills, %d uploads and posts answered, %d files of %d swept%n",
                    vendor, KILLS, answered.size(), left - known.size(), left);
        }
    }

    private void killWhileInUse(StarPunkServer server) throws InterruptedException {
        String token = new MicropubServer(server)
                .clientWithScope("create media")
                .token()
                .orElseThrow();
        MicropubClient posts = MicropubClient.withToken(server.url(), token);
        List<Thread> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            boolean uploads = i % 2 == 0;
            clients.add(new Thread(() -> {
                while (server.process().isAlive()) {
                    use(uploads ? posts.media() : posts, uploads ? "file" : "photo");
                }
            }));
        }
        int enough = answered.size() + CLIENTS + random.nextInt(3 * CLIENTS);
        clients.forEach(Thread::start);
        try {
            awaitAnswers(enough, server);
            TimeUnit.MICROSECONDS.sleep(random.nextInt(20_000));
        } finally {
            server.process().destroyForcibly();
            for (Thread client : clients) {
                client.join();
            }
            server.close();
        }
    }

    private void awaitAnswers(int enough, StarPunkServer server) {
        Instant deadline = Instant.now().plus(ANSWERS_DEADLINE);
        while (answered.size() < enough) {
            assertThat(server.process().isAlive()).as("the server lives").isTrue();
            assertThat(Instant.now())
                    .as("%d answers; others: %s", enough, others)
                    .isBefore(deadline);
            pause();
        }
    }

    private static void awaitSweep(TemporaryDatabase database, Set<String> known) {
        Instant deadline = Instant.now().plus(SWEEP_DEADLINE);
        while (!filesOf(database).equals(known)) {
            if (Instant.now().isAfter(deadline)) {
                assertThat(filesOf(database)).as("after the sweep").isEqualTo(known);
            }
            pause();
        }
    }

    private void use(MicropubClient client, String part) {
        try {
            HttpResponse<String> response = client.multipart(new MultipartBody().file(part, PHOTO));
            if (response.statusCode() == 201) {
                answered.add(
                        URI.create(response.headers().firstValue("Location").orElseThrow())
                                .getPath());
            } else {
                others.add(response + " " + response.body());
            }
        } catch (UncheckedIOException e) {
            // That is what being killed looks like from outside.
            assertThat(e).isNotNull();
        }
    }

    private static Set<String> filesOf(TemporaryDatabase database) {
        try (Stream<Path> files = Files.list(database.dataDirectory().resolve("media"))) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As if all had happened yesterday. */
    private static void makeOld(TemporaryDatabase database) throws IOException {
        FileTime yesterday = FileTime.from(Instant.now().minus(Duration.ofDays(1)));
        try (Stream<Path> files = Files.list(database.dataDirectory().resolve("media"))) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, yesterday);
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
