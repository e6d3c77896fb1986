package org.starpunk.listener;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** When an answer is given, as RFC 9110 6.6.1 demands it of every server that has a clock. */
final class MessageDate {

    /** The JDK's own RFC 1123 writes the first nine days of a month with one digit. */
    private static final DateTimeFormatter IMF_FIXDATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT);

    /** All answers of a second have the same. */
    private static volatile Second last = new Second(-1, "");

    private record Second(long number, String date) {}

    private MessageDate() {}

    static String now() {
        Clock clock = Clock.systemUTC();
        long number = clock.millis() / 1000;
        Second second = last;
        if (second.number() != number) {
            second = new Second(number, at(Clock.fixed(Instant.ofEpochSecond(number), ZoneOffset.UTC)));
            last = second;
        }
        return second.date();
    }

    static String at(Clock clock) {
        return IMF_FIXDATE.format(ZonedDateTime.now(clock).withZoneSameInstant(ZoneOffset.UTC));
    }
}
