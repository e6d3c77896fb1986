package org.starpunk.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.starpunk.sentence.Sentence;

/** The bytes of a request, as text. */
public final class RequestBody {

    /**
     * The most bytes that a request may have; media has an endpoint of its own. The longest content fits in every
     * encoding: a character of three bytes has nine in a form ({@code %E4%BD%A0}).
     */
    public static final int MAX_BYTES = 1 << 21;

    private static final char REPLACEMENT = '\uFFFD';

    private RequestBody() {}

    /** As below, of at most {@link #MAX_BYTES}. */
    public static String read(InputStream body, long declaredLength) {
        return read(body, declaredLength, MAX_BYTES);
    }

    /**
     * Reads a body of so many bytes at most.
     *
     * @param declaredLength what the client says, or a negative number: a body that says to be too large is not read
     */
    public static String read(InputStream body, long declaredLength, int limit) {
        if (declaredLength > limit) {
            throw OAuthError.tooLarge(limit);
        }
        try {
            byte[] bytes = body.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw OAuthError.tooLarge(limit);
            }
            // RFC 8259 8.1: a byte order mark is none of the text.
            String text = utf8(bytes);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (IOException e) {
            throw OAuthError.invalidRequest(Sentence.of("http.bodyTruncated"));
        }
    }

    /** Decodes strictly: what is not UTF-8 is refused, not replaced. */
    public static String utf8(byte[] bytes) {
        // Quick, and only where it has put a replacement there is anything to look at closely.
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) < 0) {
            return text;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw OAuthError.invalidRequest(Sentence.of("http.notUtf8"));
        }
    }
}
