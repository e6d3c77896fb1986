package org.starpunk.admin;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** A point in time, for machines and for people. */
public record Moment(Instant instant) {

    private static final DateTimeFormatter READABLE = DateTimeFormatter.ofPattern(
                    "d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    public String iso() {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    public String readable() {
        return READABLE.format(instant);
    }
}
