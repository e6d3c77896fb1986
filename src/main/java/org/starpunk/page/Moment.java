package org.starpunk.page;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * A point in time, in the offset of whoever wrote it.
 *
 * @param datetime ISO 8601 with the offset
 * @param text as people write it
 */
public record Moment(String datetime, String text) {

    private static final DateTimeFormatter TEXT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

    static Moment of(OffsetDateTime time) {
        return new Moment(
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.truncatedTo(ChronoUnit.SECONDS)), TEXT.format(time));
    }
}
