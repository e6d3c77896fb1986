package org.starpunk.owner;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.starpunk.site.SiteUrl;

/** Where a browser keeps the secret of its session: as privately as the site's address allows. */
@Dependent
class SessionCookie {

    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final boolean https;
    private final String name;

    @Inject
    SessionCookie(SiteUrl site) {
        https = site.isHttps();
        // With this prefix browsers take it over https only, from this host, and from no subdomain of it.
        name = https ? "__Host-starpunk" : "starpunk";
    }

    Optional<Secret> read(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .filter(value -> SECRET.matcher(value).matches())
                .map(Secret::new)
                .findFirst();
    }

    void write(HttpServletResponse response, Secret secret) {
        response.addCookie(cookie(secret.value()));
    }

    void forget(HttpServletResponse response) {
        Cookie cookie = cookie("");
        cookie.setMaxAge(0);
        response.addCookie(cookie);
    }

    private Cookie cookie(String value) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(https);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
