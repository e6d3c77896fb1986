package org.starpunk.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private static final Duration LIMIT = Duration.ofSeconds(120);

    @Test
    void doubles_from_a_fifth_of_a_second_and_adds_at_most_a_tenth() {
        RandomGenerator random = new Random(1);
        Backoff backoff = new Backoff(10, Duration.ofHours(1), random);
        for (int retry = 1; retry <= 10; retry++) {
            Duration least = Duration.ofMillis(100L << retry);
            for (int i = 0; i < 100; i++) {
                assertThat(backoff.delay(retry, Duration.ZERO))
                        .hasValueSatisfying(delay -> assertThat(delay).isBetween(least, least.plusMillis(100)));
            }
        }
    }

    @Test
    void differs_from_worker_to_worker() {
        Backoff backoff = new Backoff(10, LIMIT, new Random(1));
        assertThat(IntStream.range(0, 50).mapToObj(i -> backoff.delay(1, Duration.ZERO)))
                .doesNotHaveDuplicates();
    }

    @Test
    void gives_up_after_the_tenth_retry() {
        Backoff backoff = new Backoff(10, Duration.ofHours(1), new Random(1));
        assertThat(backoff.delay(10, Duration.ZERO)).isPresent();
        assertThat(backoff.delay(11, Duration.ZERO)).isEmpty();
    }

    @Test
    void gives_up_when_the_next_try_would_begin_after_120_seconds() {
        Backoff backoff = new Backoff(10, LIMIT, new Random(1));
        assertThat(backoff.delay(1, LIMIT.minusMillis(301))).isPresent();
        assertThat(backoff.delay(1, LIMIT.minusMillis(200))).isEmpty();
    }
}
