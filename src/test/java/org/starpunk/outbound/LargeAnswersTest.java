package org.starpunk.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.starpunk.outbound.OutboundException.Reason;

/**
 * What a stranger sends takes as much memory as was allowed, and no more. Measured as all that the threads which read it
 * have ever asked the heap for, so that no collector can hide anything.
 */
@Timeout(60)
class LargeAnswersTest {

    private static final int SIZE = 1 << 20;
    private static final OutboundLimits LIMITS = new OutboundLimits(0, Duration.ofSeconds(30), SIZE);

    /** The body in pieces and as a whole, what is read at a time, and what HttpClient needs for itself. */
    private static final long MEMORY = 4L * SIZE;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Strangers strangers = new Strangers();
    private final List<Thread> readers = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() throws IOException {
        strangers.close();
    }

    @Test
    void a_bomb_is_unpacked_to_its_limit() throws Exception {
        byte[] bomb = Packed.bomb(128);
        assertThat(bomb).as("128 MiB, packed").hasSizeLessThan(SIZE);
        assertTooLarge(Stranger.saying("HTTP/1.1 200 OK\nContent-Encoding: gzip\n\n", bomb));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\n\n",
                "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n7fffffff\n",
                "HTTP/1.1 200 OK\nX-Header: ",
                // A name of a packed file
                "HTTP/1.1 200 OK\nContent-Encoding: gzip\n\n\u001f\u008b\b\b\0\0\0\0\0\0"
            })
    void what_has_no_end_takes_no_more(String head) throws Exception {
        assertTooLarge(Stranger.endless(head, "x".repeat(1000).getBytes(StandardCharsets.UTF_8)));
    }

    private void assertTooLarge(Stranger.Speech speech) throws Exception {
        OutboundHttp http = http();
        // Classes are loaded by the first one who needs them.
        http.get(strangers.url(strangers.open(Stranger.saying("HTTP/1.1 200 OK\n\n")), "/"), "*/*", LIMITS);
        Stranger stranger = strangers.open(speech);
        long before = allocated();
        assertThatThrownBy(() -> http.get(strangers.url(stranger, "/"), "*/*", LIMITS))
                .asInstanceOf(type(OutboundException.class))
                .returns(Reason.TOO_LARGE, OutboundException::reason);
        assertThat(allocated() - before).isPositive().isLessThan(MEMORY);
    }

    private long allocated() {
        return readers.stream()
                .mapToLong(reader -> THREADS.getThreadAllocatedBytes(reader.getId()))
                .sum();
    }

    private OutboundHttp http() throws NoSuchAlgorithmException {
        return strangers.http(
                strangers.guard(name -> new InetAddress[] {InetAddress.getByName(Strangers.PUBLIC)}),
                SSLContext.getDefault(),
                task -> {
                    Thread reader = new Thread(task);
                    readers.add(reader);
                    return reader;
                });
    }
}
