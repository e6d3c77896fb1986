package org.starpunk.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How often a question is asked, and who waits for the answer. */
class RecentAnswerTest {

    private static final Duration NO_TIME = Duration.ofMillis(1);

    private final AtomicLong now = new AtomicLong();
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void a_good_answer_holds_for_a_second() {
        RecentAnswer<Boolean> answer = answer(true);
        answer.get();
        now.addAndGet(Duration.ofMillis(999).toNanos());
        answer.get();
        assertThat(asked).hasValue(1);
        now.addAndGet(Duration.ofMillis(1).toNanos());
        answer.get();
        assertThat(asked).hasValue(2);
    }

    @Test
    void after_a_bad_one_the_next_asks_again() {
        RecentAnswer<Boolean> answer = answer(false);
        answer.get();
        now.incrementAndGet();
        assertThat(answer.get()).isFalse();
        assertThat(asked).hasValue(2);
    }

    @Test
    @Timeout(30)
    void while_one_waits_the_others_do_not() throws Exception {
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        RecentAnswer<String> answer = new RecentAnswer<>(
                () -> {
                    asked.incrementAndGet();
                    began.countDown();
                    await(end);
                    return "up";
                },
                "up"::equals,
                "silent",
                now::get,
                NO_TIME);
        CompletableFuture<String> first = CompletableFuture.supplyAsync(answer::get);
        began.await();
        assertThat(answer.get()).isEqualTo("silent");
        assertThat(answer.get()).isEqualTo("silent");
        end.countDown();
        assertThat(first.join()).isEqualTo("up");
        assertThat(answer.get()).isEqualTo("up");
        assertThat(asked).hasValue(1);
    }

    @Test
    @Timeout(30)
    void many_at_once_are_one_question() throws Exception {
        RecentAnswer<Boolean> answer =
                new RecentAnswer<>(this::ask, good -> true, false, System::nanoTime, Duration.ofSeconds(20));
        ExecutorService threads = Executors.newFixedThreadPool(16);
        List<Future<Boolean>> answers = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            answers.add(threads.submit(answer::get));
        }
        for (Future<Boolean> each : answers) {
            assertThat(each.get()).isTrue();
        }
        threads.shutdown();
        assertThat(asked.get()).isLessThan(20);
    }

    private RecentAnswer<Boolean> answer(boolean good) {
        return new RecentAnswer<>(
                () -> {
                    ask();
                    return good;
                },
                up -> up,
                false,
                now::get,
                NO_TIME);
    }

    private boolean ask() {
        asked.incrementAndGet();
        return true;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
