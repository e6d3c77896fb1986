package org.starpunk.microformats;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How moments are written: ISO 8601, of which clients leave out what they like. */
public final class Mf2Date {

    /** A date and time, with an offset of each form: {@code +01:00} or {@code Z}, {@code +0100}, {@code +01}, none. */
    private static final List<DateTimeFormatter> FORMS =
            Stream.of("XXX", "XX", "X", "").map(Mf2Date::withOffset).toList();

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9999;

    private Mf2Date() {}

    /**
     * Reads a date, with or without a time, with or without an offset: its own offset is kept, and UTC stands in for
     * none. Empty for anything else, and for years that four digits cannot show.
     */
    public static Optional<OffsetDateTime> parse(String text) {
        String date = text.strip();
        return Stream.concat(FORMS.stream().map(form -> dateTime(form, date)), Stream.of(date(date)))
                .flatMap(Optional::stream)
                .map(parsed -> parsed.truncatedTo(ChronoUnit.MICROS))
                .filter(Mf2Date::hasYearOfFourDigits)
                .findFirst();
    }

    public static String format(OffsetDateTime date) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(date);
    }

    private static DateTimeFormatter withOffset(String offset) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern("uuuu-MM-dd['T'][' ']HH:mm[:ss")
                .optionalStart()
                .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
                .optionalEnd()
                .appendPattern("]" + offset)
                .toFormatter(Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    private static Optional<OffsetDateTime> dateTime(DateTimeFormatter form, String text) {
        try {
            TemporalAccessor parsed = form.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            return Optional.of(
                    parsed instanceof LocalDateTime local ? local.atOffset(ZoneOffset.UTC) : (OffsetDateTime) parsed);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<OffsetDateTime> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text, DATE).atStartOfDay().atOffset(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean hasYearOfFourDigits(OffsetDateTime date) {
        int year = date.withOffsetSameInstant(ZoneOffset.UTC).getYear();
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }
}
