package org.starpunk.listener;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class MessageDateTest {

    @Test
    void has_two_digits_for_the_day_and_is_in_GMT() {
        Clock clock = Clock.fixed(Instant.parse("2026-02-01T23:30:00.9Z"), ZoneId.of("Asia/Tokyo"));
        assertThat(MessageDate.at(clock)).isEqualTo("Sun, 01 Feb 2026 23:30:00 GMT");
    }
}
