package org.starpunk.database;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WriteTurnTest {

    /** Nobody would ever write again on this node. */
    @Test
    void a_turn_that_no_transaction_takes_is_given_back_whatever_was_thrown() {
        for (Throwable failure : List.of(new IllegalStateException("No transaction"), new OutOfMemoryError("short"))) {
            WriteTurn turn = new WriteTurn(null, failing(failure));
            for (int taken = 0; taken < 2; taken++) {
                assertThat(CompletableFuture.supplyAsync(() -> thrown(turn)))
                        .succeedsWithin(10, TimeUnit.SECONDS)
                        .isSameAs(failure);
            }
        }
    }

    private static Throwable thrown(WriteTurn turn) {
        try {
            turn.take();
            return null;
        } catch (RuntimeException | Error e) {
            return e;
        }
    }

    private static TransactionSynchronizationRegistry failing(Throwable failure) {
        return (TransactionSynchronizationRegistry) Proxy.newProxyInstance(
                WriteTurnTest.class.getClassLoader(),
                new Class<?>[] {TransactionSynchronizationRegistry.class},
                (self, method, arguments) -> {
                    if (method.getName().equals("getResource")) {
                        return null;
                    }
                    throw failure;
                });
    }
}
