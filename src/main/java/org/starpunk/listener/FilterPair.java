package org.starpunk.listener;

import java.io.IOException;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;

/** Two filters in one place of a chain: what the first one lets pass, the second one gets. */
final class FilterPair extends BaseFilter {

    private final RequestBodyFilter first;
    private final ReadyAnswerFilter second;

    FilterPair(RequestBodyFilter first, ReadyAnswerFilter second) {
        this.first = first;
        this.second = second;
    }

    @Override
    public NextAction handleRead(FilterChainContext context) throws IOException {
        NextAction action = first.handleRead(context);
        return action == context.getInvokeAction() ? second.handleRead(context) : action;
    }

    @Override
    public NextAction handleClose(FilterChainContext context) throws IOException {
        return first.handleClose(context);
    }
}
