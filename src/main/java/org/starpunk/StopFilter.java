package org.starpunk;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Lets nothing begin that the server, which is about to end, could not finish. It is the first of all filters. No request
 * leaves its thread before it is answered.
 */
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
            requests.end();
        }
    }
}
