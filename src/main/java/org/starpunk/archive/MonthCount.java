package org.starpunk.archive;

import java.time.YearMonth;

/**
 * How many notes visitors find in a month.
 *
 * @param notes never none
 */
public record MonthCount(YearMonth month, long notes) {}
