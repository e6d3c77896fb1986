package org.starpunk.indieauth;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Where a client wants the browser to be sent with the answer: a page of the client, or an app by a scheme of its own. */
public final class RedirectUri {

    private static final int MAX_LENGTH = 2000;

    /** What browsers would not leave the page for, but run, show or read. */
    private static final Set<String> OF_BROWSERS =
            Set.of("javascript", "data", "vbscript", "file", "blob", "filesystem", "about", "view-source", "ws", "wss");

    private final String text;
    private final URI uri;

    private RedirectUri(String text, URI uri) {
        this.text = text;
        this.uri = uri;
    }

    /** Empty when the text cannot be one. */
    public static Optional<RedirectUri> of(String text) {
        try {
            URI uri = new URI(text);
            return isValid(uri, text) ? Optional.of(new RedirectUri(text, uri)) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isValid(URI uri, String text) {
        if (text.length() > MAX_LENGTH
                || !text.equals(uri.toASCIIString())
                || uri.getScheme() == null
                || text.indexOf('#') >= 0) {
            return false;
        }
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        return scheme.matches("https?")
                ? uri.getHost() != null && uri.getRawUserInfo() == null && uri.getPort() <= 65_535
                : !OF_BROWSERS.contains(scheme);
    }

    /** Whether it is a page of the client, by scheme, host and port: then nobody has to list it. */
    public boolean isOf(ClientId client) {
        return uri.getHost() != null
                && uri.getScheme().equalsIgnoreCase(client.url().getScheme())
                && uri.getHost().equalsIgnoreCase(client.host())
                && port(uri) == port(client.url());
    }

    private static int port(URI url) {
        return url.getPort() >= 0 ? url.getPort() : "https".equalsIgnoreCase(url.getScheme()) ? 443 : 80;
    }

    /**
     * For people: the host, with the port where there is one, or the scheme of an app. What an app calls a host is its
     * own word, and could be the name of somebody else.
     */
    public String destination() {
        return isOfWeb() ? uri.getRawAuthority() : uri.getScheme() + ":";
    }

    /** For a content security policy, which has no word for an IPv6 address. */
    public String source() {
        return !isOfWeb() || uri.getHost().startsWith("[")
                ? uri.getScheme() + ":"
                : uri.getScheme() + "://" + uri.getRawAuthority();
    }

    private boolean isOfWeb() {
        return uri.getScheme().matches("(?i)https?");
    }

    /** With more parameters behind those that it has. */
    String with(String query) {
        String separator = text.indexOf('?') < 0 ? "?" : text.matches(".*[?&]") ? "" : "&";
        return text + separator + query;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RedirectUri redirectUri && redirectUri.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Character by character as the client sent it. */
    @Override
    public String toString() {
        return text;
    }
}
