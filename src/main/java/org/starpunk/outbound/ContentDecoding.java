package org.starpunk.outbound;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/** The codings that a body may be packed with (RFC 9110 8.4.1): those that the JDK unpacks, one at most. */
final class ContentDecoding {

    static final String ACCEPTED = "gzip, deflate";

    private ContentDecoding() {}

    /** @param codings every header {@code Content-Encoding} */
    static InputStream unpack(InputStream packed, List<String> codings) throws IOException {
        String coding = String.join(",", codings).strip().toLowerCase(Locale.ROOT);
        return switch (coding) {
            case "", "identity" -> packed;
            case "gzip", "x-gzip" -> new GZIPInputStream(packed);
            case "deflate" -> new InflaterInputStream(packed);
            default ->
                throw new OutboundException(
                        OutboundException.Reason.FAILED, "The body has a coding that was not asked for: " + coding);
        };
    }
}
