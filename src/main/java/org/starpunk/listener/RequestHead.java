package org.starpunk.listener;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
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
    private static final String LINE_END = "\r\n";
    /** A field, the rest of one, or the end of the head. */
    private static final Pattern LINE = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]++:|[ \t]|\\z");

    private final HttpRequestPacket request;
    private final Buffer bytes;
    private final String text;

    /** @param bytes the head as it was sent, up to its position */
    RequestHead(HttpRequestPacket request, Buffer bytes) {
        this.request = request;
        this.bytes = bytes;
        this.text = bytes.toStringContent(StandardCharsets.ISO_8859_1, 0, bytes.position());
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
        int end = bytes.position();
        for (int index = 0; index < end; index++) {
            byte character = bytes.get(index);
            boolean lineEnds = character == '\r' && index + 1 < end && bytes.get(index + 1) == '\n'
                    || character == '\n' && index > 0 && bytes.get(index - 1) == '\r';
            if (!lineEnds && (character >= 0 && character < ' ' && character != '\t' || character == DELETE)) {
                throw new RefusedException(400, "A control character");
            }
        }
    }

    /** RFC 9112 5: Grizzly passes over a line without a name, and what is in front of this server may not. */
    private void checkFields() {
        Matcher line = LINE.matcher(text);
        int end = text.indexOf(LINE_END);
        while (end >= 0) {
            int start = end + LINE_END.length();
            end = text.indexOf(LINE_END, start);
            if (!line.region(start, end < 0 ? text.length() : end).lookingAt()) {
                throw new RefusedException(400, "A line without a name");
            }
        }
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

    /** Asks the bytes: Grizzly forgets a length when it sees more. Names are in lower case by now. */
    private int lengths() {
        return text.split("\ncontent-length:", -1).length - 1;
    }

    /** RFC 9112 6: when it is not clear where a body ends, nobody knows where the next request begins. */
    private void checkBody() {
        String coding = request.getHeader(Header.TransferEncoding);
        if (lengths() > 1) {
            throw new RefusedException(400, "Two lengths, even if they are the same");
        }
        if (coding != null
                && (request.getProtocol() != Protocol.HTTP_1_1
                        || !coding.equalsIgnoreCase("chunked")
                        || isRepeated(Header.TransferEncoding)
                        || lengths() > 0)) {
            throw new RefusedException(400, "A body without a clear end");
        }
        String expectation = request.getHeader(Header.Expect);
        if (expectation != null && !expectation.equalsIgnoreCase("100-continue")) {
            throw new RefusedException(417, "An expectation that nobody knows");
        }
    }
}
