package org.starpunk.microformats;

import static org.assertj.core.api.Assertions.assertThat;

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
    })
    void keeps_the_offset_and_takes_utc_where_there_is_none(String text, String expected) {
        assertThat(Mf2Date.parse(text).map(Mf2Date::format)).contains(expected);
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
                "2026-11-22T16:47:26+19:00",
                "2026-11-22T16:47:26+01:00:30",
                "2026-11-22T",
                "2026-11-22T16",
                "20261122",
                "2026-11-22T16:47:26ZZ",
                "+12026-11-22T00:00:00Z",
                "-0001-01-01",
                "0000-06-01",
                "1795367984",
            })
    void anything_else_is_no_date(String text) {
        assertThat(Mf2Date.parse(text)).isEmpty();
    }

    @Test
    void a_year_that_its_offset_carries_past_four_digits_is_no_date() {
        assertThat(Mf2Date.parse("9999-12-31T23:00:00-05:00")).isEqualTo(Optional.empty());
        assertThat(Mf2Date.parse("0001-01-01T00:00:00+05:00")).isEqualTo(Optional.empty());
    }
}
