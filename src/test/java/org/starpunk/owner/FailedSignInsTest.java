package org.starpunk.owner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FailedSignInsTest {

    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

    private final FailedSignIns failures = new FailedSignIns();

    @Test
    void each_is_logged_with_its_address() {
        assertThat(failures.record("192.0.2.1", NOON)).containsExactly("Sign-in failed: wrong password from 192.0.2.1");
        assertThat(failures.record("2001:db8::1", NOON.plusSeconds(1)))
                .containsExactly("Sign-in failed: wrong password from 2001:db8::1");
    }

    @Test
    void a_flood_makes_few_lines_and_is_counted() {
        List<String> lines = IntStream.range(0, 1000)
                .mapToObj(i -> failures.record("192.0.2.1", NOON.plusMillis(i)))
                .flatMap(List::stream)
                .toList();
        assertThat(lines).hasSize(FailedSignIns.MAX_LINES);
        assertThat(failures.record("192.0.2.2", NOON.plus(FailedSignIns.WINDOW)))
                .containsExactly(
                        "Sign-in failed 990 more times until 2026-01-02T12:01:00Z",
                        "Sign-in failed: wrong password from 192.0.2.2");
    }
}
