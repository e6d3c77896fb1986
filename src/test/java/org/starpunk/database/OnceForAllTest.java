package org.starpunk.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OnceForAllTest {

    private final AtomicInteger runs = new AtomicInteger();

    @Test
    void whoever_asks_during_a_run_shares_the_next_one_with_all_others_and_gets_nothing_of_this_one() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        OnceForAll<Integer> work = new OnceForAll<>(() -> {
            int number = runs.incrementAndGet();
            if (number == 1) {
                begun.countDown();
                await(end);
            }
            return number;
        });
        CompletableFuture<Integer> first = CompletableFuture.supplyAsync(() -> get(work));
        await(begun);
        List<Thread> late = Stream.generate(
                        () -> new Thread(() -> assertThat(get(work)).isEqualTo(2)))
                .limit(5)
                .toList();
        AtomicInteger failed = new AtomicInteger();
        late.forEach(thread -> thread.setUncaughtExceptionHandler((any, failure) -> failed.incrementAndGet()));
        late.forEach(Thread::start);
        while (!late.stream().allMatch(thread -> thread.getState() == Thread.State.BLOCKED)) {
            Thread.onSpinWait();
        }
        end.countDown();
        for (Thread thread : late) {
            thread.join(TimeUnit.SECONDS.toMillis(20));
        }
        assertThat(first.get(20, TimeUnit.SECONDS)).isEqualTo(1);
        assertThat(failed).hasValue(0);
        assertThat(runs).hasValue(2);
    }

    @Test
    void whoever_asks_after_a_run_gets_one_of_their_own() {
        OnceForAll<Integer> work = new OnceForAll<>(runs::incrementAndGet);
        assertThat(List.of(get(work), get(work))).containsExactly(1, 2);
    }

    @Test
    void a_failure_is_that_of_its_run_alone() throws SQLException {
        OnceForAll<Integer> work = new OnceForAll<>(() -> {
            if (runs.incrementAndGet() == 1) {
                throw new SQLException("on purpose");
            }
            return runs.get();
        });
        assertThatThrownBy(work::get).hasMessage("on purpose");
        assertThat(work.get()).isEqualTo(2);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int get(OnceForAll<Integer> work) {
        try {
            return work.get();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
