package org.starpunk.listener;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.regex.Pattern;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.Protocol;
import org.glassfish.grizzly.http.util.Header;
import org.glassfish.grizzly.http.util.MimeHeaders;
import org.starpunk.http.AllowedMethods;

/** The rules of a request head beyond those that Grizzly knows (RFC 9110, RFC 9112). */
final class RequestHead {

    private static final Pattern HOST =
            Pattern.compile("(\\[[0-9A-Fa-f:.]+\\]|[A-Za-z0-9._~!$&'()*+,;=-]+)(:[0-9]{0,5})?");
    private static final int DELETE = 0x7f;
    private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);
    private static final BitSet TOKEN = new BitSet();

    static {
        "!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
                .chars()
                .forEach(TOKEN::set);
    }

    private final HttpRequestPacket request;
    private final byte[] bytes;

    /** Asked of the bytes, as Grizzly forgets a length when it sees more. */
    private int lengths;

    /** @param head as it was sent, up to its position; names are in lower case by now */
    RequestHead(HttpRequestPacket request, Buffer head) {
        this.request = request;
        this.bytes = new byte[head.position()];
        head.toByteBuffer(0, head.position()).get(bytes);
    }

    /** Refuses what must not be passed on. */
    void check() {
        checkProtocol();
        checkCharacters();
        checkFields();
        checkHost();
        checkBody();
        request.setRequestURI(new RequestTarget(request.getRequestURI()).checked(request.getMethod()));
        String query = request.getQueryString();
        if (query != null) {
            request.setQueryString(RequestTarget.escaped(query));
        }
    }

    private void checkProtocol() {
        if (request.getProtocol() == Protocol.HTTP_0_9) {
            throw new RefusedException(400, "There is no protocol");
        }
        if (request.getProtocol() == Protocol.HTTP_2_0) {
            throw new RefusedException(505, "HTTP/2 in the words of HTTP/1");
        }
        if (!AllowedMethods.ANYWHERE.contains(request.getMethod().getMethodString())) {
            throw new RefusedException(405, "No page answers this method");
        }
    }

    /** RFC 9110 5.5: what is beyond ASCII means nothing and does no harm; control characters do. */
    private void checkCharacters() {
        for (int index = 0; index < bytes.length; index++) {
            byte character = bytes[index];
            boolean lineEnds = character == '\r' && index + 1 < bytes.length && bytes[index + 1] == '\n'
                    || character == '\n' && index > 0 && bytes[index - 1] == '\r';
            if (!lineEnds && (character >= 0 && character < ' ' && character != '\t' || character == DELETE)) {
                throw new RefusedException(400, "A control character");
            }
        }
    }

    /** RFC 9112 5: Grizzly passes over a line without a name, and what is in front of this server may not. */
    private void checkFields() {
        for (int line = nextLine(0); line < bytes.length; line = nextLine(line)) {
            if (!isFieldOrRest(line)) {
                throw new RefusedException(400, "A line without a name");
            }
            if (Arrays.mismatch(LENGTH, 0, LENGTH.length, bytes, line, Math.min(line + LENGTH.length, bytes.length))
                    < 0) {
                lengths++;
            }
        }
    }

    private int nextLine(int index) {
        int next = index;
        while (next < bytes.length && bytes[next] != '\n') {
            next++;
        }
        return next + 1;
    }

    /** Whether a line is a field, the rest of one, or the end of the head. */
    private boolean isFieldOrRest(int line) {
        int end = line;
        while (end < bytes.length && bytes[end] >= 0 && TOKEN.get(bytes[end])) {
            end++;
        }
        return end == line
                ? bytes[line] == ' ' || bytes[line] == '\t' || bytes[line] == '\r'
                : end < bytes.length && bytes[end] == ':';
    }

    private void checkHost() {
        String host = request.getHeader(Header.Host);
        if (host != null && (!HOST.matcher(host).matches() || isRepeated(Header.Host))) {
            throw new RefusedException(400, "No host, or two");
        }
    }

    /** Whether there are two fields of a name. */
    private boolean isRepeated(Header name) {
        MimeHeaders headers = request.getHeaders();
        return headers.indexOf(name, headers.indexOf(name, 0) + 1) >= 0;
    }

    /** RFC 9112 6: when it is not clear where a body ends, nobody knows where the next request begins. */
    private void checkBody() {
        String coding = request.getHeader(Header.TransferEncoding);
        if (lengths > 1) {
            throw new RefusedException(400, "Two lengths, even if they are the same");
        }
        if (coding != null
                && (request.getProtocol() != Protocol.HTTP_1_1
                        || !coding.equalsIgnoreCase("chunked")
                        || isRepeated(Header.TransferEncoding)
                        || lengths > 0)) {
            throw new RefusedException(400, "A body without a clear end");
        }
        String expectation = request.getHeader(Header.Expect);
        if (expectation != null && !expectation.equalsIgnoreCase("100-continue")) {
            throw new RefusedException(417, "An expectation that nobody knows");
        }
    }
}
