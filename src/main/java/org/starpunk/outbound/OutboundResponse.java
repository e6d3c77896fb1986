package org.starpunk.outbound;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a stranger answered, whatever its status; the body is whole and unpacked. */
public final class OutboundResponse {

    private final URI url;
    private final int status;
    private final Map<String, List<String>> headers;
    private final byte[] body;

    /** @param headers by their names, in any case */
    OutboundResponse(URI url, int status, Map<String, List<String>> headers, byte[] body) {
        this.url = url;
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    /** Where the answer came from, behind every redirect. */
    public URI url() {
        return url;
    }

    public int status() {
        return status;
    }

    /** The values of a header, in their order; the name in any case. */
    public List<String> headers(String name) {
        return headers.getOrDefault(name, List.of());
    }

    /** The first value of a header. */
    public Optional<String> header(String name) {
        return headers(name).stream().findFirst();
    }

    public byte[] body() {
        return body.clone();
    }
}
