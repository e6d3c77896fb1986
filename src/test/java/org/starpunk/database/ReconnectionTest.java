package org.starpunk.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ReconnectionTest {

    private static final SQLException AWAY = new SQLException("The connection attempt failed.", "08001");

    private final Reconnection<Integer> reconnection = new Reconnection<>();
    private final AtomicInteger tries = new AtomicInteger();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);

    @Test
    void while_a_database_is_known_to_be_away_one_tries_and_all_others_are_told_at_once() throws Exception {
        fail(AWAY);
        CompletableFuture<Integer> slow = CompletableFuture.supplyAsync(this::trySlowly);
        await(begun);
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> reconnection.run(tries::incrementAndGet))
                    .isInstanceOf(SQLException.class)
                    .hasMessage("The connection attempt failed.")
                    .hasFieldOrPropertyWithValue("SQLState", "08001");
        }
        assertThat(tries).as("tries beside the one that is under way").hasValue(0);
        end.countDown();
        assertThat(slow.get(20, TimeUnit.SECONDS)).isEqualTo(7);
        assertThat(reconnection.run(tries::incrementAndGet)).as("it is back").isEqualTo(1);
    }

    @Test
    void one_that_answers_is_asked_by_all_at_the_same_time() throws Exception {
        CompletableFuture<Integer> slow = CompletableFuture.supplyAsync(this::trySlowly);
        await(begun);
        assertThat(reconnection.run(tries::incrementAndGet)).isEqualTo(1);
        end.countDown();
        assertThat(slow.get(20, TimeUnit.SECONDS)).isEqualTo(7);
    }

    @Test
    void what_is_no_absence_keeps_nobody_from_trying() throws Exception {
        fail(new SQLException("no room for one more", "53300"));
        CompletableFuture<Integer> slow = CompletableFuture.supplyAsync(this::trySlowly);
        await(begun);
        assertThat(reconnection.run(tries::incrementAndGet)).isEqualTo(1);
        end.countDown();
        slow.get(20, TimeUnit.SECONDS);
    }

    private void fail(SQLException failure) {
        assertThatThrownBy(() -> reconnection.run(() -> {
                    throw failure;
                }))
                .isSameAs(failure);
    }

    private int trySlowly() {
        try {
            return reconnection.run(() -> {
                begun.countDown();
                await(end);
                return 7;
            });
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
