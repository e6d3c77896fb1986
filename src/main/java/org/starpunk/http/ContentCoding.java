package org.starpunk.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** How the bytes of an answer are packed on their way (RFC 9110 8.4.1). */
public enum ContentCoding {
    IDENTITY(""),
    GZIP("-gzip");

    private final String suffix;

    ContentCoding(String suffix) {
        this.suffix = suffix;
    }

    /**
     * The one that a client likes best. Who names no coding gets the bytes as they are, and so does who refuses all, as
     * there is nothing else to give.
     *
     * @param acceptEncoding the header of that name, as one line
     */
    public static ContentCoding choose(String acceptEncoding) {
        Map<String, Double> weights = new HashMap<>();
        for (String choice : acceptEncoding.split(",")) {
            String[] parts = choice.toLowerCase(Locale.ROOT).split(";", 2);
            weights.put(parts[0].strip(), parts.length == 1 ? 1 : weight(parts[1].strip()));
        }
        double others = weights.getOrDefault("*", 0.0);
        double gzip = weights.getOrDefault("gzip", weights.getOrDefault("x-gzip", others));
        return gzip > 0 && gzip >= weights.getOrDefault("identity", 0.0) ? GZIP : IDENTITY;
    }

    // A coding whose weight cannot be read counts as refused: every client can read bytes as they are.
    private static double weight(String parameter) {
        try {
            return parameter.startsWith("q=") ? Double.parseDouble(parameter.substring(2)) : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** What tells the entity tag of a form from those of the others. */
    public String suffix() {
        return suffix;
    }

    byte[] encode(byte[] bytes) {
        if (this == IDENTITY) {
            return bytes;
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 2);
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
