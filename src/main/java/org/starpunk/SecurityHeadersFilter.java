package org.starpunk;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.starpunk.http.ProtectiveHeaders;
import org.starpunk.site.SiteUrl;

/**
 * Tells browsers, with every answer, what a page of this site may do: no script, no frame, nothing that the site does
 * not need; and caches, to keep nothing. It sets the headers first, so that an answer that needs more, or that holds for
 * a while, can say so itself.
 */
public class SecurityHeadersFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SiteUrl site;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        ProtectiveHeaders.of(site.isHttps()).forEach(response::setHeader);
        chain.doFilter(request, response);
    }
}
