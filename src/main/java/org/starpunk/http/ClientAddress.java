package org.starpunk.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a request came from, in words for the log; a proxy says for whom, which is as true as the proxy is. */
public final class ClientAddress {

    /** Of addresses alone: what a client writes there must not look like another line of the log. */
    private static final Pattern ADDRESSES = Pattern.compile("[0-9A-Fa-f.:, ]{1,100}");

    private ClientAddress() {}

    public static String of(HttpServletRequest request) {
        return of(request.getRemoteAddr(), Optional.ofNullable(request.getHeader("X-Forwarded-For")));
    }

    static String of(String remote, Optional<String> forwarded) {
        return remote
                + forwarded
                        .filter(client -> ADDRESSES.matcher(client).matches())
                        .map(client -> ", forwarded for " + client)
                        .orElse("");
    }
}
