package org.starpunk.micropub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.starpunk.testing.Json.json;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.MultipartBody;
import org.starpunk.testing.OwnServers;
import org.starpunk.testing.SampleFiles;
import org.starpunk.testing.ServerMemory;
import org.starpunk.testing.StarPunkServer;
import org.starpunk.testing.TemporaryDatabase;
import org.starpunk.testing.Trials;

/** Uploads that are large, and uploads that are many: the server has half a gigabyte of heap. */
@Tag("alone")
@OwnServers
@ParameterizedClass
@EnumSource
class LargeUploadIT {

    private static final int AT_ONCE = Trials.number(40, 200);
    private static final long TWO_GIGABYTES = 2L << 30;
    private static final int MEBIBYTE = 1 << 20;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static StarPunkServer process;

    @Parameter
    private DatabaseVendor vendor;

    private MicropubServer server;
    private MicropubClient client;
    private ServerMemory memory;
    private Instant start;
    private long filesBefore;
    private long liveBefore;
    private long peakBefore;

    @BeforeParameterizedClassInvocation
    static void start(DatabaseVendor vendor) {
        process = StarPunkServer.start(TemporaryDatabase.create(vendor), Map.of("STARPUNK_MEDIA_MAX_SIZE", "40M"))
                .awaitReady();
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        process.close();
    }

    @BeforeEach
    void measure() {
        server = new MicropubServer(process);
        client = server.clientWithScope("create media").media();
        // What a server loads for its first upload is not what an upload needs.
        client.createMultipart(new MultipartBody().file("file", SampleFiles.painted(600, 400, "jpg")));
        memory = ServerMemory.of(process);
        filesBefore = server.mediaFiles();
        liveBefore = memory.live();
        peakBefore = memory.peak();
        start = Instant.now();
    }

    @Test
    void two_gigabytes_are_refused_at_once_and_need_no_memory() throws IOException {
        System.out.printf("%s: 2 GB %s after %d ms%n", vendor, statusOfTwoGigabytes(), elapsed());
        assertThatMemoryIsFlat();
        assertThat(server.mediaFiles()).isEqualTo(filesBefore);
    }

    @Test
    void what_does_not_say_how_large_it_is_is_refused_at_the_limit() {
        byte[] large = new MultipartBody().file("file", film(41)).bytes();
        HttpResponse<String> response = MicropubClient.send(client.request("")
                .header("Content-Type", MultipartBody.CONTENT_TYPE)
                .POST(BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(large))));
        System.out.printf("%s: 41 MiB refused at 40 MiB after %d ms%n", vendor, elapsed());
        assertThatMemoryIsFlat();
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body())
                .startsWith(json("{'error':'invalid_request'"))
                .contains("41943040");
        assertThat(server.mediaFiles()).isEqualTo(filesBefore);
    }

    @Test
    void large_films_pass_through_the_memory() {
        MultipartBody film = new MultipartBody().file("file", film(39));
        for (int i = 0; i < 5; i++) {
            client.createMultipart(film);
        }
        System.out.printf("%s: 5 films of 39 MiB after %d ms%n", vendor, elapsed());
        assertThatMemoryIsFlat();
        assertThat(server.mediaFiles()).isEqualTo(filesBefore + 5);
    }

    @Test
    void many_at_once_all_succeed() throws Exception {
        long rows = server.count("media");
        byte[] photo = SampleFiles.painted(1200, 800, "jpg");
        List<Callable<URI>> uploads = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            uploads.add(() -> client.createMultipart(new MultipartBody().file("file", photo)));
        }
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<URI> urls = new ArrayList<>();
            for (Future<URI> upload : threads.invokeAll(uploads)) {
                urls.add(upload.get());
            }
            assertThat(urls).hasSize(AT_ONCE).doesNotHaveDuplicates();
        } finally {
            threads.shutdown();
        }
        System.out.printf("%s: %d uploads at once after %d ms%n", vendor, AT_ONCE, elapsed());
        assertThat(process.isReady()).isTrue();
        assertThat(server.count("media")).isEqualTo(rows + AT_ONCE);
        // Each is a photo and two smaller copies.
        assertThat(server.mediaFiles()).isEqualTo(filesBefore + 3L * AT_ONCE);
    }

    private void assertThatMemoryIsFlat() {
        long peak = memory.peak() - peakBefore;
        long live = memory.live() - liveBefore;
        System.out.printf("… peak of the memory %+d KiB, live objects %+d KiB%n", peak >> 10, live >> 10);
        assertThat(peak).isLessThan(64 * MEBIBYTE);
        assertThat(live).isLessThan(8 * MEBIBYTE);
    }

    private long elapsed() {
        return Duration.between(start, Instant.now()).toMillis();
    }

    /** The status that comes while the body is still on its way. */
    private String statusOfTwoGigabytes() throws IOException {
        try (Socket socket = new Socket(process.url().getHost(), process.url().getPort())) {
            socket.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
            String head = "POST /micropub/media HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                    + client.token().orElseThrow() + "\r\nContent-Type: " + MultipartBody.CONTENT_TYPE
                    + "\r\nContent-Length: " + TWO_GIGABYTES + "\r\n\r\n";
            byte[] begun = new MultipartBody().file("file", film(1)).bytes();
            new Thread(() -> send(socket, head, begun)).start();
            String status = new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
            assertThat(status).startsWith("HTTP/1.1 413");
            return status;
        }
    }

    private static void send(Socket socket, String head, byte[] begun) {
        try {
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(begun);
            byte[] more = new byte[1 << 16];
            for (long sent = begun.length; sent < TWO_GIGABYTES; sent += more.length) {
                out.write(more);
            }
        } catch (IOException e) {
            // The server takes no more of it.
            assertThat(e).isNotNull();
        }
    }

    private static byte[] film(int mebibytes) {
        byte[] film = new byte[mebibytes * MEBIBYTE];
        byte[] beginning = SampleFiles.read("film.mp4");
        System.arraycopy(beginning, 0, film, 0, beginning.length);
        return film;
    }
}
