package org.starpunk.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TurnsTest {

    private final Turns turns = new Turns();

    @Test
    @Timeout(60)
    void few_wait_and_the_next_one_is_told_to_come_back() throws Exception {
        Semaphore drawing = new Semaphore(0);
        CountDownLatch goOn = new CountDownLatch(1);
        ExecutorService readers = Executors.newFixedThreadPool(4 * Turns.MAX);
        try {
            List<Future<String>> asked = IntStream.range(0, 4 * Turns.MAX)
                    .mapToObj(number -> readers.submit(() -> ask(drawing, goOn)))
                    .toList();
            assertThat(drawing.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
            while (asked.stream().filter(Future::isDone).count() < 3 * Turns.MAX) {
                Thread.onSpinWait();
            }
            assertThat(drawing.availablePermits()).as("one at a time").isZero();
            goOn.countDown();
            int drawn = 0;
            for (Future<String> answer : asked) {
                drawn += answer.get(30, TimeUnit.SECONDS).equals("drawn") ? 1 : 0;
            }
            assertThat(drawn).isEqualTo(Turns.MAX);
        } finally {
            goOn.countDown();
            readers.shutdownNow();
        }
    }

    @Test
    void a_failure_gives_the_turn_back() {
        for (int number = 0; number <= Turns.MAX; number++) {
            assertThatThrownBy(() -> turns.take(() -> {
                        throw new IllegalStateException("No ink");
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    private String ask(Semaphore drawing, CountDownLatch goOn) {
        return turns.take(() -> {
                    drawing.release();
                    await(goOn);
                    return "drawn";
                })
                .orElse("later");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
