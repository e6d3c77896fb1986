package org.starpunk.listener;

import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.memory.Buffers;
import org.starpunk.http.Deliveries;
import org.starpunk.http.RequestNumber;

/**
 * Gives out what is ready, where Grizzly would give out files that it keeps: behind the rules for requests, and before
 * the server, whose container costs many times as much as the answer. A long one the application waits with.
 */
final class ReadyAnswerFilter extends BaseFilter {

    private final ReadyAnswers answers;

    ReadyAnswerFilter(ReadyAnswers answers) {
        this.answers = answers;
    }

    @Override
    public NextAction handleRead(FilterChainContext context) {
        RequestNumber.forget();
        if (!(context.getMessage() instanceof HttpContent content) || !isWholeWithoutBody(content)) {
            return ask(context);
        }
        HttpRequestPacket request = (HttpRequestPacket) content.getHttpHeader();
        return answers.find(new GrizzlyRequest(request), request::setAttribute, LateHandOver::handOver)
                .filter(answer -> answer.body().length <= Deliveries.LONG)
                .map(answer -> write(answer, request.getResponse(), context))
                .orElseGet(() -> ask(context));
    }

    /** The application may wait for whatever it likes. */
    private static NextAction ask(FilterChainContext context) {
        LateHandOver.handOver();
        return context.getInvokeAction();
    }

    private static boolean isWholeWithoutBody(HttpContent content) {
        return content.isLast() && !content.getContent().hasRemaining();
    }

    private static NextAction write(ReadyAnswer answer, HttpResponsePacket response, FilterChainContext context) {
        response.setStatus(answer.status());
        answer.fields().forEach(response::addHeader);
        if (answer.length() >= 0) {
            response.setContentLength(answer.length());
        }
        Buffer body = Buffers.wrap(context.getMemoryManager(), answer.body());
        context.write(HttpContent.builder(response).content(body).last(true).build());
        // Ends the connection, or has it wait for the next request.
        context.notifyDownstream(HttpServerFilter.RESPONSE_COMPLETE_EVENT);
        return context.getStopAction();
    }
}
