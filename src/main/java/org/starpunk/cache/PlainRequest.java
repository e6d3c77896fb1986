package org.starpunk.cache;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/**
 * A request for the whole of a page, of which nothing is known but its address and the types that would do: so nothing
 * else can be in the answer, which others get, too.
 */
final class PlainRequest extends HttpServletRequestWrapper {

    private static final String ACCEPT = "Accept";

    PlainRequest(HttpServletRequest request) {
        super(request);
    }

    @Override
    public String getMethod() {
        return "GET";
    }

    @Override
    public String getHeader(String name) {
        return isKnown(name) ? super.getHeader(name) : null;
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return isKnown(name) ? super.getHeaders(name) : Collections.emptyEnumeration();
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        return Collections.enumeration(super.getHeader(ACCEPT) == null ? List.of() : List.of(ACCEPT));
    }

    @Override
    public long getDateHeader(String name) {
        return -1;
    }

    @Override
    public int getIntHeader(String name) {
        return -1;
    }

    @Override
    public Cookie[] getCookies() {
        return null;
    }

    private static boolean isKnown(String name) {
        return ACCEPT.equalsIgnoreCase(name);
    }
}
