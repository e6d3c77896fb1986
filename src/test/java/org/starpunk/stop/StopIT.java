package org.starpunk.stop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.listener.RawAnswer;
import org.starpunk.listener.RawConnection;
import org.starpunk.testing.FormClient;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.MultipartBody;
import org.starpunk.testing.OwnServers;
import org.starpunk.testing.Pause;
import org.starpunk.testing.SampleFiles;
import org.starpunk.testing.StarPunkServer;
import org.starpunk.testing.TemporaryDatabase;
import org.starpunk.testing.Trials;

/**
 * A server that is asked to end while many post and read, an upload of 50 MB is half here, and so is a post: what was taken
 * is answered, and everybody has an answer until all of that is done.
 */
@Tag("cluster")
@OwnServers
class StopIT {

    private static final int STOPS = Trials.number(1, 25);
    private static final int ANSWERS_BEFORE = 10;
    private static final Duration DEADLINE = Duration.ofSeconds(60);
    private static final byte[] PICTURES = pictures();
    private static final byte[] UPLOAD =
            new MultipartBody().file("file", film()).bytes();

    private final Map<Integer, Long> byStatus = new TreeMap<>();
    private Duration longest = Duration.ZERO;

    /** Most of it is what a film shows, of which nothing is taken away. */
    private static byte[] pictures() {
        byte[] bytes = new byte[50 << 20];
        new Random(16).nextBytes(bytes);
        return SampleFiles.box("mdat", bytes);
    }

    private static byte[] film() {
        byte[] begin = SampleFiles.read("film.mp4");
        byte[] film = Arrays.copyOf(begin, begin.length + PICTURES.length);
        System.arraycopy(PICTURES, 0, film, begin.length, PICTURES.length);
        return film;
    }

    @ParameterizedTest
    @EnumSource
    void what_was_taken_is_answered_and_all_have_an_answer_until_then(DatabaseVendor vendor) throws Exception {
        TemporaryDatabase database = TemporaryDatabase.createWithOwner(vendor);
        String token = null;
        for (int i = 0; i < STOPS; i++) {
            // Without a notice, and with one.
            int notice = (i + vendor.ordinal()) % 2;
            Map<String, String> environment = Map.of("STARPUNK_STOP_NOTICE", String.valueOf(notice));
            try (StarPunkServer server = start(database, environment, i == 0 && notice == 0)) {
                server.awaitReady();
                token = token == null
                        ? new FormClient(server.url())
                                .signIn(StarPunkServer.PASSWORD)
                                .newToken("Trial", "create", "media")
                        : token;
                stop(server, token, "stop" + i, notice > 0);
            }
        }
        System.out.printf(
                "%s: %d stops, answers by status %s (0: none, the server takes no more), longest stop %d ms%n",
                vendor, STOPS, byStatus, longest.toMillis());
    }

    /** Now and then as everybody starts it. */
    private static StarPunkServer start(TemporaryDatabase database, Map<String, String> environment, boolean isJar) {
        return isJar ? StarPunkServer.startJar(database, environment) : StarPunkServer.start(database, environment);
    }

    private void stop(StarPunkServer server, String token, String name, boolean hasNotice) throws Exception {
        HeldBody body = new HeldBody(UPLOAD);
        CompletableFuture<HttpResponse<String>> upload =
                CompletableFuture.supplyAsync(() -> MicropubClient.send(upload(server, token, body)));
        Clients clients = new Clients(server.url(), token, name);
        clients.begin();
        assertThat(body.awaitHalf(DEADLINE)).as("half of the upload is sent").isTrue();
        String half = Clients.request(server.url(), token, "h=entry&content=" + name + "half", "keep-alive");
        try (RawConnection post = new RawConnection(server.url()).send(half.substring(0, half.length() - 4))) {
            await("answers", () -> clients.stored() >= ANSWERS_BEFORE);

            server.process().destroy();
            Instant asked = Instant.now();
            // What a service manager and a terminal send at the same time ends nothing sooner.
            new ProcessBuilder("kill", "-INT", String.valueOf(server.process().pid())).start();
            await("readiness is 503", () -> !server.isReady());
            long known = System.nanoTime();
            if (hasNotice) {
                assertThat(create(server, token, name + "notice").status()).isEqualTo(201);
            }
            await(
                    "new requests are refused",
                    () -> create(server, token, name + "probe" + System.nanoTime())
                                    .status()
                            == 503);
            body.release();
            RawAnswer answer = post.send(half.substring(half.length() - 4)).readAll();
            assertThat(answer.status()).as("a post that was half here").isEqualTo(201);
            assertThat(answer.header("Connection")).isEqualTo("close");
            HttpResponse<String> uploaded = upload.get(1, TimeUnit.MINUTES);
            assertThat(uploaded.statusCode()).as("an upload that was half here").isEqualTo(201);

            assertThat(server.awaitExit(DEADLINE)).isZero();
            longest = max(longest, Duration.between(asked, Instant.now()));
            clients.awaitEnd();
            verifyAnswers(clients, known, body.sent());
            verifyStored(server.database(), clients, name);
            verifyFilm(server.database(), uploaded);
            verifyEnd(server);
        }
    }

