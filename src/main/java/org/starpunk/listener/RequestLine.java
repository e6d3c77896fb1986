package org.starpunk.listener;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.http.HttpRequestPacket;

/**
 * What can be told of a request that is not understood.
 *
 * @param isWhole whether the line came to its end
 */
record RequestLine(String method, String target, String protocol, boolean isWhole) {

    private static final Pattern PROTOCOL = Pattern.compile("HTTP/[0-9]\\.[0-9]");

    /** So little has arrived. */
    static final RequestLine UNKNOWN = new RequestLine("", "/", "", false);

    static RequestLine of(HttpRequestPacket request) {
        return new RequestLine(
                request.getMethod().getMethodString(),
                GrizzlyRequest.target(request),
                request.getProtocol().getProtocolString(),
                true);
    }

    static RequestLine of(Buffer head) {
        int length = Math.min(head.limit(), RequestHeadFilter.MAX_BYTES);
        byte[] bytes = new byte[length];
        int end = 0;
        while (end < length && head.get(end) != '\n') {
            bytes[end] = head.get(end);
            end++;
        }
        String[] words = new String(bytes, 0, end, StandardCharsets.ISO_8859_1).split("[ \r]", 3);
        return new RequestLine(
                words[0], words.length > 1 ? words[1] : "", words.length > 2 ? words[2].strip() : "", end < length);
    }

    String path() {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    /** Whether it is HTTP, in a version that may be another one. */
    boolean namesProtocol() {
        return PROTOCOL.matcher(protocol).matches();
    }

    boolean isHead() {
        return method.equals("HEAD");
    }
}
