package org.starpunk.listener;

import java.util.Optional;
import java.util.function.BiConsumer;

/** What the application has answered before and would answer again, so that it need not be asked. */
public interface ReadyAnswers {

    /**
     * Empty when the application has to be asked.
     *
     * @param request without a body
     * @param attributes of the request: what is found out here, and the application need not find out again
     * @param handOver is run before anything that takes more than a moment
     */
    Optional<ReadyAnswer> find(IncomingRequest request, BiConsumer<String, Object> attributes, Runnable handOver);
}
