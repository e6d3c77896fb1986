package org.starpunk.listener;

import java.io.IOException;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.FilterChainEvent;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.ContentEncoding;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpContext;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http.HttpPacket;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.KeepAlive;
import org.glassfish.grizzly.http.util.DataChunk;
import org.glassfish.grizzly.http.util.Header;
import org.glassfish.grizzly.http.util.MimeHeaders;
import org.glassfish.grizzly.nio.NIOConnection;

/**
 * Grizzly's reader of requests, with the rules of {@link RequestHead}, answers that say something, and an end for those
 * who take their time.
 */
final class RequestHeadFilter extends HttpServerFilter {

    static final int MAX_BYTES = 8 << 10;
    static final int MAX_FIELDS = 100;

    private static final int IDLE_SECONDS = 30;
    private static final int MAX_REQUESTS = 1000;
    /** No browser sends the next request before it has the answer; whoever does waits for a few. */
    private static final int MAX_PIPELINED = 16;
    /** Bytes of an answer that wait in memory for a slow reader; Grizzly's own rule lets five million wait. */
    private static final int MAX_UNSENT_BYTES = 128 << 10;

    private final Arrivals arrivals;
    private final Witnesses witnesses;
    private final Draining draining;
    private final ConnectionLimit limit = new ConnectionLimit();

    @SuppressWarnings("deprecation") // Every constructor is, and none takes its place.
    RequestHeadFilter(HttpServerFilter replaced, Arrivals arrivals, Witnesses witnesses, Draining draining) {
        super(true, MAX_BYTES, null, keepAlive(), arrivals.clock(), MAX_FIELDS, MAX_FIELDS);
        this.arrivals = arrivals;
        this.witnesses = witnesses;
        this.draining = draining;
        setRemoveHandledContentEncodingHeaders(replaced.isRemoveHandledContentEncodingHeaders());
        setMaxPayloadRemainderToSkip(replaced.getMaxPayloadRemainderToSkip());
        // A body where none is expected is read and means nothing.
        setAllowPayloadForUndefinedHttpMethods(true);
        for (ContentEncoding encoding : replaced.getContentEncodings()) {
            addContentEncoding(encoding);
        }
    }

    private static KeepAlive keepAlive() {
        KeepAlive keepAlive = new KeepAlive();
        keepAlive.setIdleTimeoutInSeconds(IDLE_SECONDS);
        keepAlive.setMaxRequestsCount(MAX_REQUESTS);
        return keepAlive;
    }

    @Override
    public NextAction handleAccept(FilterChainContext context) throws IOException {
        if (!limit.opened()) {
            context.getConnection().closeSilently();
            return context.getStopAction();
        }
        if (context.getConnection() instanceof NIOConnection connection) {
            connection.setMaxAsyncWriteQueueSize(MAX_UNSENT_BYTES);
        }
        arrivals.opened(context.getConnection());
        return super.handleAccept(context);
    }

    @Override
    public NextAction handleClose(FilterChainContext context) throws IOException {
        limit.closed();
        arrivals.closed(context.getConnection());
        return super.handleClose(context);
    }

    @Override
    public NextAction handleRead(FilterChainContext context) throws IOException {
        Connection<?> connection = context.getConnection();
        if (!connection.isOpen()) {
            // What a client that is gone had sent ahead.
            return context.getStopAction();
        }
        if (arrivals.of(connection).isRefused()) {
            return context.getStopAction();
        }
        if (!arrivals.isBringing(connection)) {
            Buffer bytes = context.getMessage();
            int empty = lengthOfEmptyLines(bytes);
            if (empty == bytes.remaining()) {
                return context.getStopAction();
            }
            if (empty > 0) {
                context.setMessage(bytes.split(bytes.position() + empty));
            }
            arrivals.firstBytesOf(connection);
        }
        return super.handleRead(context);
    }

    /** RFC 9112 2.2: some clients end a body with a line of their own, which means nothing. */
    private static int lengthOfEmptyLines(Buffer bytes) {
        int index = bytes.position();
        while (index < bytes.limit() && (bytes.get(index) == '\r' || bytes.get(index) == '\n')) {
            index++;
        }
        return index - bytes.position();
    }

    /** RFC 9110 7.8: no other protocol is spoken here, so that the wish for one is ignored. */
    @Override
    protected void onHttpHeadersParsed(HttpHeader head, MimeHeaders headers, FilterChainContext context) {
        head.getUpgradeDC().recycle();
        headers.removeHeader(Header.Upgrade);
        super.onHttpHeadersParsed(head, headers, context);
    }

