package org.starpunk.outbound;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;

/** One request with all its redirects. Whoever waits for it can abandon it: then its connection ends at once. */
final class Exchange {

    private static final List<Integer> REDIRECTS = List.of(301, 302, 303, 307, 308);

    /** For the head, and for all that goes around the body: chunks, records and certificates of TLS. */
    private static final int AROUND_THE_BODY = 1 << 16;

    private final AddressGuard guard;
    private final StrangersClient clients;
    private final OutboundUrl url;
    private final String accept;
    private final OutboundLimits limits;

    private Socket socket;
    private boolean abandoned;

    /** @param accept what the header {@code Accept} says */
    Exchange(AddressGuard guard, StrangersClient clients, OutboundUrl url, String accept, OutboundLimits limits) {
        this.guard = guard;
        this.clients = clients;
        this.url = url;
        this.accept = accept;
        this.limits = limits;
    }

    OutboundResponse run() throws OutboundException {
        OutboundUrl asked = url;
        for (int followed = 0; ; followed++) {
            List<InetAddress> addresses = guard.addresses(asked.host());
            Answer answer = ask(asked, addresses);
            if (answer.location().isEmpty()) {
                return answer.response();
            }
            if (followed == limits.redirects()) {
                throw new OutboundException(
                        OutboundException.Reason.TOO_MANY_REDIRECTS,
                        "%s redirects more than %d times".formatted(url, followed));
            }
            asked = asked.resolve(answer.location().get());
        }
    }

    /** Ends it, from another thread. */
    synchronized void abandon() {
        abandoned = true;
        close();
    }

    /**
     * @param location where a redirect that is to be followed leads; then there is no body
     */
    private record Answer(OutboundResponse response, Optional<String> location) {}

    private Answer ask(OutboundUrl asked, List<InetAddress> addresses) throws OutboundException {
        var request = new BasicClassicHttpRequest(
                "GET", new HttpHost(asked.scheme(), asked.host(), asked.port()), asked.requestTarget());
        request.setHeader(HttpHeaders.ACCEPT, accept);
        request.setHeader(HttpHeaders.ACCEPT_ENCODING, ContentDecoding.ACCEPTED);
        request.setHeader(HttpHeaders.CONNECTION, "close");
        try (CloseableHttpClient client = clients.connectingTo(addresses, limits.time(), this::open)) {
            try {
                return read(asked, client.executeOpen(null, request, null));
            } finally {
                // And not the answer: that would read all the rest of it first.
                close();
            }
        } catch (IOException e) {
            throw failure(asked, e);
        }
    }

    private synchronized Socket open() throws IOException {
        if (abandoned) {
            throw new SocketTimeoutException("Abandoned");
        }
        close();
        socket = new BoundedSocket((long) limits.size() + AROUND_THE_BODY);
        return socket;
    }

    private synchronized void close() {
        if (socket != null) {
            try {
                socket.close();
            } catch (IOException e) {
                // Then it is closed as well.
                return;
            }
        }
    }

    private Answer read(OutboundUrl asked, ClassicHttpResponse response) throws IOException {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Header header : response.getHeaders()) {
            headers.computeIfAbsent(header.getName(), any -> new ArrayList<>()).add(header.getValue());
        }
        boolean isFollowed = limits.redirects() > 0 && REDIRECTS.contains(response.getCode());
        Optional<String> location = headers.getOrDefault(HttpHeaders.LOCATION, List.of()).stream()
                .filter(any -> isFollowed)
                .findFirst();
        byte[] body = location.isPresent()
                ? new byte[0]
                : body(response.getEntity(), headers.getOrDefault(HttpHeaders.CONTENT_ENCODING, List.of()));
        return new Answer(new OutboundResponse(asked.toUri(), response.getCode(), headers, body), location);
    }

    private byte[] body(HttpEntity entity, List<String> codings) throws IOException {
        if (entity == null) {
            return new byte[0];
        }
        if (entity.getContentLength() > limits.size()) {
            throw new OutboundException(
                    OutboundException.Reason.TOO_LARGE,
                    "The body says to have %d bytes".formatted(entity.getContentLength()));
        }
        InputStream packed = new BoundedInput(entity.getContent(), "The body", limits.size());
        InputStream unpacked = ContentDecoding.unpack(packed, codings);
        return new BoundedInput(unpacked, "The unpacked body", limits.size()).readAllBytes();
    }

    private OutboundException failure(OutboundUrl asked, IOException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutboundException known) {
                return known;
            }
        }
        OutboundException.Reason reason = OutboundException.Reason.FAILED;
        if (failure instanceof MessageConstraintException) {
            reason = OutboundException.Reason.TOO_LARGE;
        } else if (failure instanceof SocketTimeoutException) {
            reason = OutboundException.Reason.TIMED_OUT;
        }
        return new OutboundException(reason, "%s: %s".formatted(asked, failure.getMessage()), failure);
    }
}
