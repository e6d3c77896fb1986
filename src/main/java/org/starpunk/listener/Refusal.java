package org.starpunk.listener;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.glassfish.grizzly.http.util.HttpStatus;

/**
 * A whole answer to a request that the application never sees; the connection ends with it.
 *
 * @param headers all but those of the connection, the length and the date
 */
public record Refusal(int status, Map<String, String> headers, byte[] body) {

    /** The answer on the wire. */
    ByteBuffer bytes(boolean withBody) {
        StringBuilder head = new StringBuilder(
                "HTTP/1.1 " + status + " " + HttpStatus.getHttpStatus(status).getReasonPhrase() + "\r\n");
        append(head, "Date", MessageDate.now());
        headers.forEach((name, value) -> append(head, name, value));
        append(head, "Content-Length", String.valueOf(body.length));
        append(head, "Connection", "close");
        byte[] first = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer bytes = ByteBuffer.allocate(first.length + (withBody ? body.length : 0));
        bytes.put(first);
        if (withBody) {
            bytes.put(body);
        }
        return bytes.flip();
    }

    private static void append(StringBuilder head, String name, String value) {
        head.append(name).append(": ").append(value).append("\r\n");
    }
}
