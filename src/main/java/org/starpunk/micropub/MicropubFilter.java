package org.starpunk.micropub;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.starpunk.database.Obstacle;
import org.starpunk.http.AllowedMethods;

/**
 * What holds for every answer of the Micropub paths, whoever gives it: every site's scripts may read it, and an error is
 * JSON or empty, never a page.
 */
@WebFilter(urlPatterns = {"/micropub", "/micropub/*"})
public class MicropubFilter implements Filter {

    private static final Logger LOGGER = Logger.getLogger(MicropubFilter.class.getName());

    private static final String METHODS = AllowedMethods.of("/micropub");

    @Override
    public void doFilter(ServletRequest anyRequest, ServletResponse anyResponse, FilterChain chain) throws IOException {
        HttpServletRequest request = (HttpServletRequest) anyRequest;
        HttpServletResponse response = (HttpServletResponse) anyResponse;
        // Safe for any origin: no cookie opens this endpoint, and a script that has a token may use it.
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Access-Control-Expose-Headers", "Link, Location, WWW-Authenticate");
        switch (request.getMethod()) {
            case "GET", "HEAD", "POST" -> serve(request, response, chain);
            case "OPTIONS" -> preflight(response);
            default -> {
                response.setHeader("Allow", METHODS);
                response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            }
        }
    }

    private void preflight(HttpServletResponse response) {
        response.setHeader("Allow", METHODS);
        response.setHeader("Access-Control-Allow-Methods", METHODS);
        response.setHeader("Access-Control-Allow-Headers", "Authorization, Content-Type, " + IdempotencyKey.HEADER);
        response.setHeader("Access-Control-Max-Age", "86400");
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    // A client that cannot be answered must still learn so, whatever it was that failed.
    private void serve(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException {
        try {
            chain.doFilter(request, new WithoutErrorPages(request, response));
        } catch (Exception | StackOverflowError e) {
            Optional<Obstacle> obstacle = Obstacle.of(e);
            obstacle.ifPresentOrElse(
                    found -> found.report(e), () -> LOGGER.log(Level.SEVERE, "A Micropub request failed", e));
            if (!response.isCommitted()) {
                obstacle.ifPresent(found -> response.setHeader("Retry-After", found.retryAfter()));
                fail(response, obstacle.map(MicropubError::of).orElseGet(MicropubError::serverError));
            }
        }
    }

    private static void fail(HttpServletResponse response, MicropubError error) throws IOException {
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
        public void sendError(int status) throws IOException {
            resetBuffer();
            setStatus(status);
            if (request.getAttribute(Obstacle.class.getName()) instanceof Obstacle obstacle) {
                fail(this, MicropubError.of(obstacle));
            } else if (status >= SC_INTERNAL_SERVER_ERROR) {
                fail(this, MicropubError.serverError());
            }
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            sendError(status);
        }
    }
}
