package org.starpunk.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.starpunk.outbound.OutboundException.Reason;

/** Whoever asks comes back in time, and nobody holds more threads than there are. */
@Timeout(60)
class SlowStrangersTest {

    private static final Duration TIME = Duration.ofMillis(300);
    private static final OutboundLimits LIMITS = new OutboundLimits(5, TIME, 10_000);

    /** The machine may be busy with other tests. */
    private static final Duration PATIENCE = TIME.plusSeconds(3);

    private static final String OK = "HTTP/1.1 200 OK\r\n";

    private final Strangers strangers = new Strangers();

    @AfterEach
    void close() throws IOException {
        strangers.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                OK + "X-Header: a head that comes a byte at a time is waited for as long as any other, and no longer",
                OK + "\r\nA body that comes a byte at a time is waited for as long as any other, and no longer",
                OK
                        + "Transfer-Encoding: chunked\r\n\r\n1\r\na\r\n1\r\na\r\n1\r\na\r\n1\r\na\r\n1\r\na\r\n1\r\na\r\n1\r\n",
                "HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 103 Early Hints\r\n\r\n"
            })
    void a_byte_now_and_then_is_not_waited_for(String said) throws IOException {
        assertTimedOut(strangers.http(), strangers.url(strangers.open(Stranger.slowly(said, 30)), "/"));
    }

    @Test
    void an_answer_that_does_not_begin_is_not_waited_for() throws IOException {
        assertTimedOut(strangers.http(), strangers.url(strangers.open(silence()), "/"));
    }

    @Test
    void all_redirects_have_one_time_together() throws IOException {
        Stranger stranger = strangers.open(Stranger.slowly("HTTP/1.1 302 Found\r\nLocation: /\r\n\r\n", 5));
        assertTimedOut(strangers.http(), strangers.url(stranger, "/"));
        assertThat(stranger.heads()).hasSizeLessThanOrEqualTo(LIMITS.redirects());
    }

    /** Its queue is full: the system answers no further connection. */
    @Test
    void a_connection_that_nobody_takes_is_not_waited_for() throws IOException {
        List<Socket> queue = new ArrayList<>();
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getByName(Strangers.PUBLIC))) {
            fill(full, queue);
            assertTimedOut(strangers.http(), URI.create("http://stranger.example:" + full.getLocalPort() + "/"));
        } finally {
            for (Socket waiting : queue) {
                waiting.close();
            }
        }
    }

    @Test
    void a_handshake_that_is_not_answered_is_not_waited_for() throws IOException {
        Stranger stranger = strangers.open(silence());
        assertTimedOut(strangers.http(), URI.create("https://stranger.example:" + stranger.port() + "/"));
    }

    @Test
    void a_name_server_that_does_not_answer_is_not_waited_for() {
        CountDownLatch end = new CountDownLatch(1);
        OutboundHttp http = strangers.http(name -> {
            awaitEnd(end);
            return Strangers.PUBLIC;
        });
        assertTimedOut(http, URI.create("http://stranger.example/"));
        end.countDown();
    }

    @Test
    void one_more_than_may_be_under_way_is_refused_at_once_until_one_is_done() throws Exception {
        CyclicBarrier all = new CyclicBarrier(OutboundHttp.MAX_AT_ONCE + 1);
        CountDownLatch end = new CountDownLatch(1);
        Stranger stranger = strangers.open(client -> {
            meet(all);
            awaitEnd(end);
            Stranger.saying("HTTP/1.1 200 OK\n\n").to(client);
        });
        OutboundHttp http = strangers.http();
        URI url = strangers.url(stranger, "/");
        OutboundLimits patient = new OutboundLimits(0, Duration.ofSeconds(30), 10);
        ExecutorService askers = Executors.newFixedThreadPool(OutboundHttp.MAX_AT_ONCE);
        try {
            List<Future<OutboundResponse>> answers = new ArrayList<>();
            for (int i = 0; i < OutboundHttp.MAX_AT_ONCE; i++) {
                answers.add(askers.submit(() -> http.get(url, "*/*", patient)));
            }
            meet(all);
            assertThatThrownBy(() -> http.get(url, "*/*", patient))
                    .asInstanceOf(type(OutboundException.class))
                    .returns(Reason.BUSY, OutboundException::reason);
            end.countDown();
            for (Future<OutboundResponse> answer : answers) {
                assertThat(answer.get().status()).isEqualTo(200);
            }
        } finally {
            askers.shutdownNow();
        }
    }

    /** Whoever is not waited for any longer must not stay in the way of others. */
    @Test
    void who_is_slow_holds_no_thread_afterwards() throws Exception {
        List<CompletableFuture<Thread>> ended = new ArrayList<>();
        OutboundHttp http = strangers.http(
                strangers.guard(name -> new InetAddress[] {InetAddress.getByName(Strangers.PUBLIC)}),
                SSLContext.getDefault(),
                task -> {
                    CompletableFuture<Thread> end = new CompletableFuture<>();
                    ended.add(end);
                    return new Thread(() -> {
                        task.run();
                        end.complete(Thread.currentThread());
                    });
                });
        String endless = "HTTP/1.1 200 OK\r\nX-Header: " + "x".repeat(5000);
        assertTimedOut(http, strangers.url(strangers.open(Stranger.slowly(endless, 30)), "/"));
        http.stop();
        assertThat(ended).singleElement().satisfies(end -> assertThat(end).succeedsWithin(Duration.ofSeconds(10)));
    }

    private static Stranger.Speech silence() {
        Stranger.Speech nothing = client -> {};
        return nothing.andSilence();
    }

    private static void fill(ServerSocket full, List<Socket> queue) throws IOException {
        while (true) {
            Socket waiting = new Socket();
            queue.add(waiting);
            try {
                waiting.connect(new InetSocketAddress(full.getInetAddress(), full.getLocalPort()), 300);
            } catch (SocketTimeoutException e) {
                return;
            }
        }
    }

    private static void assertTimedOut(OutboundHttp http, URI url) {
        long start = System.nanoTime();
        assertThatThrownBy(() -> http.get(url, "*/*", LIMITS))
                .asInstanceOf(type(OutboundException.class))
                .returns(Reason.TIMED_OUT, OutboundException::reason);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(TIME.minusMillis(50), PATIENCE);
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void awaitEnd(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
