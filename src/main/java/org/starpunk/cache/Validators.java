package org.starpunk.cache;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Optional;
import org.starpunk.http.HeaderFields;
import org.starpunk.listener.IncomingRequest;

/** By what a client asks whether a page is still as it knows it (RFC 9110 8.8). */
record Validators(Optional<String> entityTag, Optional<Instant> lastModified) {

    static Validators of(HeaderFields fields) {
        return new Validators(
                fields.first("ETag"), fields.first("Last-Modified").flatMap(Validators::date));
    }

    /**
     * RFC 9110 13.2.2: an entity tag is asked for first, and a date only when none is. Another date than the page's own is
     * none that it ever had.
     */
    boolean areKnown(IncomingRequest request) {
        String known = request.header("If-None-Match");
        if (known != null) {
            return entityTag.filter(tag -> isNamed(known, tag)).isPresent();
        }
        String since = request.header("If-Modified-Since");
        return since != null && lastModified.isPresent() && lastModified.equals(date(since));
    }

    private static boolean isNamed(String known, String tag) {
        return Arrays.stream(known.split(","))
                .map(String::strip)
                .anyMatch(one -> one.equals("*") || opaque(one).equals(opaque(tag)));
    }

    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
