package org.starpunk.listener;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.util.Header;
import org.glassfish.grizzly.http.util.HttpStatus;
import org.glassfish.grizzly.memory.Buffers;

/**
 * Waits for the bodies of requests without a thread, so that the application gets a request when all of it is there.
 * Only what is larger than {@link #MAX_BYTES} it reads itself as it comes, files above all: from the first byte on when
 * there is a token in the head, and otherwise when a file begins or that many bytes are there, for a token must be before
 * both.
 */
final class RequestBodyFilter extends BaseFilter {

    static final int MAX_BYTES = 2 << 20;

    private static final String BEARER = "Bearer ";
    private static final byte[] FILE_BEGINS = "; filename".getBytes(StandardCharsets.US_ASCII);

    /** What all bodies that are waited for may take together. */
    private static final long MAX_ROOM =
            Math.max(16L << 20, Runtime.getRuntime().maxMemory() / 16);

    private final Arrivals arrivals;
    private final AtomicLong room = new AtomicLong();

    RequestBodyFilter(Arrivals arrivals) {
        this.arrivals = arrivals;
    }

    @Override
    public NextAction handleRead(FilterChainContext context) throws IOException {
        if (!(context.getMessage() instanceof HttpContent content)) {
            return context.getInvokeAction();
        }
        Arrival arrival = arrivals.of(context.getConnection());
        if (arrival.isPassedOn()) {
            return context.getInvokeAction();
        }
        if (HttpContent.isBroken(content)) {
            // The client has its answer.
            giveBack(arrival);
            return context.getStopAction();
        }
        if (content.isLast() && arrival.heldLength() == 0) {
            return context.getInvokeAction();
        }
        HttpRequestPacket request = (HttpRequestPacket) content.getHttpHeader();
        if (room.addAndGet(arrival.hold(content.getContent())) > MAX_ROOM) {
            return refuse(503, request, arrival, context);
        }
        if (arrival.isCrumbled()) {
            return refuse(400, request, arrival, context);
        }
        if (content.isLast() || isEnough(request, arrival)) {
            return passOn(request, arrival, content.isLast(), context);
        }
        if (request.requiresAcknowledgement()) {
            acknowledge(context, request.getResponse());
        }
        return context.getStopAction();
    }

    @Override
    public NextAction handleClose(FilterChainContext context) throws IOException {
        Arrival arrival = arrivals.of(context.getConnection());
        arrival.close();
        giveBack(arrival);
        return context.getInvokeAction();
    }

    private NextAction passOn(HttpHeader request, Arrival arrival, boolean whole, FilterChainContext context) {
        Optional<byte[]> held = arrival.held();
        giveBack(arrival);
        if (held.isEmpty()) {
            return context.getStopAction();
        }
        if (!whole) {
            arrival.passOn();
        }
        Buffer body = Buffers.wrap(null, held.get());
        context.setMessage(
                HttpContent.builder(request).content(body).last(whole).build());
        return context.getInvokeAction();
    }

    private NextAction refuse(int status, HttpRequestPacket request, Arrival arrival, FilterChainContext context) {
        giveBack(arrival);
        arrivals.refuse(arrival, status, RequestLine.of(request));
        return context.getStopAction();
    }

    /** Whether the application, whose first question is for a token, can answer it by what is there. */
    private static boolean isEnough(HttpRequestPacket request, Arrival arrival) {
        int held = arrival.heldLength();
        return held > MAX_BYTES
                || held > 0
                        && request.getContentLength() > MAX_BYTES
                        && (hasToken(request) || arrival.holds(FILE_BEGINS));
    }

    private static boolean hasToken(HttpRequestPacket request) {
        String authorization = request.getHeader(Header.Authorization);
        return authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length());
    }

    private void giveBack(Arrival arrival) {
        room.addAndGet(-arrival.drop());
    }

    /** RFC 9110 10.1.1: the client waits for this before it sends the body. */
    private static void acknowledge(FilterChainContext context, HttpResponsePacket response) {
        response.setStatus(HttpStatus.CONINTUE_100);
        response.setAcknowledgement(true);
        context.write(response);
        response.setStatus(HttpStatus.OK_200);
    }
}
