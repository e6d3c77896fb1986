package org.starpunk.listener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.starpunk.testing.Json.json;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.StarPunkServer;

/** Requests that come slowly, not to their end, or with more than strangers have to say. */
class BodiesIT {

    private static final String FORM = "Host: x\r\nContent-Type: application/x-www-form-urlencoded\r\n";
    private static final String PARTS = "Host: x\r\nContent-Type: multipart/form-data; boundary=x\r\n";

    /** What the listener waits for before the application sees the first byte. */
    private static final int WAITED_FOR = RequestBodyFilter.MAX_BYTES + 1;

    private static final int LARGE = 5 << 20;

    private final StarPunkServer server = StarPunkServer.shared(DatabaseVendor.SQLITE);

    @Test
    void that_do_not_come_in_time_are_told_so() {
        try (RawConnection head = new RawConnection(server.url());
                RawConnection body = new RawConnection(server.url());
                RawConnection large = new RawConnection(server.url())) {
            head.send("GET /micropub HTTP/1.1\r\nHost: ");
            body.send("POST /micropub HTTP/1.1\r\n" + FORM + "Content-Length: 100\r\n\r\nh=entry");
            large.send("POST /micropub HTTP/1.1\r\n" + PARTS + "Authorization: Bearer wrong\r\nContent-Length: " + LARGE
                    + "\r\n\r\n");
            assertThat(head.readAll().status()).isEqualTo(408);
            for (RawConnection connection : List.of(body, large)) {
                RawAnswer answer = connection.readAll();
                assertThat(answer.status()).isEqualTo(408);
                assertThat(answer.body()).isEqualTo(json("{'error':'invalid_request'}"));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/micropub|a wrong token and a byte|401",
                "/micropub/media|a wrong token and a byte|401",
                "/micropub|a file without a token|401",
                "/micropub/media|a file without a token|401",
                "/micropub|what looks like a file|401",
                "/micropub|parts without a token|401",
                "/micropub/media|parts without a token|401",
                "/micropub|a form|413",
                "/admin/notes/new|a form|413",
                "/admin/sign-in|a form|413",
                "/admin/notes/new|chunks|411",
                "/admin/sign-in|chunks|411",
                "/faces/jakarta.faces.resource/faces.js|a form|405"
            })
    void of_strangers_are_answered_before_they_are_whole(String path, String what, int status) {
        String head = "POST " + path + " HTTP/1.1\r\n";
        String length = "Content-Length: " + LARGE + "\r\n\r\n";
        String part = "--x\r\nContent-Disposition: form-data; name=\"a\"\r\nX-A: " + "a".repeat(8000) + "\r\n\r\nb\r\n";
        String sent =
                switch (what) {
                    case "a wrong token and a byte" -> PARTS + "Authorization: Bearer wrong\r\n" + length + "-";
                    case "a file without a token" ->
                        PARTS + length + part.replace("name=\"a\"", "name=\"file\"; filename=\"a\"");
                    case "what looks like a file" -> PARTS + length + part.replace("b\r\n", "; filename=");
                    case "parts without a token" ->
                        PARTS
                                + length
                                + part.repeat(WAITED_FOR / part.length() + 1).substring(0, WAITED_FOR);
                    case "chunks" ->
                        FORM + "Transfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(LARGE) + "\r\n"
                                + "a".repeat(WAITED_FOR);
                    default -> FORM + length + "a".repeat(WAITED_FOR);
                };
        try (RawConnection connection = new RawConnection(server.url())) {
            assertThat(connection.send(head + sent).firstLine()).contains(" " + status + " ");
        }
    }

    @Test
    void that_are_cut_off_leave_nothing() {
        MicropubClient client = MicropubClient.of(server, "create");
        String head = "POST /micropub HTTP/1.1\r\n" + FORM + "Authorization: Bearer "
                + client.token().orElseThrow() + "\r\n";
        for (int i = 0; i < 50; i++) {
            try (RawConnection cut = new RawConnection(server.url())) {
                cut.send(head + "Content-Length: 41\r\n\r\nh=entry&")
                        .send("content=")
                        .send("A+note+that+is+cut+off")
                        .reset();
            }
        }
        assertThat(client.visit(server.url()).body()).doesNotContain("A note that is cut off");
    }

    /** Any of them may be the one that finds no room: which is read first, the server decides. */
    @Test
    void that_are_more_than_there_is_room_for_come_again() throws Exception {
        String most = "POST /micropub HTTP/1.1\r\n" + FORM + "Content-Length: " + RequestBodyFilter.MAX_BYTES
                + "\r\n\r\n" + "a".repeat(RequestBodyFilter.MAX_BYTES - 1);
        List<RawConnection> waiting = new ArrayList<>();
        ExecutorService senders = Executors.newFixedThreadPool(40);
        try {
            for (int i = 0; i < 40; i++) {
                waiting.add(new RawConnection(server.url()));
            }
            RawAnswer first = senders.invokeAny(waiting.stream()
                    .map(connection ->
                            (Callable<RawAnswer>) () -> connection.send(most).readAll())
                    .toList());
            assertThat(first.status()).isEqualTo(503);
            assertThat(first.header("Retry-After")).isEqualTo("10");
            assertThat(first.body()).isEqualTo(json("{'error':'temporarily_unavailable'}"));
        } finally {
            waiting.forEach(RawConnection::close);
            senders.shutdown();
        }
        MicropubClient client = MicropubClient.of(server, "create");
        assertThat(client.create("content=There+is+room+again")).isNotNull();
    }
}
