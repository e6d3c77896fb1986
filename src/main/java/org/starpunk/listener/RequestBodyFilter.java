package org.starpunk.listener;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.util.HttpStatus;
import org.glassfish.grizzly.memory.Buffers;

/**
 * Waits for the bodies of requests without a thread, so that the application gets a request when all of it is there.
 * Only what is larger than {@link #MAX_BYTES} it reads itself as it comes, files above all.
 */
final class RequestBodyFilter extends BaseFilter {

    static final int MAX_BYTES = 2 << 20;

    /** What all bodies that are waited for may take together. */
    private static final long MAX_ROOM =
            Math.max(16L << 20, Runtime.getRuntime().maxMemory() / 16);

    private final Arrivals arrivals;
    private final Refusals refusals;
    private final AtomicLong room = new AtomicLong();

    RequestBodyFilter(Arrivals arrivals, Refusals refusals) {
        this.arrivals = arrivals;
        this.refusals = refusals;
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
        if (request.getContentLength() > MAX_BYTES) {
            arrival.passOn();
            return context.getInvokeAction();
        }
        if (room.addAndGet(arrival.hold(content.getContent())) > MAX_ROOM) {
            giveBack(arrival);
            arrivals.refuse(arrival, refusals.refuse(503, request.getRequestURI()), true);
            return context.getStopAction();
        }
        if (arrival.isCrumbled()) {
            giveBack(arrival);
            arrivals.refuse(arrival, refusals.refuse(400, request.getRequestURI()), true);
            return context.getStopAction();
        }
        if (content.isLast() || arrival.heldLength() >= MAX_BYTES) {
            context.setMessage(all(request, arrival, content.isLast()));
            return context.getInvokeAction();
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

    private HttpContent all(HttpHeader request, Arrival arrival, boolean last) {
        Buffer body = Buffers.wrap(null, arrival.held());
        giveBack(arrival);
        if (!last) {
            arrival.passOn();
        }
        return HttpContent.builder(request).content(body).last(last).build();
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
