package org.starpunk.listener;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.glassfish.grizzly.http.HttpRequestPacket;

/** Those who are told of answers. Where there are none, nothing is measured. */
final class Witnesses {

    private static final Logger LOGGER = Logger.getLogger(Witnesses.class.getName());

    private final List<Witness> present;
    private final boolean takesTime;

    Witnesses(Stream<Witness> witnesses) {
        present = witnesses.filter(Witness::isPresent).toList();
        takesTime = present.stream().anyMatch(Witness::takesTime);
    }

    boolean isEmpty() {
        return present.isEmpty();
    }

    void answered(HttpRequestPacket request, Arrival arrival) {
        if (!present.isEmpty()) {
            tell(new GrizzlyAnswer(request, arrival.sent(), since(arrival)));
        }
    }

    void refused(Arrival arrival, int status, RequestLine line) {
        if (!present.isEmpty()) {
            tell(new Refused(line, address(arrival), status));
        }
    }

    private static String address(Arrival arrival) {
        return arrival.connection().getPeerAddress() instanceof InetSocketAddress peer
                ? peer.getAddress().getHostAddress()
                : "";
    }

    private static Duration since(Arrival arrival) {
        return Duration.ofNanos(System.nanoTime() - arrival.understood());
    }

    private void tell(AnsweredRequest request) {
        if (takesTime) {
            LateHandOver.handOver();
        }
        for (Witness witness : present) {
            try {
                witness.see(request);
            } catch (RuntimeException | Error e) {
                LOGGER.log(Level.FINE, "An answer is not counted", e);
            }
        }
    }

    private record GrizzlyAnswer(HttpRequestPacket request, long length, Duration took) implements AnsweredRequest {

        @Override
        public String method() {
            return request.getMethod().getMethodString();
        }

        @Override
        public String path() {
            return request.getRequestURI();
        }

        @Override
        public String protocol() {
            return request.getProtocol().getProtocolString();
        }

        @Override
        public String target() {
            return GrizzlyRequest.target(request);
        }

        @Override
        public String header(String name) {
            return GrizzlyRequest.header(request, name);
        }

        @Override
        public String remote() {
            return request.getRemoteAddress();
        }

        @Override
        public int status() {
            return request.getResponse().getStatus();
        }
    }

    /** What was not understood, or did not arrive. */
    private record Refused(RequestLine line, String remote, int status) implements AnsweredRequest {

        @Override
        public String method() {
            return line.method();
        }

        @Override
        public String path() {
            return line.path();
        }

        @Override
        public String protocol() {
            return line.protocol();
        }

        @Override
        public String target() {
            return line.target();
        }

        @Override
        public String header(String name) {
            return null;
        }

        @Override
        public long length() {
            return -1;
        }

        @Override
        public Duration took() {
            return Duration.ZERO;
        }
    }
}
