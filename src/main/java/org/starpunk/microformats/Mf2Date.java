package org.starpunk.microformats;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How moments are written: ISO 8601 in all its forms, of which clients leave out what they like, and as in mails. */
public final class Mf2Date {

    /** A date that is read, for whoever sent one that is not. */
    public static final String EXAMPLE = "2026-01-31T15:04:05+01:00";

    /** A day of a month, of a week or of a year, with hyphens or without. */
    private static final String DATE = "(?<year>\\d{4})(?<hyphen>-?)(?:(?<month>\\d\\d)\\k<hyphen>(?<day>\\d\\d)"
            + "|[Ww](?<week>\\d\\d)\\k<hyphen>(?<weekday>[1-7])|(?<yearday>\\d{3}))";

    private static final String TIME = "(?<hour>\\d\\d)(?:(?<colon>:?)(?<minute>\\d\\d)"
            + "(?:\\k<colon>(?<second>\\d\\d)(?:[.,](?<fraction>\\d{1,9})\\d*)?)?)?";

    /** A form that does not escape its {@code +} sends a blank. */
    private static final String OFFSET = "(?<utc>[Zz]|UTC|GMT)"
            + "|(?<sign>[+\\-\\u2212]|(?<=\\s)(?=\\d\\d:?\\d\\d))(?<hours>\\d\\d)(?::?(?<minutes>\\d\\d))?";

    /** RFC 9557: the name of a time zone, and what else there may be, beside an offset that says it all. */
    private static final String SUFFIXES = "(?:\\[[^\\[\\]]{1,64}\\])*";

    private static final Pattern FORM =
            Pattern.compile(DATE + "(?:(?:[Tt]|\\s+)" + TIME + "(?:\\s*(?:" + OFFSET + ")" + SUFFIXES + ")?)?");

    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9999;
    private static final int NANO_DIGITS = 9;
    private static final int LAST_SECOND = 59;

    private Mf2Date() {}

    /**
     * Reads a date, with or without a time, with or without an offset: its own offset is kept. Empty for anything else,
     * and for years that four digits cannot show.
     *
     * @param zone where it was written, if it does not say so
     */
    public static Optional<OffsetDateTime> parse(String text, ZoneId zone) {
        return read(text)
                .map(read -> in(zone, read).truncatedTo(ChronoUnit.MICROS))
                .filter(Mf2Date::hasYearOfFourDigits);
    }

    public static boolean isDate(String text) {
        return parse(text, ZoneOffset.UTC).isPresent();
    }

    public static String format(OffsetDateTime date) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(date);
    }

    /** What a text says of a moment and no more: a date, a date and time, or both with an offset. */
    static Optional<Temporal> read(String text) {
        try {
            Matcher form = FORM.matcher(text.strip());
            return Optional.of(
                    form.matches()
                            ? read(form)
                            : OffsetDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Temporal read(Matcher form) {
        LocalDate date = date(form);
        if (form.group("hour") == null) {
            return date;
        }
        LocalDateTime time = time(form, date);
        if (form.group("utc") == null && form.group("hours") == null) {
            return time;
        }
        int sign = String.valueOf(form.group("sign")).matches("[-\\u2212]") ? -1 : 1;
        return time.atOffset(ZoneOffset.ofHoursMinutes(sign * number(form, "hours"), sign * number(form, "minutes")));
    }

    private static LocalDate date(Matcher form) {
        int year = number(form, "year");
        if (form.group("month") != null) {
            return LocalDate.of(year, number(form, "month"), number(form, "day"));
        } else if (form.group("week") != null) {
            String week = "%s-W%s-%s".formatted(form.group("year"), form.group("week"), form.group("weekday"));
            return LocalDate.parse(week, DateTimeFormatter.ISO_WEEK_DATE);
        }
        return LocalDate.ofYearDay(year, number(form, "yearday"));
    }

    /** 24:00 is the end of its day, and a leap second is the one before it, as java.time has none. */
    private static LocalDateTime time(Matcher form, LocalDate date) {
        int hour = number(form, "hour");
        int second = number(form, "second") == LAST_SECOND + 1 ? LAST_SECOND : number(form, "second");
        String digits = form.group("fraction");
        int nanos = digits == null ? 0 : Integer.parseInt(digits + "0".repeat(NANO_DIGITS - digits.length()));
        boolean isEnd = hour == 24 && number(form, "minute") == 0 && second == 0 && nanos == 0;
        return isEnd
                ? date.plusDays(1).atStartOfDay()
                : date.atTime(LocalTime.of(hour, number(form, "minute"), second, nanos));
    }

    private static int number(Matcher form, String group) {
        return form.group(group) == null ? 0 : Integer.parseInt(form.group(group));
    }

    /** A time that summer time left out is an hour later; of one that came twice it is the first. */
    private static OffsetDateTime in(ZoneId zone, Temporal read) {
        if (read instanceof OffsetDateTime complete) {
            return complete;
        }
        LocalDateTime local = read instanceof LocalDate date ? date.atStartOfDay() : (LocalDateTime) read;
        return local.atZone(zone).toOffsetDateTime();
    }

    private static boolean hasYearOfFourDigits(OffsetDateTime date) {
        int year = date.withOffsetSameInstant(ZoneOffset.UTC).getYear();
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }
}
