package org.starpunk.microformats;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Mf2DateTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T16:47:26+01:00, 2026-11-22T16:47:26+01:00",
        "2026-11-22T16:47:26-0800, 2026-11-22T16:47:26-08:00",
        "2026-11-22T16:47:26+05, 2026-11-22T16:47:26+05:00",
        "2026-11-22T16:47:26Z, 2026-11-22T16:47:26Z",
        "2026-11-22t16:47z, 2026-11-22T16:47:00Z",
        "2026-11-22 16:47:26+0100, 2026-11-22T16:47:26+01:00",
        "2026-11-22T16:47:26.123456789Z, 2026-11-22T16:47:26.123456Z",
        "2026-11-22T16:47:26, 2026-11-22T16:47:26Z",
        "2026-11-22T16:47, 2026-11-22T16:47:00Z",
        "2026-11-22, 2026-11-22T00:00:00Z",
        "1953-02-01T00:00:00+05:45, 1953-02-01T00:00:00+05:45",
        "2026-11-22T16:47:26 01:00, 2026-11-22T16:47:26+01:00",
        "2026-11-22T16:47 0130, 2026-11-22T16:47:00+01:30",
        "2026-11-22 16:47:26 01:00, 2026-11-22T16:47:26+01:00",
        "20240102T030405Z, 2024-01-02T03:04:05Z",
        "20240102T0304+0200, 2024-01-02T03:04:00+02:00",
        "20240102, 2024-01-02T00:00:00Z",
        "2024-01-02T03Z, 2024-01-02T03:00:00Z",
        "2024-01-02 03:04:05 +0200, 2024-01-02T03:04:05+02:00",
        "2024-01-02  03:04:05 +02:00, 2024-01-02T03:04:05+02:00",
        "2024-01-02T03:04:05\u221202:00, 2024-01-02T03:04:05-02:00",
        "2024-W01-2, 2024-01-02T00:00:00Z",
        "2024W012T030405Z, 2024-01-02T03:04:05Z",
        "2020-W53-7, 2021-01-03T00:00:00Z",
        "2024-366, 2024-12-31T00:00:00Z",
        "2024001T0000Z, 2024-01-01T00:00:00Z",
        "2024-12-31T24:00:00Z, 2025-01-01T00:00:00Z",
        "2024-02-28T24:00+01:00, 2024-02-29T00:00:00+01:00",
        "'2024-01-02T03:04:05,25Z', 2024-01-02T03:04:05.25Z",
        "2024-01-02T03:04:05.12345678987654321Z, 2024-01-02T03:04:05.123456Z",
        "2016-12-31T23:59:60Z, 2016-12-31T23:59:59Z",
        "2017-01-01T01:59:60.5+02:00, 2017-01-01T01:59:59.5+02:00",
        "2024-01-02T03:04:05+01:00[Europe/Berlin], 2024-01-02T03:04:05+01:00",
        "2024-01-02T03:04:05Z[UTC][u-ca=iso8601], 2024-01-02T03:04:05Z",
        "2024-01-02 03:04:05 UTC, 2024-01-02T03:04:05Z",
        "2024-01-02T03:04:05 GMT, 2024-01-02T03:04:05Z",
        "'Tue, 02 Jan 2024 03:04:05 +0200', 2024-01-02T03:04:05+02:00",
        "'Tue, 2 Jan 2024 03:04:05 GMT', 2024-01-02T03:04:05Z",
    })
    void keeps_the_offset_and_takes_utc_where_there_is_none(String text, String expected) {
        assertThat(Mf2Date.parse(text, ZoneOffset.UTC).map(Mf2Date::format)).contains(expected);
    }

    /** In Berlin the clock goes from 2 to 3 in March, and from 3 back to 2 in October. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-29T01:59:59, 2026-03-29T01:59:59+01:00",
        "2026-03-29T02:30:00, 2026-03-29T03:30:00+02:00",
        "2026-03-29T03:00:00, 2026-03-29T03:00:00+02:00",
        "2026-10-25T01:59:59, 2026-10-25T01:59:59+02:00",
        "2026-10-25T02:30:00, 2026-10-25T02:30:00+02:00",
        "2026-10-25T03:00:00, 2026-10-25T03:00:00+01:00",
        "2026-10-25T02:30:00+01:00, 2026-10-25T02:30:00+01:00",
        "2026-07-01, 2026-07-01T00:00:00+02:00",
    })
    void without_an_offset_is_in_the_zone_on_both_sides_of_summer_time(String text, String expected) {
        assertThat(Mf2Date.parse(text, ZoneId.of("Europe/Berlin")).map(Mf2Date::format))
                .contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2026",
                "2026-11",
                "2026-02-30",
                "2026-11-22T25:00:00Z",
                "2026-11-22T16:47:61Z",
                "2026-11-22T16:47:26[Europe/Berlin]",
                "2026-11-22T16:47:26Z[",
                "2026-11-22T16:47:26+19:00",
                "2026-11-22T16:47:26+01:00:30",
                "2026-11-22T",
                "2026-1122",
                "2026-11-22T16:4726",
                "2026-11-22T24:00:01Z",
                "2026-11-22T24:01Z",
                "2026-11-22T16:47 01",
                "2026-11-22T16:47:2601:00",
                "2023-366",
                "2023-000",
                "2021-W53-1",
                "2021-W00-1",
                "2021-W01-8",
                "Mon, 02 Jan 2024 03:04:05 +0200",
                "tomorrow at 8",
                "2026-11-22T16:47:26ZZ",
                "+12026-11-22T00:00:00Z",
                "-0001-01-01",
                "0000-06-01",
                "1795367984",
            })
    void anything_else_is_no_date(String text) {
        assertThat(Mf2Date.parse(text, ZoneOffset.UTC)).isEmpty();
    }

    @Test
    void a_year_that_its_offset_carries_past_four_digits_is_no_date() {
        assertThat(Mf2Date.parse("9999-12-31T23:00:00-05:00", ZoneOffset.UTC)).isEqualTo(Optional.empty());
        assertThat(Mf2Date.parse("0001-01-01T00:00:00+05:00", ZoneOffset.UTC)).isEqualTo(Optional.empty());
    }
}
