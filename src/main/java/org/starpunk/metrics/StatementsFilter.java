package org.starpunk.metrics;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.starpunk.database.Statements;

/** Counts the statements of a request. No request leaves its thread before it is answered. */
public class StatementsFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient RequestFigures figures;

    @Override
    public void init() {
        figures.know(Views.list(getServletContext()));
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!figures.isPresent()) {
            chain.doFilter(request, response);
            return;
        }
        long before = Statements.ofThread();
        try {
            chain.doFilter(request, response);
        } finally {
            figures.answered(request.getRequestURI(), before);
        }
    }
}
