package org.starpunk.page;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.starpunk.archive.MonthCount;

/**
 * A year in which there are notes.
 *
 * @param months those that have some, in their order
 */
public record ArchiveYear(int year, List<MonthCount> months) {

    /** All years of some months, the last first. */
    static List<ArchiveYear> list(List<MonthCount> lastFirst) {
        return lastFirst.stream()
                .map(counted -> counted.month().getYear())
                .distinct()
                .map(year -> new ArchiveYear(
                        year,
                        lastFirst.stream()
                                .filter(counted -> counted.month().getYear() == year)
                                .sorted((one, other) -> one.month().compareTo(other.month()))
                                .toList()))
                .toList();
    }

    public long notes() {
        return months.stream().mapToLong(MonthCount::notes).sum();
    }

    public String address() {
        return "/archive/" + year;
    }

    /** The path of the page of a month. */
    static String address(YearMonth month) {
        return "/archive/" + month.toString().replace('-', '/');
    }

    public String address(MonthCount counted) {
        return address(counted.month());
    }

    /** As people of a language call a month in its year. */
    public String name(MonthCount counted, Locale language) {
        return DateTimeFormatter.ofPattern("LLLL", language).format(counted.month());
    }
}
