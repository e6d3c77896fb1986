package org.starpunk.listener;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.CompletionHandler;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.EmptyCompletionHandler;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.WriteResult;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.http.HttpPacketParsing;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.memory.Buffers;
import org.glassfish.grizzly.memory.MemoryManager;
import org.glassfish.grizzly.nio.NIOConnection;
import org.glassfish.grizzly.utils.DelayedExecutor;
import org.glassfish.grizzly.utils.IdleTimeoutFilter;

/**
 * The requests on their way in, and how long they may take: none has a thread before it is whole, so that slow ones
 * cost nothing but a connection, and that only until their time is over.
 */
final class Arrivals {

    private static final Logger LOGGER = Logger.getLogger(Arrivals.class.getName());

    private static final Duration HEAD = Duration.ofSeconds(10);
    private static final Duration BODY = Duration.ofSeconds(20);
    private static final Duration LINGERING = Duration.ofSeconds(2);
    private static final Duration RESTING = Duration.ofSeconds(1);
    private static final long BODY_BYTES_PER_SECOND = 8 << 10;

    private final Attribute<Arrival> ofConnection =
            Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(Arrival.class.getName());
    /** Grizzly's own: the request of a connection until its last byte is there. */
    private final Attribute<HttpRequestPacket> inProgress =
            Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(HttpServerFilter.HTTP_SERVER_REQUEST_ATTR_NAME);

    private final Set<Arrival> present = ConcurrentHashMap.newKeySet();
    private final DelayedExecutor clock = IdleTimeoutFilter.createDefaultIdleDelayedExecutor();
    private final DelayedExecutor.DelayQueue<Arrival> deadlines =
            clock.createDelayQueue(this::endIfLate, new Deadlines());
    private final Refusals refusals;
    private final Witnesses witnesses;

    Arrivals(Refusals refusals, Witnesses witnesses) {
        this.refusals = refusals;
        this.witnesses = witnesses;
        clock.start();
    }

    void stop() {
        clock.stop();
        clock.destroy();
        clock.getThreadPool().shutdownNow();
    }

    /** How long these many bytes of a body may take. */
    static Duration timeFor(long bytes) {
        return BODY.plusSeconds(bytes / BODY_BYTES_PER_SECOND);
    }

    DelayedExecutor clock() {
        return clock;
    }

    Arrival of(Connection<?> connection) {
        Arrival arrival = ofConnection.get(connection);
        if (arrival == null) {
            arrival = new Arrival(connection);
            ofConnection.set(connection, arrival);
            if (connection.isOpen()) {
                present.add(arrival);
            }
        }
        return arrival;
    }

    /** Whoever has just come may be about to ask. */
    void opened(Connection<?> connection) {
        of(connection).begin(System.currentTimeMillis());
    }

    void closed(Connection<?> connection) {
        Arrival arrival = ofConnection.get(connection);
        if (arrival != null) {
            present.remove(arrival);
        }
    }

    /** On how many connections somebody waits for an answer, or for the rest of one. */
    int unanswered() {
        return (int) present.stream()
                .filter(arrival -> arrival.isTaken() || hasUntakenAnswers(arrival.connection()))
                .count();
    }

    /** Ends the connections that rest: who has just had an answer, and may be sending again, hears of it by the next. */
    void endResting() {
        long since = System.currentTimeMillis() - RESTING.toMillis();
        present.stream()
                .filter(arrival -> arrival.began() < since && !arrival.isTaken() && !arrival.isRefused())
                .map(Arrival::connection)
                .filter(connection -> !isBringing(connection) && !hasUntakenAnswers(connection))
                .forEach(Connection::closeSilently);
    }

    /** Whether there is something for a client which it does not take. */
    static boolean hasUntakenAnswers(Connection<?> connection) {
        return connection instanceof NIOConnection client
                && client.getAsyncWriteQueue().spaceInBytes() > 0;
    }

    /** Whether a connection is in the middle of a request. */
    boolean isBringing(Connection<?> connection) {
        return inProgress.get(connection) != null;
    }

    /** Takes note of the first bytes of a request. */
    void firstBytesOf(Connection<?> connection) {
        Arrival arrival = of(connection);
        arrival.begin(System.currentTimeMillis());
        deadlines.add(arrival, HEAD.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Answers in place of the application, and ends the connection: a little later, as a client that is still sending
     * would otherwise see a failure in place of the answer.
     */
    void refuse(Arrival arrival, int status, RequestLine line) {
        arrival.refuse();
        witnesses.refused(arrival, status, line);
        deadlines.add(arrival, LINGERING.toMillis(), TimeUnit.MILLISECONDS);
        Refusal refusal = refusals.refuse(status, line.path());
        Buffer answer = Buffers.wrap(MemoryManager.DEFAULT_MEMORY_MANAGER, refusal.bytes(!line.isHead()));
        write(arrival.connection(), answer, new EmptyCompletionHandler<WriteResult<Buffer, ?>>() {
            @Override
            public void completed(WriteResult<Buffer, ?> result) {
                endOutput(arrival.connection());
            }
        });
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private static void write(Connection connection, Buffer buffer, CompletionHandler whenDone) {
        connection.write(buffer, whenDone);
    }

    private static void endOutput(Connection<?> connection) {
        try {
            if (connection instanceof NIOConnection nio && nio.getChannel() instanceof SocketChannel channel) {
                channel.shutdownOutput();
            }
        } catch (IOException e) {
            connection.closeSilently();
        }
    }

    /** True when there is nothing more to wait for. Never throws: one thread looks after the deadlines of all. */
    boolean endIfLate(Arrival arrival) {
        try {
            return isOver(arrival);
        } catch (RuntimeException | Error e) {
            LOGGER.log(Level.WARNING, "A connection that was late is cut off", e);
            arrival.connection().closeSilently();
            return true;
        }
    }

    private boolean isOver(Arrival arrival) {
        if (arrival.isRefused()) {
            arrival.connection().closeSilently();
            return true;
        }
        HttpRequestPacket request = inProgress.get(arrival.connection());
        if (request == null || arrival.isPassedOn() || !arrival.connection().isOpen()) {
            return true;
        }
        if (((HttpPacketParsing) request).isHeaderParsed()) {
            long end = arrival.began() + timeFor(arrival.heldLength()).toMillis();
            if (System.currentTimeMillis() < end) {
                arrival.setDeadline(end);
                return false;
            }
            refuse(arrival, 408, RequestLine.of(request));
        } else {
            refuse(arrival, 408, RequestLine.UNKNOWN);
        }
        return false;
    }

    private static final class Deadlines implements DelayedExecutor.Resolver<Arrival> {

        @Override
        public boolean removeTimeout(Arrival arrival) {
            arrival.setDeadline(DelayedExecutor.UNSET_TIMEOUT);
            return true;
        }

        @Override
        public long getTimeoutMillis(Arrival arrival) {
            return arrival.deadline();
        }

        @Override
        public void setTimeoutMillis(Arrival arrival, long moment) {
            arrival.setDeadline(moment);
        }
    }
}
