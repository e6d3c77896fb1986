package org.starpunk.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

    @ParameterizedTest
    @CsvSource({
        "bytes=0-99, bytes 0-99/1000, 100",
        "bytes=0-0, bytes 0-0/1000, 1",
        "bytes=900-, bytes 900-999/1000, 100",
        "bytes=900-5000, bytes 900-999/1000, 100",
        "bytes=-10, bytes 990-999/1000, 10",
        "bytes=-5000, bytes 0-999/1000, 1000",
        "Bytes= 1-2, bytes 1-2/1000, 2"
    })
    void is_a_part_with_both_ends(String header, String contentRange, long length) {
        ByteRange range = ByteRange.parse(header, 1000).orElseThrow();
        assertThat(range.isWithin(1000)).isTrue();
        assertThat(range.of(1000)).isEqualTo(contentRange);
        assertThat(range.length()).isEqualTo(length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=1000-", "bytes=5000-6000", "bytes=-0"})
    void may_be_one_that_the_file_does_not_have(String header) {
        assertThat(ByteRange.parse(header, 1000).orElseThrow().isWithin(1000)).isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "bytes=",
                "bytes=-",
                "bytes=5-4",
                "bytes=0-1,5-6",
                "lines=0-1",
                "bytes=a-b",
                "bytes=1-2-3",
                "bytes=99999999999999999999-"
            })
    void is_none_when_the_whole_is_the_answer(String header) {
        assertThat(ByteRange.parse(header, 1000)).isEmpty();
    }
}
