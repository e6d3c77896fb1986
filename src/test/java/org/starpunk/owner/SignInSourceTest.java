package org.starpunk.owner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignInSourceTest {

    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final SignInSource source = new SignInSource("password from 192.0.2.1");

    @Test
    void ten_failures_are_borne_and_after_each_further_one_the_wait_is_twice_as_long() {
        fail(9, NOON);
        assertThat(source.waitAt(NOON, SignInLimit.OF_ONE)).isEmpty();
        fail(1, NOON);
        assertThat(source.waitAt(NOON, SignInLimit.OF_ONE)).contains(MINUTE);
        assertThat(source.waitAt(NOON.plusSeconds(59), SignInLimit.OF_ONE)).contains(Duration.ofSeconds(1));
        assertThat(source.waitAt(NOON.plusSeconds(60), SignInLimit.OF_ONE)).isEmpty();
        fail(1, NOON);
        assertThat(source.waitAt(NOON, SignInLimit.OF_ONE)).contains(MINUTE.multipliedBy(2));
        fail(100, NOON);
        assertThat(source.waitAt(NOON, SignInLimit.OF_ONE)).contains(Duration.ofHours(1));
    }

    @Test
    void strangers_together_wait_a_minute_however_often_they_fail() {
        fail(24, NOON);
        assertThat(source.waitAt(NOON, SignInLimit.OF_STRANGERS)).isEmpty();
        fail(1, NOON);
        assertThat(source.waitAt(NOON, SignInLimit.OF_STRANGERS)).contains(MINUTE);
        fail(1000, NOON);
        assertThat(source.waitAt(NOON, SignInLimit.OF_STRANGERS)).contains(MINUTE);
    }

    @Test
    void a_day_without_a_failure_or_a_success_forgets_them() {
        fail(12, NOON);
        assertThat(source.isForgotten(NOON.plus(SignInSource.MEMORY).minusSeconds(1)))
                .isFalse();
        assertThat(source.isForgotten(NOON.plus(SignInSource.MEMORY))).isTrue();
        source.enter(NOON.plus(SignInSource.MEMORY));
        assertThat(source.waitAt(NOON.plus(SignInSource.MEMORY), SignInLimit.OF_ONE))
                .isEmpty();
        fail(12, NOON);
        source.succeed(NOON);
        assertThat(source.waitAt(NOON, SignInLimit.OF_ONE)).isEmpty();
    }

    @Test
    void the_owner_is_known_where_a_sign_in_has_succeeded() {
        assertThat(source.isKnown(NOON)).isFalse();
        source.succeed(NOON);
        assertThat(source.isKnown(NOON.plus(SignInSource.ACQUAINTANCE).minusSeconds(1)))
                .isTrue();
        assertThat(source.isForgotten(NOON.plus(SignInSource.ACQUAINTANCE))).isTrue();
    }

    @Test
    void a_clock_that_was_set_back_keeps_nobody_out_for_longer() {
        fail(10, NOON);
        Instant setBack = NOON.minus(Duration.ofDays(9));
        assertThat(source.waitAt(setBack.plus(MINUTE), SignInLimit.OF_ONE)).isEmpty();
        fail(1, setBack);
        assertThat(source.waitAt(setBack, SignInLimit.OF_ONE)).contains(MINUTE.multipliedBy(2));
    }

    @Test
    void a_clock_that_is_a_little_slower_than_that_of_another_node_ends_no_wait() {
        fail(10, NOON);
        assertThat(source.waitAt(NOON.minusSeconds(59), SignInLimit.OF_ONE)).contains(MINUTE);
    }

    private void fail(int times, Instant now) {
        for (int i = 0; i < times; i++) {
            source.enter(now);
        }
    }
}
