package org.starpunk.job;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.starpunk.database.Writes;

/** The transactions of jobs. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class JobService {

    /** Longer than anybody waits for the turn to write: whoever lives gives a sign of life within it. */
    private static final Duration LEASE = Duration.ofSeconds(60);

    private static final int LOOK = 50;

    /** Nodes look every few seconds: whoever waits for longer than this waits for a node that is not there. */
    private static final Duration OVERDUE = Duration.ofMinutes(5);

    @Inject
    private JobRepository jobs;

    @Inject
    private RegularKinds regular;

    @Inject
    private Clock clock;

    private final Duration lease;

    public JobService() {
        lease = LEASE;
    }

    JobService(JobRepository jobs, Clock clock, Duration lease) {
        this.jobs = jobs;
        this.clock = clock;
        this.lease = lease;
    }

    /**
     * Has it done soon after the caller's transaction was committed, and not at all when it is rolled back. What was
     * given up begins anew.
     */
    @Writes(visible = false)
    public void enqueue(Job job) {
        jobs.add(job, clock.instant());
    }

    public JobRows look(String kind) {
        return jobs.look(kind, LOOK);
    }

    /** Whether nobody had; then it is among the {@link #figures}, and {@link #retry} makes it due by a moment that can be read. */
    @Writes(visible = false)
    public boolean giveUp(UnreadableJob job) {
        return jobs.giveUp(job, clock.instant());
    }

    public JobFigures figures() {
        return jobs.figures(LOOK);
    }

    public JobCounts counts() {
        return jobs.counts(clock.instant().minus(OVERDUE), regular.names());
    }

    /** Has a job that was given up begin anew; nothing when it was not. */
    @Writes(visible = false)
    public void retry(long id) {
        jobs.retry(id, clock.instant());
    }

    /** Empty when another node was faster. */
    @Writes(visible = false)
    public Optional<JobState> hold(JobState seen, String holder) {
        return jobs.hold(seen, holder, lease, clock.instant()) ? Optional.of(seen.heldBy(holder)) : Optional.empty();
    }

    /** For how long a holder may be silent before another node takes its job. */
    public Duration lease() {
        return lease;
    }

    /** Whether it is still the holder's, for another {@link #lease}. */
    @Writes(visible = false)
    public boolean renew(JobState held) {
        return jobs.renew(held);
    }

    /**
     * Whether the holder had it until the end.
     *
     * @param pause after which it comes again; empty when it does not
     */
    @Writes(visible = false)
    public boolean finish(JobState held, Optional<Duration> pause) {
        return pause.isPresent() ? jobs.rest(held, pause.get(), clock.instant()) : jobs.remove(held, clock.instant());
    }

    /** @param wait after which it is tried again; empty when it is given up */
    @Writes(visible = false)
    public void fail(JobState held, String failure, Optional<Duration> wait) {
        if (wait.isPresent()) {
            jobs.fail(held, failure, wait.get(), clock.instant());
        } else {
            jobs.giveUp(held, failure, clock.instant());
        }
    }

    /** As {@link #fail}, of what was rolled back with the row: until now nobody held it. */
    @Writes(visible = false)
    public void failRolledBack(JobState seen, String holder, String failure, Optional<Duration> wait) {
        hold(seen, holder).ifPresent(held -> fail(held, failure, wait));
    }

    /** Holds it, does it and finishes it as one: false when another node was faster. */
    @Writes(visible = false)
    public boolean perform(JobState seen, String holder, JobKind kind, Optional<Duration> pause) {
        Optional<JobState> held = hold(seen, holder);
        held.ifPresent(own -> {
            kind.perform(own.job());
            finish(own, pause);
        });
        return held.isPresent();
    }
}
