package org.starpunk.listener;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** When an answer is given, as RFC 9110 6.6.1 demands it of every server that has a clock. */
final class MessageDate {

    /** The JDK's own RFC 1123 writes the first nine days of a month with one digit. */
    private static final DateTimeFormatter IMF_FIXDATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT);

    private MessageDate() {}

    static String now() {
        return at(Clock.systemUTC());
    }

    static String at(Clock clock) {
        return IMF_FIXDATE.format(ZonedDateTime.now(clock).withZoneSameInstant(ZoneOffset.UTC));
    }
}
