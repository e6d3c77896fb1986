package org.starpunk;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.starpunk.site.SiteUrl;

/**
 * Tells browsers, with every answer, what a page of this site may do: no script, no frame, nothing that the site does
 * not need; and caches, to keep nothing. It sets the headers first, so that an answer that needs more, or that holds for
 * a while, can say so itself.
 */
public class SecurityHeadersFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    // Pictures, films and recordings may come from anywhere: notes show what is on other sites.
    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "style-src 'self'",
            "img-src 'self' https: http: data:",
            "media-src 'self' https: http:",
            "form-action 'self'",
            "frame-ancestors 'none'",
            "base-uri 'none'");

    private static final Map<String, String> ALWAYS = new LinkedHashMap<>();

    static {
        ALWAYS.put("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        ALWAYS.put("Cache-Control", "no-store");
        ALWAYS.put("X-Content-Type-Options", "nosniff");
        ALWAYS.put("X-Frame-Options", "DENY");
        ALWAYS.put("Referrer-Policy", "strict-origin-when-cross-origin");
        ALWAYS.put("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        ALWAYS.put("Cross-Origin-Opener-Policy", "same-origin");
    }

    @Inject
    private transient SiteUrl site;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        ALWAYS.forEach(response::setHeader);
        if (site.isHttps()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        chain.doFilter(request, response);
    }
}
