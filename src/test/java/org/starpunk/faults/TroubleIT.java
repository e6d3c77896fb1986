package org.starpunk.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.starpunk.testing.Json.json;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starpunk.database.Database;
import org.starpunk.testing.FormClient;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.Mount;
import org.starpunk.testing.MultipartBody;
import org.starpunk.testing.OwnServers;
import org.starpunk.testing.SampleFiles;
import org.starpunk.testing.StarPunkServer;
import org.starpunk.testing.TemporaryDatabase;

/** What clients, visitors, the owner and a load balancer are told while a disk or a lock is in the way, and afterwards. */
@Tag("alone")
@OwnServers
class TroubleIT {

    private static final Duration LOCK_WAIT = Duration.ofSeconds(10);
    private static final byte[] PHOTO = SampleFiles.painted(600, 400, "jpg");

    @TempDir
    static Path directory;

    private static Mount disk;
    private static TemporaryDatabase database;
    private static StarPunkServer server;
    private static FormClient owner;
    private static MicropubClient client;

    @BeforeAll
    static void start() throws IOException {
        disk = Mount.tmpfs(directory.resolve("disk"), "size=64m");
        Path data = disk.path().resolve("data");
        database = new TemporaryDatabase(data, new Database("jdbc:sqlite:" + data.resolve("starpunk.db"), "", ""));
        server = StarPunkServer.start(database.withOwner(), Map.of()).awaitReady();
        owner = new FormClient(server.url()).signIn(StarPunkServer.PASSWORD);
        client = MicropubClient.withToken(server.url(), owner.newToken("Trouble", "create", "media"));
        client.media().createMultipart(new MultipartBody().file("file", PHOTO));
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
        if (disk != null) {
            disk.close();
        }
    }

    /** Trouble of this kind is told in a line, by whom it is told to clients: traces of it would only fill the disk. */
    @AfterEach
    void the_log_has_no_stack_trace() {
        assertThat(server.log().lines().filter(line -> line.startsWith("\tat ")))
                .isEmpty();
    }

    @Test
    void a_full_disk_stores_nothing_says_so_gives_the_text_back_and_passes_by_itself() throws Exception {
        Fault full = new DiskFaults(disk, server.process().toHandle(), new Random(1)).full();
        Document page = owner.get("/admin/notes/new");
        emptyWal();
        full.begin().run();
        String text = "x".repeat(8000);
        HttpResponse<String> refused = client.form("h=entry&content=" + text);
        while (refused.statusCode() == 201) {
            refused = client.form("h=entry&content=" + text);
        }
        long notes = notes();
        assertRefused(refused, 507, "insufficient_storage", "The disk of the server is full. Nothing was stored.");
        assertRefused(
                client.form("h=entry&content=" + text),
                507,
                "insufficient_storage",
                "The disk of the server is full. Nothing was stored.");
        assertRefused(
                client.media().multipart(new MultipartBody().file("file", PHOTO)),
                507,
                "insufficient_storage",
                "The disk of the server is full. Nothing was stored.");
        FormElement form = FormClient.formWith(page, "textarea");
        String typed = "typed ".repeat(1500).strip();
        Document answer = owner.submit(form, Map.of("textarea", typed), List.of());
        assertThat(answer.select("textarea").eachText()).as(answer.title()).contains(typed);
        assertThat(answer.select("[role=alert]").text())
                .contains("The disk of the server is full. Nothing was stored.");
        assertThat(health().body()).contains("The disk of the server is full.");
        assertThat(health().statusCode()).isEqualTo(503);
        assertThat(client.visit(server.url()).statusCode()).isEqualTo(200);
        assertThat(notes()).isEqualTo(notes);

        full.end().run();
        client.create("h=entry&content=room");
        assertThat(notes()).isEqualTo(notes + 1);
        assertThat(health().statusCode()).isEqualTo(200);
    }

    @Test
    void a_disk_that_cannot_be_written_stores_nothing_and_readiness_says_it() throws Exception {
        Fault failing = new DiskFaults(disk, server.process().toHandle(), new Random(1)).failing();
        long notes = notes();
        failing.begin().run();
        String text = "y".repeat(190_000);
        HttpResponse<String> refused = client.form("h=entry&content=" + text);
        for (int i = 0; i < 30 && refused.statusCode() == 201; i++) {
            notes++;
            refused = client.form("h=entry&content=" + text);
        }
        assertRefused(
                refused,
                503,
                "temporarily_unavailable",
                "The disk of the server cannot be written. Nothing was stored.");
        assertThat(health().body()).contains("The disk of the server cannot be written.");
        failing.end().run();
        client.create("h=entry&content=works");
        assertThat(notes()).isEqualTo(notes + 1);
        assertThat(health().statusCode()).isEqualTo(200);
    }

