package org.starpunk.outbound;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * A URL that a request may be sent to, as far as can be told before anybody is asked for its addresses: http or https, a
 * host, no user or password, and a port where web servers are.
 */
final class OutboundUrl {

    private static final int FIRST_FREE_PORT = 1024;
    private static final int LAST_PORT = 65_535;

    /** ASCII, with a path, without a fragment. */
    private final URI url;

    private OutboundUrl(URI url) {
        this.url = url;
    }

    static OutboundUrl of(URI given) throws OutboundException {
        URI url = URI.create(given.toASCIIString());
        String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        require(scheme.equals("http") || scheme.equals("https"), "%s is neither http nor https", given);
        require(url.getHost() != null, "%s has no host, or none that a URL can have", given);
        require(url.getRawAuthority().indexOf('@') < 0, "%s has a user or a password", given);
        OutboundUrl asked = new OutboundUrl(url);
        int port = asked.port();
        // Below 1024 other services listen, mail above all, which would read a request as commands.
        require(
                port == 80 || port == 443 || port >= FIRST_FREE_PORT && port <= LAST_PORT,
                "%s has a port below 1024 that is neither 80 nor 443, or one above 65535",
                given);
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        return new OutboundUrl(URI.create(scheme + "://" + url.getRawAuthority() + path + query));
    }

    /** Where a redirect from here leads. */
    OutboundUrl resolve(String location) throws OutboundException {
        try {
            return of(Reference.resolve(url, location));
        } catch (URISyntaxException e) {
            throw new OutboundException(
                    OutboundException.Reason.FAILED, "%s redirects to what is no URL".formatted(url), e);
        }
    }

    /** In lower case; an address of IPv6 without its brackets. */
    String host() {
        String host = url.getHost().toLowerCase(Locale.ROOT);
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    String scheme() {
        return url.getScheme();
    }

    int port() {
        if (url.getPort() >= 0) {
            return url.getPort();
        }
        return url.getScheme().equalsIgnoreCase("https") ? 443 : 80;
    }

    /** What stands in the first line of the request: path and query. */
    String requestTarget() {
        return url.getRawQuery() == null ? url.getRawPath() : url.getRawPath() + "?" + url.getRawQuery();
    }

    URI toUri() {
        return url;
    }

    @Override
    public String toString() {
        return url.toString();
    }

    private static void require(boolean kept, String otherwise, URI url) throws OutboundException {
        if (!kept) {
            throw new OutboundException(OutboundException.Reason.FORBIDDEN, otherwise.formatted(url));
        }
    }
}
