package org.starpunk;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.starpunk.http.RequestPath;
import org.starpunk.owner.OwnerLanguage;
import org.starpunk.sentence.Audience;
import org.starpunk.site.ShownSite;

/**
 * Gives a request an audience: clients hear English, the owner what the owner or the browser wants, and all others the
 * language of the site, whoever they are, as their pages are kept by address.
 */
public class LanguageFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final List<String> OF_CLIENTS = List.of(
            "/micropub",
            "/auth/token",
            "/auth/introspect",
            "/auth/revoke",
            "/auth/userinfo",
            "/.well-known",
            "/health");

    @Inject
    private transient ShownSite site;

    @Inject
    private transient OwnerLanguage owner;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Audience audience = Audience.turnTo(language(request));
        try {
            chain.doFilter(request, response);
        } finally {
            audience.leave();
        }
    }

    private Supplier<Locale> language(HttpServletRequest request) {
        if (RequestPath.isBelow(OF_CLIENTS, request.getRequestURI())) {
            return () -> Locale.ENGLISH;
        }
        return RequestPath.isBelow("/admin", request.getRequestURI())
                ? () -> owner.of(request.getHeader("Accept-Language"))
                : site::language;
    }
}
