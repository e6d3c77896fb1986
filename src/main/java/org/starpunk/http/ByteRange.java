package org.starpunk.http;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A part of a file, both ends included (RFC 9110 section 14). */
public record ByteRange(long first, long last) {

    private static final Pattern SYNTAX = Pattern.compile("(?i)bytes=\\s*(\\d{0,18})-(\\d{0,18})\\s*");

    /**
     * The part that a client asks for; empty when it asks for the whole, for several parts, or in a way that is none,
     * all of which the whole answers. Whether the file has that part, {@link #isWithin} tells.
     */
    public static Optional<ByteRange> parse(String header, long size) {
        Matcher matcher = SYNTAX.matcher(header == null ? "" : header);
        if (!matcher.matches() || matcher.group(1).isEmpty() && matcher.group(2).isEmpty()) {
            return Optional.empty();
        }
        if (matcher.group(1).isEmpty()) {
            long count = Long.parseLong(matcher.group(2));
            return Optional.of(new ByteRange(count == 0 ? size : Math.max(0, size - count), size - 1));
        }
        long first = Long.parseLong(matcher.group(1));
        long last = matcher.group(2).isEmpty() ? Long.MAX_VALUE : Long.parseLong(matcher.group(2));
        return last < first ? Optional.empty() : Optional.of(new ByteRange(first, Math.min(last, size - 1)));
    }

    public static ByteRange whole(long size) {
        return new ByteRange(0, size - 1);
    }

    /** Whether a file of this size has it. */
    public boolean isWithin(long size) {
        return first < size && first <= last;
    }

    public long length() {
        return last - first + 1;
    }

    /** As the header {@code Content-Range} says it. */
    public String of(long size) {
        return "bytes " + first + "-" + last + "/" + size;
    }
}
