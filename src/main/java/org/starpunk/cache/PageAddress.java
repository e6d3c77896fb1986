package org.starpunk.cache;

import java.util.Objects;
import org.starpunk.listener.IncomingRequest;

/**
 * What a page is kept by.
 *
 * @param target path and query, as they were sent
 * @param accept the types that the client takes, where that makes a difference
 */
record PageAddress(String target, String accept) {

    static PageAddress of(IncomingRequest request) {
        return new PageAddress(request.target(), Objects.requireNonNullElse(request.header("Accept"), ""));
    }

    /** That of a page which is the same for whatever a client takes. */
    PageAddress ofOneType() {
        return new PageAddress(target, "");
    }

    /** In bytes. */
    int weight() {
        return 2 * (target.length() + accept.length());
    }
}