    @Test
    void a_database_file_that_is_moved_away_is_noticed_and_not_made_anew() throws Exception {
        Fault moved = new SqliteFaults(database.database()).moved();
        client.create("content=there");
        long notes = notes();
        FormElement form = FormClient.formWith(owner.get("/admin/notes/new?kind=article"), "textarea");
        FormElement deletion = FormClient.formWith(owner.get("/admin/notes"), "button[name=delete]");
        moved.begin().run();
        String typed = "\ntyped <&\"'漢字 ".repeat(10_000);
        Document answer =
                owner.submit(form, Map.of("#content", typed, "#name", "A title", "#summary", "In short"), List.of());
        Document undeleted = owner.press(deletion.selectFirst("button[name=delete]"));
        for (int i = 0; i < 3; i++) {
            assertRefused(
                    client.form("h=entry&content=lost"),
                    503,
                    "temporarily_unavailable",
                    "The file of the database is not in its place. Nothing was stored.");
        }
        for (String path : List.of("/", "/feed.atom")) {
            HttpResponse<String> page = client.visit(server.url(path));
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.headers().firstValue("Retry-After")).isPresent();
            assertThat(page.body()).contains("The file of the database is not in its place.");
        }
        assertThat(client.visit(server.url("/not/there")).statusCode()).isEqualTo(404);
        assertThat(health().body()).contains("The file of the database is not in its place.");
        assertThat(database.database().file().orElseThrow()).doesNotExist();
        moved.end().run();
        String words = "The file of the database is not in its place. Nothing was stored.";
        assertThat(answer.selectFirst("#typed-content").wholeText().replace("\r\n", "\n"))
                .isEqualTo(typed);
        assertThat(answer.select("#typed-name").text()).isEqualTo("A title");
        assertThat(answer.select("#typed-summary").text()).isEqualTo("In short");
        assertThat(answer.select(".notice").text()).contains(words);
        assertThat(undeleted.text()).contains(words);
        client.create("h=entry&content=found");
        assertThat(notes()).isEqualTo(notes + 1);
        assertThat(health().statusCode()).isEqualTo(200);
    }

    @Test
    void a_page_that_is_kept_is_not_given_out_while_nobody_knows_whether_it_is_true() throws Exception {
        Fault moved = new SqliteFaults(database.database()).moved();
        URI note = client.create("content=kept+as+it+was");
        List<String> paths = List.of("/", "/feed.json", "/search?q=kept", note.getPath());
        Map<String, String> tags = new LinkedHashMap<>();
        for (String path : paths) {
            HttpResponse<String> page = client.visit(server.url(path));
            assertThat(page.body()).contains("as it was");
            tags.put(path, page.headers().firstValue("ETag").orElseThrow());
        }
        moved.begin().run();
        long lines = warnings();
        // Together: the operator need not read it for each of them.
        List<CompletableFuture<HttpResponse<String>>> answers = paths.stream()
                .flatMap(path -> Collections.nCopies(5, path).stream())
                .map(path -> CompletableFuture.supplyAsync(() -> MicropubClient.send(
                        HttpRequest.newBuilder(server.url(path)).header("If-None-Match", tags.get(path)))))
                .toList();
        for (CompletableFuture<HttpResponse<String>> answer : answers) {
            assertThat(answer.join().statusCode()).isEqualTo(503);
            assertThat(answer.join().body()).contains("not in its place").doesNotContain("as it was");
        }
        assertThat(warnings() - lines)
                .as("lines for %d requests", answers.size())
                .isBetween(1L, answers.size() / 4L);
        moved.end().run();
        reviseElsewhere();
        for (String path : paths) {
            HttpResponse<String> page = MicropubClient.send(
                    HttpRequest.newBuilder(server.url(path)).header("If-None-Match", tags.get(path)));
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            assertThat(page.body()).as(path).contains("as it is now").doesNotContain("as it was");
        }
    }

    /** As another process does that has the file, too. */
    private static void reviseElsewhere() throws SQLException {
        try (Connection connection = database.database().connect(LOCK_WAIT);
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "UPDATE notes SET content = 'kept as it is now', version = version + 1 WHERE content = 'kept as it was'");
            statement.execute("UPDATE content_version SET version = version + 1");
        }
    }

    private static long warnings() {
        return server.log()
                .lines()
                .filter(line -> line.contains("The file of the database is not in its place."))
                .count();
    }

    @Test
    void readiness_names_a_directory_of_uploads_that_is_read_only() throws Exception {
        Path media = database.dataDirectory().resolve("media");
        try (Mount readOnly = Mount.readOnly(media)) {
            assertThat(health().body()).contains("The directory of uploads cannot be written.");
            assertRefused(
                    client.media().multipart(new MultipartBody().file("file", PHOTO)),
                    503,
                    "temporarily_unavailable",
                    "The disk of the server cannot be written. Nothing was stored.");
            assertThat(readOnly.path()).exists();
        }
        client.media().createMultipart(new MultipartBody().file("file", PHOTO));
        assertThat(health().statusCode()).isEqualTo(200);
    }

    @Test
    void a_directory_of_uploads_that_is_moved_away_is_named_and_not_made_anew() throws Exception {
        Path media = database.dataDirectory().resolve("media");
        String address = client.media()
                .createMultipart(new MultipartBody().file("file", PHOTO))
                .toString();
        assertThat(health().statusCode()).isEqualTo(200);
        Path away = Files.move(media, media.resolveSibling("elsewhere"));
        try {
            assertThat(health().statusCode()).isEqualTo(503);
            assertThat(health().body()).contains("The directory of uploads is not in its place.");
            assertRefused(
                    client.media().multipart(new MultipartBody().file("file", PHOTO)),
                    503,
                    "temporarily_unavailable",
                    "The directory of uploads is not in its place. Nothing was stored.");
            client.create("h=entry&content=without+a+photo");
            assertThat(media).doesNotExist();
        } finally {
            Files.move(away, media);
        }
        assertThat(client.visit(URI.create(address)).statusCode()).isEqualTo(200);
        client.media().createMultipart(new MultipartBody().file("file", PHOTO));
        assertThat(health().statusCode()).isEqualTo(200);
    }

    @Test
    void of_many_writers_that_a_lock_keeps_waiting_some_are_refused_at_once_and_readers_go_on() throws Exception {
        Fault lock = new SqliteFaults(database.database()).locked();
        ExecutorService threads = Executors.newFixedThreadPool(150);
        List<Future<HttpResponse<String>>> posts = new ArrayList<>();
        long notes = notes();
        List<Path> files = uploads();
        lock.begin().run();
        try {
            for (int i = 0; i < 150; i++) {
                String content = "crowd" + i;
                posts.add(threads.submit(
                        (Callable<HttpResponse<String>>) () -> client.form("h=entry&content=" + content)));
            }
            HttpResponse<String> refused = firstOf(posts);
            assertRefused(
                    refused,
                    503,
                    "temporarily_unavailable",
                    "The server has too much to write at the moment. Nothing was stored.");
            assertRefused(
                    client.media().multipart(new MultipartBody().file("file", PHOTO)),
                    503,
                    "temporarily_unavailable",
                    "The server has too much to write at the moment. Nothing was stored.");
            assertThat(uploads()).isEqualTo(files);
            assertThat(client.visit(server.url()).statusCode()).isEqualTo(200);
            assertThat(client.visit(server.url("/health/live")).statusCode()).isEqualTo(200);
        } finally {
            lock.end().run();
            threads.shutdown();
        }
        long created = 0;
        for (Future<HttpResponse<String>> post : posts) {
            assertThat(post.get().statusCode()).isIn(201, 503);
            created += post.get().statusCode() == 201 ? 1 : 0;
        }
        assertThat(created).isBetween(1L, 149L);
        assertThat(notes()).isEqualTo(notes + created);
    }

    @Test
    void the_write_ahead_log_is_small_again_when_a_long_reader_has_gone() throws Exception {
        Path log = database.dataDirectory().resolve("starpunk.db-wal");
        String text = "z".repeat(190_000);
        try (Connection reader = database.database().connect(LOCK_WAIT);
                Statement statement = reader.createStatement()) {
            statement.execute("BEGIN");
            statement.executeQuery("SELECT COUNT(*) FROM notes").close();
            for (int i = 0; Files.size(log) <= 20 << 20; i++) {
                client.create("h=entry&content=wal" + i + text);
            }
        }
        client.create("h=entry&content=checkpoint");
        client.create("h=entry&content=anew");
        assertThat(Files.size(log)).isLessThanOrEqualTo(16 << 20);
    }

    private static HttpResponse<String> firstOf(List<Future<HttpResponse<String>>> posts) throws Exception {
        Instant deadline = Instant.now().plusSeconds(20);
        while (Instant.now().isBefore(deadline)) {
            for (Future<HttpResponse<String>> post : posts) {
                if (post.isDone()) {
                    return post.get();
                }
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("Nobody was answered while the lock was held.");
    }

    private static void assertRefused(HttpResponse<String> response, int status, String error, String words) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.body())
                .isEqualTo(json("{'error':'%s','error_description':'%s'}").formatted(error, words));
        assertThat(response.headers().firstValue("Retry-After")).isPresent();
    }

    private static HttpResponse<String> health() {
        URI ready = server.url("/health/ready");
        return MicropubClient.send(HttpRequest.newBuilder(ready).GET());
    }

    /** Marks and unfinished files, too. */
    private static List<Path> uploads() throws IOException {
        try (Stream<Path> files = Files.list(database.dataDirectory().resolve("media"))) {
            return files.sorted().toList();
        }
    }

    /** A long one is begun anew as soon as its pages are in the database, and then there is room again for a while. */
    private static void emptyWal() throws SQLException {
        try (Connection connection = database.database().connect(LOCK_WAIT);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
            assertThat(row.getInt(1)).as("a reader in the way").isZero();
        }
    }

    private static long notes() throws SQLException {
        try (Connection connection = database.database().connect(LOCK_WAIT);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM notes")) {
            return row.getLong(1);
        }
    }
}
