package org.starpunk;

import jakarta.inject.Inject;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Lets nothing begin that the server, which is about to end, could not finish. It is the first of all filters. */
public class StopFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient RequestsInProgress requests;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!requests.begin()) {
            response.setHeader("Connection", "close");
            response.setHeader("Retry-After", "10");
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            if (!request.isAsyncStarted() || !endLater(request)) {
                requests.end();
            }
        }
    }

    /** False when it has ended meanwhile. */
    private boolean endLater(HttpServletRequest request) {
        try {
            request.getAsyncContext().addListener(new End());
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private final class End implements AsyncListener {

        @Override
        public void onComplete(AsyncEvent event) {
            requests.end();
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            // It completes after that.
        }

        @Override
        public void onError(AsyncEvent event) {
            // It completes after that.
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            event.getAsyncContext().addListener(this);
        }
    }
}
