package org.starpunk.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RegularWorkTest {

    @Test
    void whatever_it_throws_it_comes_again() throws InterruptedException {
        CountDownLatch times = new CountDownLatch(3);
        ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();
        try {
            executor.scheduleWithFixedDelay(
                    RegularWork.lasting(() -> {
                        times.countDown();
                        if (times.getCount() == 2) {
                            throw new IllegalStateException("wrong");
                        }
                        throw new NoClassDefFoundError("org/example/Missing");
                    }),
                    0,
                    1,
                    TimeUnit.MILLISECONDS);
            assertThat(times.await(10, TimeUnit.SECONDS)).isTrue();
        } finally {
            executor.shutdownNow();
        }
    }
}
