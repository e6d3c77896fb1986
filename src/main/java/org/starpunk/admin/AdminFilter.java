package org.starpunk.admin;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.starpunk.site.SiteUrl;

/** Refuses what another site makes the owner's browser send, and keeps the owner's pages out of every cache. */
public class AdminFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

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
        chain.doFilter(request, response);
    }
}
