package org.starpunk.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Keeps what means nothing in a request's headers from JAX-RS, Faces and the servlets, which would fail at it. */
public class LenientHeadersFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String CONTENT_TYPE = "content-type";
    private static final String ACCEPT = "accept";

    /** Where an answer has one type, whoever asks: programs that name another one mean the same (RFC 9110 12.5.1). */
    private static final List<String> OF_ONE_TYPE = List.of("/auth", "/micropub");

    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Map<String, List<String>> changed = new HashMap<>();
        for (String name : RequestHeaders.names()) {
            List<String> sent = Collections.list(request.getHeaders(name));
            List<String> read = sent.stream()
                    .map(value -> RequestHeaders.read(name, value))
                    .flatMap(Optional::stream)
                    .toList();
            if (!read.equals(sent)) {
                changed.put(name, read);
            }
        }
        if (request.getHeader(ACCEPT) != null && RequestPath.isBelow(OF_ONE_TYPE, request.getRequestURI())) {
            changed.put(ACCEPT, List.of());
        }
        String type = request.getHeader(CONTENT_TYPE);
        if (type != null && (WITHOUT_BODY.contains(request.getMethod()) || !RequestHeaders.isMediaType(type))) {
            changed.put(CONTENT_TYPE, List.of());
        }
        chain.doFilter(changed.isEmpty() ? request : new Lenient(request, changed), response);
    }

    private static final class Lenient extends HttpServletRequestWrapper {

        private final Map<String, List<String>> changed;

        Lenient(HttpServletRequest request, Map<String, List<String>> changed) {
            super(request);
            this.changed = changed;
        }

        @Override
        public String getHeader(String name) {
            List<String> values = changed.get(name.toLowerCase(Locale.ROOT));
            return values == null
                    ? super.getHeader(name)
                    : values.stream().findFirst().orElse(null);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            List<String> values = changed.get(name.toLowerCase(Locale.ROOT));
            return values == null ? super.getHeaders(name) : Collections.enumeration(values);
        }

        @Override
        public Enumeration<String> getHeaderNames() {
            return Collections.enumeration(Collections.list(super.getHeaderNames()).stream()
                    .filter(name -> !List.of().equals(changed.get(name.toLowerCase(Locale.ROOT))))
                    .toList());
        }

        @Override
        public long getDateHeader(String name) {
            return getHeader(name) == null ? -1 : super.getDateHeader(name);
        }

        @Override
        public String getContentType() {
            return changed.containsKey(CONTENT_TYPE) ? null : super.getContentType();
        }
    }
}
