package org.starpunk.cache;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Enumeration;
import org.starpunk.listener.IncomingRequest;

/** The head of a request that came as far as the servlets. */
record ServletRequestHead(HttpServletRequest request) implements IncomingRequest {

    @Override
    public String method() {
        return request.getMethod();
    }

    @Override
    public String target() {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + '?' + query;
    }

    @Override
    public String header(String name) {
        Enumeration<String> values = request.getHeaders(name);
        return values.hasMoreElements() ? String.join(",", Collections.list(values)) : null;
    }
}
