package org.starpunk.cache;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.starpunk.http.EntityTags;
import org.starpunk.http.HeaderFields;
import org.starpunk.listener.IncomingRequest;

/** By what a client asks whether a page is still as it knows it (RFC 9110 8.8). */
record Validators(Optional<String> entityTag, Optional<Instant> lastModified) {

    private static final String IF_NONE_MATCH = "If-None-Match";

    static Validators of(HeaderFields fields) {
        return new Validators(
                fields.first("ETag"), fields.first("Last-Modified").flatMap(Validators::date));
    }

    /** Whether a request asks so in words that mean something; what means nothing the application passes over. */
    static boolean areReadable(IncomingRequest request) {
        String known = request.header(IF_NONE_MATCH);
        return known == null || EntityTags.isList(known);
    }

    /**
     * RFC 9110 13.2.2: an entity tag is asked for first, and a date only when none is. Another date than the page's own is
     * none that it ever had.
     */
    boolean areKnown(IncomingRequest request) {
        String known = request.header(IF_NONE_MATCH);
        if (known != null) {
            return entityTag.filter(tag -> EntityTags.names(known, tag)).isPresent();
        }
        String since = request.header("If-Modified-Since");
        return since != null && lastModified.isPresent() && lastModified.equals(date(since));
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
