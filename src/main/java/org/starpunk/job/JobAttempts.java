package org.starpunk.job;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.starpunk.database.Obstacle;

/** How this node does the jobs of one kind, each on the thread that asks for it, and writes down what became of them. */
final class JobAttempts {

    private static final Logger LOGGER = Logger.getLogger(JobAttempts.class.getName());

    private static final int LONGEST_TEXT = 500;

    private final JobKind kind;
    private final JobService jobs;
    private final LongSupplier nanoTime;
    private final Set<InHand> inHand = ConcurrentHashMap.newKeySet();

    /** @param nanoTime as {@link System#nanoTime} */
    JobAttempts(JobKind kind, JobService jobs, LongSupplier nanoTime) {
        this.kind = kind;
        this.jobs = jobs;
        this.nanoTime = nanoTime;
    }

    /** Does it, unless another node is faster. */
    void attempt(JobState seen) {
        // A name that nobody else has: what is done under it can be told from what another attempt does.
        String holder = ProcessHandle.current().pid() + " " + UUID.randomUUID();
        if (kind.isTransaction()) {
            try {
                jobs.perform(seen, holder, kind, pause());
            } catch (RuntimeException | Error e) {
                Optional<Duration> wait = tell(seen.heldBy(holder), e);
                jobs.failRolledBack(seen, holder, shortened(e.toString()), wait);
            }
        } else {
            jobs.hold(seen, holder).ifPresent(this::perform);
        }
    }

    private void perform(JobState held) {
        if (held.attempts() > kind.waits().size() + 1 && pause().isEmpty()) {
            fail(held, new IllegalStateException("The node that did it went away each time"));
            return;
        }
        Optional<Throwable> failure = run(held);
        if (failure.isPresent()) {
            fail(held, failure.get());
        } else if (!jobs.finish(held, pause())) {
            LOGGER.log(Level.WARNING, "Another node has taken {0} before it was done here", words(held));
        }
    }

    private void fail(JobState held, Throwable failure) {
        Optional<Duration> wait = tell(held, failure);
        jobs.fail(held, shortened(failure.toString()), wait);
    }

    private Optional<Throwable> run(JobState held) {
        InHand one = new InHand(held);
        inHand.add(one);
        try {
            kind.perform(held.job());
            return Optional.empty();
        } catch (RuntimeException | Error e) {
            return Optional.of(e);
        } finally {
            one.end();
            inHand.remove(one);
            // What was meant for this job must not end the next one.
            Thread.interrupted();
        }
    }

    /** Says that this node lives, for every job that it is doing. */
    void renew() {
        inHand.forEach(InHand::renew);
    }

    /** Says what comes next: a wait, or nothing. */
    private Optional<Duration> tell(JobState held, Throwable failure) {
        Optional<Duration> wait = pause().or(
                        () -> kind.waits().stream().skip(held.attempts() - 1L).findFirst());
        String next = wait.map(time -> "%s failed, and is tried again in %d s".formatted(words(held), time.toSeconds()))
                .orElseGet(() -> "%s is given up after %d attempts; the table jobs says why"
                        .formatted(words(held), held.attempts()));
        Optional<Obstacle> obstacle = Obstacle.of(failure);
        if (obstacle.isPresent()) {
            LOGGER.log(Level.WARNING, "{0}: {1}", new Object[] {
                next, obstacle.get().sentence()
            });
        } else {
            LOGGER.log(Level.WARNING, next, failure);
        }
        return wait;
    }

    private Optional<Duration> pause() {
        return kind instanceof RegularJob regular ? Optional.of(regular.pause()) : Optional.empty();
    }

    private static String words(JobState state) {
        return ("Job " + state.job().kind() + " " + state.job().key()).strip();
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }

    /** A job that a thread does at the moment. */
    private final class InHand {

        private final JobState held;
        private final Thread thread = Thread.currentThread();
        private long renewed = nanoTime.getAsLong();
        private boolean ended;

        private InHand(JobState held) {
            this.held = held;
        }

        private synchronized void renew() {
            if (ended) {
                return;
            }
            try {
                if (jobs.renew(held)) {
                    renewed = nanoTime.getAsLong();
                } else {
                    thread.interrupt();
                }
            } catch (RuntimeException | Error e) {
                // Others take the job from here soon.
                if (nanoTime.getAsLong() - renewed > jobs.lease().toNanos() * 2 / 3) {
                    thread.interrupt();
                }
            }
        }

        private synchronized void end() {
            ended = true;
        }
    }
}
