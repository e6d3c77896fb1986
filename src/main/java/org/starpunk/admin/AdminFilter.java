package org.starpunk.admin;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.starpunk.site.SiteUrl;

/**
 * Refuses what another site makes the owner's browser send, and every method but those of links and forms; keeps the
 * owner's pages out of every cache.
 */
public class AdminFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");

    /** Views whose forms anybody may send; none of their fields is long. */
    private static final Set<String> STRANGERS = Set.of("/admin/sign-in", "/admin/set-up");

    private static final long MAX_BYTES_OF_STRANGERS = 64 << 10;

    @Inject
    private transient SiteUrl site;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Cache-Control", "no-store");
        // Browsers send forms in the page's encoding, but do not say so; the first sign-in has no session to remember
        // it.
        request.setCharacterEncoding("UTF-8");
        if (RequestOrigin.of(request).isForeign(site.origin())) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        if (isTooLarge(request)) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (METHODS.contains(request.getMethod())) {
            chain.doFilter(request, response);
        } else {
            response.setHeader("Allow", "GET, HEAD, POST, OPTIONS");
            if (request.getMethod().equals("OPTIONS")) {
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            } else {
                response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            }
        }
    }

    /** Whether it is more than a stranger has to say, or more bytes than server-config allows anybody. */
    private static boolean isTooLarge(HttpServletRequest request) {
        if (STRANGERS.contains(request.getServletPath()) && request.getContentLengthLong() > MAX_BYTES_OF_STRANGERS) {
            return true;
        }
        try {
            request.getParameterMap();
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }
}
