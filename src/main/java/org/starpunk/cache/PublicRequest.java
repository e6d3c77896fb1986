package org.starpunk.cache;

import java.util.List;
import org.starpunk.listener.IncomingRequest;

/** A request for the whole of what every visitor may read. */
final class PublicRequest {

    private static final List<String> METHODS = List.of("GET", "HEAD");

    /** With any of these a client asks for something else, or brings something along. */
    private static final List<String> UNUSUAL = List.of(
            "Authorization", "Expect", "If-Match", "If-Range", "If-Unmodified-Since", "Range", "Transfer-Encoding");

    private PublicRequest() {}

    static boolean isOne(IncomingRequest request) {
        return METHODS.contains(request.method())
                && UNUSUAL.stream().allMatch(name -> request.header(name) == null)
                && isEmpty(request.header("Content-Length"));
    }

    /** Some clients say of nothing how long it is. */
    private static boolean isEmpty(String length) {
        return length == null || length.equals("0");
    }
}