    @Override
    protected boolean onHttpHeaderParsed(HttpHeader head, Buffer bytes, FilterChainContext context) {
        boolean malformed = super.onHttpHeaderParsed(head, bytes, context);
        if (!malformed) {
            HttpRequestPacket request = (HttpRequestPacket) head;
            new RequestHead(request, bytes).check();
            boolean more = bytes.hasRemaining() && !request.isExpectContent();
            Connection<?> connection = context.getConnection();
            request.setAttribute(UnfinishedAnswerInterceptor.END, (Runnable) connection::terminateSilently);
            request.setAttribute(
                    UnbegunAnswers.FAIL, (Runnable) () -> request.getResponse().setStatus(500));
            Arrival arrival = arrivals.of(connection);
            arrival.understand(witnesses.isEmpty() ? 0 : System.nanoTime());
            if (draining.isClosed()) {
                throw new RefusedException(503, "The server is about to end");
            }
            // Whoever asks for more without taking what there is gets one more answer: a thread would wait with the
            // next.
            if (arrival.pipelined(more) > MAX_PIPELINED || Arrivals.hasUntakenAnswers(connection)) {
                request.getProcessingState().setKeepAlive(false);
            }
        }
        return malformed;
    }

    @Override
    protected void onHttpHeaderError(HttpHeader head, FilterChainContext context, Throwable failure) {
        HttpRequestPacket request = (HttpRequestPacket) head;
        RequestLine line = RequestLine.of((Buffer) context.getMessage());
        int status = status(request.getResponse(), line, failure);
        request.getProcessingState().setError(true);
        arrivals.refuse(arrivals.of(context.getConnection()), status, line);
    }

    private static int status(HttpResponsePacket response, RequestLine line, Throwable failure) {
        if (failure instanceof RefusedException refused) {
            return refused.status();
        }
        if (response.getStatus() >= 400) {
            return response.getStatus() == 505 && !line.namesProtocol() ? 400 : response.getStatus();
        }
        if (failure instanceof MimeHeaders.MaxHeaderCountExceededException) {
            return 431;
        }
        boolean tooLong = String.valueOf(failure.getMessage()).endsWith("is too large");
        return !tooLong ? 400 : line.isWhole() ? 431 : 414;
    }

    /** When the application has the request already, its reading fails, and it answers itself. */
    @Override
    protected void onHttpContentError(HttpHeader head, FilterChainContext context, Throwable failure) {
        HttpRequestPacket request = (HttpRequestPacket) head;
        Arrival arrival = arrivals.of(context.getConnection());
        if (!arrival.isPassedOn()) {
            arrivals.refuse(arrival, 400, RequestLine.of(request));
        }
        request.setContentBroken(true);
    }

    @Override
    protected Buffer encodeHttpPacket(FilterChainContext context, HttpPacket packet) {
        HttpResponsePacket response = (HttpResponsePacket) packet.getHttpHeader();
        if (!response.isCommitted()) {
            complete(response, packet);
            if (draining.isBegun()) {
                response.getRequest().getProcessingState().setKeepAlive(false);
            }
        }
        return super.encodeHttpPacket(context, packet);
    }

    @Override
    protected void onHttpContentEncoded(HttpContent content, FilterChainContext context) {
        arrivals.of(context.getConnection()).send(content.getContent().remaining());
    }

    /** Each answer comes to its end here, whoever has made it. */
    @Override
    public NextAction handleEvent(FilterChainContext context, FilterChainEvent event) throws IOException {
        if (event == RESPONSE_COMPLETE_EVENT) {
            Arrival arrival = arrivals.of(context.getConnection());
            witnesses.answered(HttpContext.get(context).getRequest(), arrival);
            arrival.answer();
        }
        return super.handleEvent(context, event);
    }

    private static void complete(HttpResponsePacket response, HttpPacket packet) {
        date(response.getHeaders());
        if (response.getRequest().isHeadRequest()
                && response.getContentLength() < 0
                && !(packet instanceof HttpContent content
                        && content.getContent().hasRemaining())) {
            // RFC 9110 8.6: no length rather than that of the body which HEAD leaves out.
            response.setChunked(true);
        }
    }

    /**
     * Grizzly means to do this itself, and as late; but whatever is added to an answer that is on its way counts as a
     * trailer, and a date may be none. A field that was added under another name can be renamed.
     */
    private static void date(MimeHeaders headers) {
        DataChunk date = headers.getValue(Header.Date);
        if (date == null) {
            date = headers.addValue("X-Date");
            headers.getName(headers.size() - 1).setString(Header.Date.toString());
        }
        date.setString(MessageDate.now());
    }
}
