package org.starpunk.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;

/** RFC 9110 15.5.6: what answers GET answers HEAD, and {@code Allow} says so, where JAX-RS names GET alone. */
public class AllowHeadFilter implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        String allow = response.getHeaderString(HttpHeaders.ALLOW);
        if (allow != null && allow.matches(".*\\bGET\\b.*") && !allow.matches(".*\\bHEAD\\b.*")) {
            response.getHeaders().putSingle(HttpHeaders.ALLOW, allow.replaceFirst("\\bGET\\b", "GET, HEAD"));
        }
    }
}
