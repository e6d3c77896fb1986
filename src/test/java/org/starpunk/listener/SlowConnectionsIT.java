package org.starpunk.listener;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.MultipartBody;
import org.starpunk.testing.Pause;
import org.starpunk.testing.SampleFiles;
import org.starpunk.testing.ServerMemory;
import org.starpunk.testing.StarPunkServer;
import org.starpunk.testing.Trials;

/** Two hundred connections, as many as there are threads, bring their requests byte by byte, or take no answer. */
@Tag("alone")
class SlowConnectionsIT {

    private static final int CONNECTIONS = 205;
    private static final Duration LONG = Duration.ofSeconds(Trials.number(3, 60));
    private static final Duration BETWEEN_BYTES = Duration.ofSeconds(Trials.number(1, 9));

    private final StarPunkServer server = StarPunkServer.shared(DatabaseVendor.SQLITE);
    private final HttpClient client = HttpClient.newHttpClient();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /micropub HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{",
                "POST /admin/sign-in HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                        + "Expect: 100-continue\r\nContent-Length: 1000\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nX-A: ",
                "POST /micropub HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=x\r\n"
                        + "Content-Length: 5000000\r\n\r\n--x",
                "POST /micropub/media HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=x\r\n"
                        + "Authorization: Bearer wrong\r\nContent-Length: 5000000\r\n\r\n-",
                "POST /admin/notes/new HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                        + "Content-Length: 10000000\r\n\r\na=",
                "POST /admin/sign-in HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\nfffff\r\na="
            })
    void take_nothing_from_others(String beginning) {
        List<RawConnection> slow = new ArrayList<>();
        try {
            IntStream.range(0, CONNECTIONS)
                    .forEach(number -> slow.add(new RawConnection(server.url()).send(beginning)));
            Instant end = Instant.now().plus(LONG);
            Instant next = Instant.now().plus(BETWEEN_BYTES);
            while (Instant.now().isBefore(end)) {
                assertIsThere("health/live");
                assertIsThere("");
                Pause.shortly();
                if (Instant.now().isAfter(next)) {
                    next = next.plus(BETWEEN_BYTES);
                    slow.forEach(RawConnection::sendIfOpen);
                }
            }
        } finally {
            slow.forEach(RawConnection::close);
        }
    }

    @Test
    void whose_readers_stop_take_neither_memory_nor_threads_from_others() {
        URI film = MicropubClient.of(server, "media")
                .media()
                .createMultipart(new MultipartBody().file("file", SampleFiles.film(20 << 20)));
        ServerMemory memory = ServerMemory.of(server);
        long before = memory.live();
        List<RawConnection> readers = new ArrayList<>();
        try {
            IntStream.range(0, CONNECTIONS)
                    .forEach(number -> readers.add(new RawConnection(server.url())
                            .send("GET " + film.getPath() + " HTTP/1.1\r\nHost: x\r\n\r\n")));
            Instant end = Instant.now().plus(LONG);
            while (Instant.now().isBefore(end)) {
                assertIsThere("health/live");
                assertIsThere("");
                Pause.shortly();
            }
            assertThat((memory.live() - before) / CONNECTIONS)
                    .as("bytes of memory for each")
                    .isLessThan(512 << 10);
        } finally {
            readers.forEach(RawConnection::close);
        }
    }

    /** A long page, which is kept, and asking for it in one breath many times. */
    @ParameterizedTest
    @ValueSource(ints = {1, 16})
    void whose_readers_take_no_page_leave_threads_to_others(int requests) {
        URI page = MicropubClient.of(server, "create").create("content=" + "A+long+page.+".repeat(15_000));
        List<RawConnection> readers = new ArrayList<>();
        try {
            IntStream.range(0, CONNECTIONS)
                    .forEach(number -> readers.add(new RawConnection(server.url())
                            .send(("GET " + page.getPath() + " HTTP/1.1\r\nHost: x\r\n\r\n").repeat(requests))));
            Instant end = Instant.now().plus(LONG);
            while (Instant.now().isBefore(end)) {
                assertIsThere("health/live");
                assertIsThere("");
                Pause.shortly();
            }
        } finally {
            readers.forEach(RawConnection::close);
        }
    }

    /** The client fails when it takes longer. */
    private void assertIsThere(String path) {
        HttpRequest request = HttpRequest.newBuilder(server.url(path))
                .timeout(Duration.ofSeconds(2))
                .build();
        assertThat(client.sendAsync(request, BodyHandlers.ofString()).join().statusCode())
                .isEqualTo(200);
    }
}
