package org.starpunk.listener;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.filterchain.TransportFilter;
import org.glassfish.grizzly.memory.Buffers;
import org.glassfish.grizzly.nio.transport.TCPNIOTransport;
import org.glassfish.grizzly.nio.transport.TCPNIOTransportBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One thread that listens, and what it hears. */
class LateHandOverTest {

    private static final int PATIENCE_MILLIS = 5000;

    private final List<Thread> answering = new CopyOnWriteArrayList<>();
    private final CountDownLatch release = new CountDownLatch(1);

    private TCPNIOTransport transport;
    private InetSocketAddress address;

    /** Sends back what it has got; what begins with a question mark when it is released. */
    private final class Echo extends BaseFilter {

        @Override
        public NextAction handleRead(FilterChainContext context) throws IOException {
            Buffer message = context.getMessage();
            String text = message.toStringContent(StandardCharsets.US_ASCII);
            if (text.startsWith("?")) {
                LateHandOver.handOver();
                await();
            }
            answering.add(Thread.currentThread());
            context.write(Buffers.wrap(context.getMemoryManager(), text));
            return context.getStopAction();
        }

        private void await() throws IOException {
            try {
                release.await();
            } catch (InterruptedException e) {
                throw new InterruptedIOException();
            }
        }
    }

    @BeforeEach
    void listen() throws IOException {
        transport = TCPNIOTransportBuilder.newInstance()
                .setIOStrategy(new LateHandOver())
                .setSelectorRunnersCount(1)
                .setProcessor(FilterChainBuilder.stateless()
                        .add(new TransportFilter())
                        .add(new Echo())
                        .build())
                .build();
        address = (InetSocketAddress) transport
                .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .getLocalAddress();
        transport.start();
    }

    @AfterEach
    void end() throws IOException {
        release.countDown();
        transport.shutdownNow();
    }

    @Test
    void what_takes_no_time_is_answered_by_the_thread_that_listens() throws IOException {
        try (Socket one = connect();
                Socket other = connect()) {
            assertThat(ask(one, "a")).isEqualTo("a");
            assertThat(ask(other, "b")).isEqualTo("b");
            assertThat(ask(one, "c")).isEqualTo("c");
        }
        assertThat(answering).hasSize(3).containsOnly(answering.get(0));
    }

    @Test
    void what_waits_keeps_nobody_waiting_who_comes_after_it() throws IOException {
        try (Socket slow = connect();
                Socket quick = connect()) {
            send(slow, "?");
            assertThat(ask(quick, "a")).isEqualTo("a");
            assertThat(ask(quick, "b")).isEqualTo("b");
            release.countDown();
            assertThat(receive(slow)).isEqualTo("?");
            assertThat(ask(slow, "c")).isEqualTo("c");
        }
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(address.getAddress(), address.getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    private static String ask(Socket socket, String text) throws IOException {
        send(socket, text);
        return receive(socket);
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String receive(Socket socket) throws IOException {
        return new String(socket.getInputStream().readNBytes(1), StandardCharsets.US_ASCII);
    }
}
