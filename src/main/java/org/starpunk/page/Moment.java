package org.starpunk.page;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.starpunk.microformats.Mf2Date;

/**
 * A point in time, in the offset of whoever wrote it.
 *
 * @param datetime ISO 8601 with the offset
 * @param text as people write it
 */
public record Moment(String datetime, String text) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TEXT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

    /** A moment as a client wrote it, which may be a day without a time; empty when it is none. */
    static Optional<Moment> of(String written) {
        return Mf2Date.parse(written)
                .map(time -> new Moment(written, (written.contains(":") ? TEXT : DAY).format(time)));
    }

    static Moment of(OffsetDateTime time) {
        return new Moment(
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.truncatedTo(ChronoUnit.SECONDS)), TEXT.format(time));
    }
}
