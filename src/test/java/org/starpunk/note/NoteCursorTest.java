package org.starpunk.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoteCursorTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-22T16:47:26.123456Z",
                "1969-12-31T23:59:59.999999Z",
                "0000-01-01T00:00:00Z",
                "9999-12-31T23:59:59.999999Z"
            })
    void what_it_writes_it_reads(Instant publishedAt) {
        NoteCursor cursor = new NoteCursor(publishedAt, 42);
        assertThat(NoteCursor.parse(cursor.toString())).contains(cursor);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "-",
                "1-",
                "-1",
                "a-b",
                "1-2-3",
                "1-2 ",
                "99999999999999999999-1",
                "999999999999999999-1",
                "'--",
                "١-٢"
            })
    void anything_else_is_no_cursor(String text) {
        assertThat(NoteCursor.parse(text)).isEmpty();
    }
}
