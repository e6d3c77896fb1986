package org.starpunk.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;

/**
 * What a browser says about where a request comes from.
 *
 * @param fetchSite the header {@code Sec-Fetch-Site}
 * @param origin the header {@code Origin}
 * @param host the header {@code Host}
 */
public record RequestOrigin(String method, Optional<String> fetchSite, Optional<String> origin, Optional<String> host) {

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");

    public static RequestOrigin of(HttpServletRequest request) {
        return new RequestOrigin(
                request.getMethod(),
                Optional.ofNullable(request.getHeader("Sec-Fetch-Site")),
                Optional.ofNullable(request.getHeader("Origin")),
                Optional.ofNullable(request.getHeader("Host")));
    }

    /**
     * Whether another site made the browser send something that may change anything. A request that says nothing about
     * itself is no browser's: it carries no cookie that its sender did not give it.
     *
     * @param site the origin of this site
     */
    public boolean isForeign(String site) {
        if (SAFE_METHODS.contains(method)) {
            return false;
        }
        if (fetchSite.isPresent()) {
            return !fetchSite.get().equals("same-origin") && !fetchSite.get().equals("none");
        }
        return origin.isPresent() && !origin.get().equals(site) && !isHere(origin.get());
    }

    /** The address that this request was sent to: a site may have other names than its own, such as 127.0.0.1. */
    private boolean isHere(String sender) {
        return host.isPresent() && (sender.equals("http://" + host.get()) || sender.equals("https://" + host.get()));
    }
}
