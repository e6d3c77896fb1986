package org.starpunk.job;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Work that is done again and again until its owner goes. It measures the pauses, and not the time of day as the timers
 * of the server do: those wait for a whole hour when the clock is set back by one.
 */
@Dependent
public class RegularWork {

    private static final Logger LOGGER = Logger.getLogger(RegularWork.class.getName());

    @Resource
    private ManagedScheduledExecutorService executor;

    private volatile Future<?> next;

    /**
     * Begins soon, on another thread. What it throws, an Error too, is told, and it comes again: the executor by itself
     * would have made it the last time, without a word.
     */
    public void every(Duration pause, Runnable work) {
        next = executor.scheduleWithFixedDelay(lasting(work), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The same work, which never throws. */
    static Runnable lasting(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (RuntimeException | Error e) {
                LOGGER.log(Level.SEVERE, "Regular work failed, and is done again after its pause", e);
            }
        };
    }

    /** What is under way comes to its end. */
    @PreDestroy
    public void stop() {
        if (next != null) {
            next.cancel(false);
        }
    }
}
