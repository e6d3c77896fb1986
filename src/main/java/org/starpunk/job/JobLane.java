package org.starpunk.job;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.starpunk.database.Obstacle;

/** The jobs of one kind on this node: those that are due are found here, and so many of them are done at once. */
final class JobLane {

    private static final Logger LOGGER = Logger.getLogger(JobLane.class.getName());

    private final JobKind kind;
    private final JobService jobs;
    private final Executor executor;
    private final InstantSource clock;
    private final JobAttempts attempts;
    private final Sightings sightings;
    private final Semaphore room;
    private final Set<Long> inHand = new HashSet<>();
    private boolean isNew = true;
    private boolean waits;
    private volatile boolean obstructed;
    /** What was due could not be begun, when it was tried last. */
    private boolean fails;
    /** Nothing is needed of this node, as far as it could tell since the last poll. */
    private volatile boolean rests;

    private volatile boolean ends;

    /** @param nanoTime as {@link System#nanoTime} */
    JobLane(JobKind kind, JobService jobs, Executor executor, InstantSource clock, LongSupplier nanoTime) {
        this.kind = kind;
        this.jobs = jobs;
        this.executor = executor;
        this.clock = clock;
        this.attempts = new JobAttempts(kind, jobs, nanoTime);
        this.sightings = new Sightings(nanoTime);
        this.room = new Semaphore(kind.atOnce());
    }

    String kind() {
        return kind.name();
    }

    /** Begins what is due, as far as there is room; never throws. False when the database does not answer. */
    boolean poll() {
        rests = false;
        while (room.tryAcquire()) {
            boolean begun = false;
            try {
                begun = begin();
            } finally {
                if (!begun) {
                    room.release();
                }
            }
            if (!begun) {
                return !obstructed;
            }
        }
        return true;
    }

    /** False when nothing is due, or it cannot be begun. */
    private boolean begin() {
        Optional<JobState> due = next();
        if (due.isEmpty()) {
            return false;
        }
        try {
            executor.execute(() -> work(due.get()));
            return true;
        } catch (RuntimeException | Error e) {
            putDown(due.get());
            fail(e);
            return false;
        }
    }

    /** Says that this node lives, for every job that it is doing. */
    void renew() {
        attempts.renew();
    }

    /** Begins nothing more. */
    void end() {
        ends = true;
    }

    /** Waits until nothing is being done any more; false when that takes longer. */
    boolean awaitEnd(Duration patience) throws InterruptedException {
        return room.tryAcquire(kind.atOnce(), patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** One after the other, as long as any is due. */
    private void work(JobState first) {
        try {
            Optional<JobState> due = Optional.of(first);
            while (due.isPresent() && attempt(due.get())) {
                due = next();
            }
        } finally {
            room.release();
        }
    }

    /** False when it is not the time to go on: they are for others, or the database is in no state. */
    private boolean attempt(JobState seen) {
        try {
            if (!kind.isNeeded()) {
                rest(seen);
                rests = true;
                return false;
            }
            attempts.attempt(seen);
            goOn();
            return true;
        } catch (RuntimeException | Error e) {
            rest(seen);
            fail(e);
            return false;
        } finally {
            putDown(seen);
        }
    }

    private Optional<JobState> next() {
        if (rests || ends) {
            return Optional.empty();
        }
        try {
            Obstacle.forget();
            Optional<JobState> due = take(look());
            see();
            return due;
        } catch (RuntimeException | Error e) {
            tell(Optional.of(e));
            return Optional.empty();
        }
    }

    private List<JobState> look() {
        JobRows rows = jobs.look(kind.name());
        rows.unreadable().forEach(this::giveUp);
        if (rows.readable().isEmpty() && kind instanceof RegularJob) {
            jobs.enqueue(new Job(kind.name(), "", ""));
            return jobs.look(kind.name()).readable();
        }
        return rows.readable();
    }

    /** One that nobody can read must not keep the others waiting. */
    private void giveUp(UnreadableJob job) {
        if (jobs.giveUp(job)) {
            LOGGER.log(Level.WARNING, "Job {0} is given up: {1}", new Object[] {
                (kind.name() + " " + job.key()).strip(), job.reason()
            });
        }
    }

    /** One of those that are due: not the first one, which all nodes would ask for. */
    private synchronized Optional<JobState> take(List<JobState> all) {
        sightings.forgetAllBut(all);
        List<JobState> due = all.stream()
                .filter(state -> isDue(state) && !inHand.contains(state.id()))
                .toList();
        isNew = false;
        if (due.isEmpty()) {
            return Optional.empty();
        }
        JobState one = due.get(ThreadLocalRandom.current().nextInt(due.size()));
        inHand.add(one.id());
        return Optional.of(one);
    }

    /**
     * Left alone for long enough. What a node holds is so by the measure of this one alone, and what comes again, too:
     * both must not depend on how the clock is set. What merely waits is so by the clock as well, if that is sooner.
     */
    private boolean isDue(JobState state) {
        Duration age = sightings.age(state);
        if (state.holder().isPresent()) {
            return age.compareTo(state.rest()) >= 0;
        }
        if (kind instanceof RegularJob regular) {
            return isNew || age.compareTo(regular.pause()) >= 0;
        }
        return age.compareTo(state.rest()) >= 0 || !state.due().isAfter(clock.instant());
    }

    private synchronized void rest(JobState state) {
        sightings.restart(state);
    }

    private synchronized void putDown(JobState state) {
        inHand.remove(state.id());
    }

    private synchronized void fail(Throwable failure) {
        fails = true;
        tell(Optional.of(failure));
    }

    private synchronized void goOn() {
        fails = false;
        tell(Optional.empty());
    }

    /** The database answers, which is all that these jobs have waited for, unless they fail before they begin. */
    private synchronized void see() {
        obstructed = false;
        if (!fails) {
            tell(Optional.empty());
        }
    }

    /** Says once that these jobs have to wait, and once that they go on. */
    private synchronized void tell(Optional<Throwable> failure) {
        Optional<Obstacle> obstacle = failure.flatMap(Obstacle::of);
        obstructed = obstacle.isPresent();
        if (failure.isPresent() == waits) {
            return;
        }
        waits = failure.isPresent();
        if (failure.isEmpty()) {
            LOGGER.log(Level.INFO, "Jobs of {0} go on", kind.name());
            return;
        }
        if (obstacle.isPresent()) {
            LOGGER.log(Level.WARNING, "Jobs of {0} have to wait: {1}", new Object[] {
                kind.name(), obstacle.get().sentence()
            });
        } else {
            LOGGER.log(Level.WARNING, "Jobs of %s have to wait".formatted(kind.name()), failure.get());
        }
    }
}
