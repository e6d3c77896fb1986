package org.starpunk.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;

/**
 * An address that leads to another one, for as long as it does. Browsers keep a 301 for ever unless they are told to
 * ask again, and what has moved there and back would send them in a circle.
 */
public final class Moved {

    private Moved() {}

    public static Response to(URI address) {
        return Response.status(Status.MOVED_PERMANENTLY)
                .location(address)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }
}
