package org.starpunk.job;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Work that is done again and again until its owner goes. It measures the pauses, and not the time of day as the timers
 * of the server do: those wait for a whole hour when the clock is set back by one.
 */
@Dependent
public class RegularWork {

    @Resource
    private ManagedScheduledExecutorService executor;

    private volatile Future<?> next;

    /**
     * Begins soon, on another thread.
     *
     * @param work must not throw: it would be the last time
     */
    public void every(Duration pause, Runnable work) {
        next = executor.scheduleWithFixedDelay(work, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What is under way comes to its end. */
    @PreDestroy
    public void stop() {
        if (next != null) {
            next.cancel(false);
        }
    }
}
