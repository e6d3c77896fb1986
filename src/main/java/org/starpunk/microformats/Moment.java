package org.starpunk.microformats;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
import org.starpunk.sentence.Sentence;
import org.starpunk.sentence.Sentences;

/**
 * A point in time, in the offset of whoever wrote it.
 *
 * @param datetime ISO 8601 with the offset
 * @param text as people write it
 */
public record Moment(String datetime, String text) {

    private static final Sentence DAY = Sentence.of("microformats.label.dayPattern");
    private static final Sentence TEXT = Sentence.of("microformats.label.timePattern");

    /** What stays as it was written; the other forms of ISO 8601 are none of HTML. */
    private static final Pattern OF_HTML = Pattern.compile("\\d{4}-\\d\\d-\\d\\d"
            + "(?:[T ](?!24)\\d\\d:\\d\\d(?::[0-5]\\d(?:\\.\\d{1,3})?)?(?:Z|[+-]\\d\\d:?\\d\\d)?)?");

    /** A moment as a client wrote it, which may be a day without a time; empty when it is none. */
    static Optional<Moment> of(String written) {
        return Mf2Date.read(written)
                .map(read -> new Moment(
                        OF_HTML.matcher(written).matches() ? written : read.toString(),
                        Sentences.spoken()
                                .dates(read instanceof LocalDate ? DAY : TEXT)
                                .format(read)));
    }

    /** The offset that a moment was written in, as people write it; empty when it has none. */
    static Optional<String> zone(String written) {
        return Mf2Date.read(written)
                .filter(OffsetDateTime.class::isInstance)
                .map(moment -> ((OffsetDateTime) moment).getOffset())
                .map(offset -> offset.getTotalSeconds() == 0
                        ? "UTC"
                        : "UTC"
                                + offset.getId()
                                        .replaceFirst("^([+-])0?(\\d+)", "$1$2")
                                        .replaceFirst(":00$", ""));
    }

    /** The text of a day before that of a later one, which says the year of both. */
    static String textBefore(String later, String text) {
        int year = text.lastIndexOf(' ');
        boolean ofDays = year > 0 && !text.contains(", ") && !later.contains(", ");
        return ofDays && later.endsWith(text.substring(year)) ? text.substring(0, year) : text;
    }

    /** The text of a moment after that of an earlier one, whose day need not be said again. */
    static String textAfter(String earlier, String text) {
        int time = text.indexOf(", ") + 2;
        return time > 1 && earlier.startsWith(text.substring(0, time)) ? text.substring(time) : text;
    }

    /**
     * A moment whose offset stays as it was written, and which people read in another time zone.
     *
     * @param zone of the site
     */
    public static Moment of(OffsetDateTime time, ZoneId zone) {
        return new Moment(
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.truncatedTo(ChronoUnit.SECONDS)),
                Sentences.spoken().dates(TEXT).format(time.atZoneSameInstant(zone)));
    }
}
