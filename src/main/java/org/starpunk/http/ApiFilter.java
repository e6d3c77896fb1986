package org.starpunk.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What holds for every answer of the paths that programs use, whoever gives it: every site's scripts may read it, and an
 * error is JSON or empty, never a page. What failed for a reason that the client can be told is in the request under the
 * name of {@link OAuthError}.
 */
public class ApiFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final Logger LOGGER = Logger.getLogger(ApiFilter.class.getName());

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        // Safe for any origin: no cookie opens these paths, and a script that has a token may use it.
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Access-Control-Expose-Headers", "Link, Location, WWW-Authenticate");
        String path = request.getRequestURI();
        String method = request.getMethod();
        if (method.equals("OPTIONS")) {
            preflight(AllowedMethods.of(path), response);
        } else if (AllowedMethods.allow(method, path)) {
            serve(request, response, chain);
        } else {
            response.setHeader("Allow", AllowedMethods.of(path));
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }

    private static void preflight(String methods, HttpServletResponse response) {
        response.setHeader("Allow", methods);
        response.setHeader("Access-Control-Allow-Methods", methods);
        response.setHeader("Access-Control-Allow-Headers", "Authorization, Content-Type, Idempotency-Key");
        response.setHeader("Access-Control-Max-Age", "86400");
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    // A client that cannot be answered must still learn so, whatever it was that failed.
    private static void serve(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        WithoutErrorPages answer = new WithoutErrorPages(request, response);
        try {
            chain.doFilter(request, answer);
        } catch (Exception | StackOverflowError e) {
            LOGGER.log(Level.SEVERE, e, () -> "A request failed: " + request.getRequestURI());
            if (!response.isCommitted()) {
                fail(answer, OAuthError.serverError());
            }
        }
    }

    private static void fail(HttpServletResponse response, OAuthError error) throws IOException {
        response.resetBuffer();
        response.setStatus(error.status());
        response.setContentType("application/json");
        response.getOutputStream().write(error.body().orElseThrow().getBytes(StandardCharsets.UTF_8));
    }

    /** Answers a client's error with its status alone, and one of the server with its reason, where a page would come. */
    private static final class WithoutErrorPages extends HttpServletResponseWrapper {

        private final HttpServletRequest request;

        WithoutErrorPages(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
        }

        @Override
        public void setStatus(int status) {
            super.setStatus(status);
            if (status >= SC_INTERNAL_SERVER_ERROR) {
                RequestNumber.tell(this);
            }
        }

        @Override
        public void sendError(int status) throws IOException {
            resetBuffer();
            setStatus(status);
            if (request.getAttribute(OAuthError.class.getName()) instanceof OAuthError known) {
                fail(this, known);
            } else if (status >= SC_INTERNAL_SERVER_ERROR) {
                fail(this, OAuthError.serverError());
            }
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            sendError(status);
        }
    }
}