    private static HttpRequest.Builder upload(StarPunkServer server, String token, HeldBody body) {
        return MicropubClient.withToken(server.url(), token)
                .media()
                .request("")
                .header("Content-Type", MultipartBody.CONTENT_TYPE)
                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> body), UPLOAD.length));
    }

    private static RawAnswer create(StarPunkServer server, String token, String text) {
        return RawConnection.answer(
                server.url(), Clients.request(server.url(), token, "h=entry&content=" + text, "keep-alive"));
    }

    /**
     * @param known when it was known that the server is about to end
     * @param done when the server got the last of what it waited for
     */
    private void verifyAnswers(Clients clients, long known, long done) {
        clients.exchanges.forEach(exchange -> byStatus.merge(exchange.status(), 1L, Long::sum));
        assertThat(clients.exchanges).allSatisfy(exchange -> assertThat(exchange.status())
                .isIn(0, exchange.text().isPresent() ? 201 : 200, 503));
        assertThat(clients.exchanges)
                .filteredOn(exchange -> exchange.status() != 0 && exchange.begin() - known > 0)
                .as("answers after readiness was 503")
                .isNotEmpty()
                .allSatisfy(exchange -> assertThat(exchange.connection()).isEqualTo("close"));
        assertThat(clients.exchanges)
                .filteredOn(exchange -> exchange.status() == 0)
                .as("requests without an answer, while something was waited for")
                .allMatch(exchange -> exchange.begin() - done > 0);
    }

    private static void verifyStored(TemporaryDatabase database, Clients clients, String name) throws SQLException {
        Set<String> answered = clients.exchanges.stream()
                .filter(exchange -> exchange.status() == 201)
                .map(Clients.Exchange::text)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        Set<String> stored = new HashSet<>();
        try (Connection connection = database.database().connect(Duration.ofSeconds(10));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT content FROM notes WHERE content LIKE '" + name
                        + "kept%' OR content LIKE '" + name + "new%'")) {
            while (row.next()) {
                stored.add(row.getString(1));
            }
        }
        assertThat(stored).as("what was answered 201, and nothing else").isEqualTo(answered);
    }

    private static void verifyFilm(TemporaryDatabase database, HttpResponse<String> uploaded) throws IOException {
        String path = URI.create(uploaded.headers().firstValue("Location").orElseThrow())
                .getPath();
        Path file = database.dataDirectory().resolve("media").resolve(path.replaceAll(".*/", ""));
        byte[] kept = Files.readAllBytes(file);
        int begin = kept.length - PICTURES.length;
        assertThat(begin > 0 && Arrays.equals(kept, begin, kept.length, PICTURES, 0, PICTURES.length))
                .as("%s shows what was sent", file)
                .isTrue();
        Files.delete(file);
    }

    private static void verifyEnd(StarPunkServer server) {
        assertThat(server.database().dataDirectory().resolve("starpunk.db-wal"))
                .as("the write-ahead log is in the database once the last connection has closed")
                .doesNotExist();
        List<String> log = server.log().lines().toList();
        assertThat(log).filteredOn(line -> line.contains("StarPunk ends")).hasSize(1);
        assertThat(log).noneMatch(line -> line.contains("SEVERE") || line.contains("without an answer"));
    }

    private static void await(String what, BooleanSupplier condition) {
        Instant deadline = Instant.now().plus(DEADLINE);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as(what).isBefore(deadline);
            Pause.shortly();
        }
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
