package org.starpunk.archive;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.starpunk.database.InstantConverter;

/** When a month begins in a time zone, as the database writes moments and months. */
record MonthStart(String startsAt, String month) {

    /** The months of two centuries; what is dated before or after them is in no archive. */
    private static final YearMonth FIRST = YearMonth.of(1900, 1);

    /** Where they end: it counts what comes after them, and is shown to nobody. */
    static final YearMonth END = YearMonth.of(2100, 1);

    static List<MonthStart> list(ZoneId zone) {
        return Stream.iterate(FIRST, month -> !month.isAfter(END), month -> month.plusMonths(1))
                .map(month -> new MonthStart(
                        new InstantConverter().convertToDatabaseColumn(of(month, zone)), month.toString()))
                .toList();
    }

    static Instant of(YearMonth month, ZoneId zone) {
        return month.atDay(1).atStartOfDay(zone).toInstant();
    }
}
