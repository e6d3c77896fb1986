package org.starpunk.listener;

import org.glassfish.grizzly.http.HttpRequestPacket;

/** A request as Grizzly has read it. */
record GrizzlyRequest(HttpRequestPacket request) implements IncomingRequest {

    @Override
    public String method() {
        return request.getMethod().getMethodString();
    }

    @Override
    public String target() {
        return target(request);
    }

    @Override
    public String header(String name) {
        return header(request, name);
    }

    static String target(HttpRequestPacket request) {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + '?' + query;
    }

    static String header(HttpRequestPacket request, String name) {
        if (request.getHeaders().getValue(name) == null) {
            return null;
        }
        return String.join(",", request.getHeaders().values(name));
    }
}
