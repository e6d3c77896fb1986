package org.starpunk.listener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.starpunk.testing.RequestBytes;

class TimedInputTest {

    private long now;

    @Test
    void a_body_may_be_waited_for_as_long_as_its_bytes_allow() throws IOException {
        TimedInput input = input(1 << 10, Duration.ofMillis(120));
        byte[] piece = new byte[1 << 10];
        for (int i = 0; i < 1000; i++) {
            assertThat(input.read(piece)).isEqualTo(1 << 10);
        }
    }

    @Test
    void one_that_comes_too_slowly_ends() throws IOException {
        TimedInput input = input(1, Duration.ofSeconds(3));
        for (int i = 0; i < 6; i++) {
            assertThat(input.read()).isZero();
        }
        assertThatIOException().isThrownBy(input::read).withMessage("The body arrives too slowly");
    }

    @Test
    void the_time_that_the_application_takes_does_not_count() throws IOException {
        TimedInput input = input(1, Duration.ofSeconds(1));
        for (int i = 0; i < 10; i++) {
            now += Duration.ofMinutes(10).toNanos();
            assertThat(input.read()).isZero();
        }
    }

    @Test
    void an_end_that_comes_late_is_an_end() throws IOException {
        assertThat(input(-1, Duration.ofMinutes(1)).read(new byte[10])).isEqualTo(-1);
    }

    private TimedInput input(int bytesAtOnce, Duration wait) {
        return new TimedInput(new Slow(bytesAtOnce, wait), () -> now);
    }

    private final class Slow extends RequestBytes {

        private final int bytesAtOnce;
        private final Duration wait;

        Slow(int bytesAtOnce, Duration wait) {
            this.bytesAtOnce = bytesAtOnce;
            this.wait = wait;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            now += wait.toNanos();
            return bytesAtOnce;
        }
    }
}
