package org.starpunk.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.migration.CurrentSchema;
import org.starpunk.testing.TemporaryDatabase;

/** How the jobs of a node end with it. */
class JobLanesIT {

    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final CountDownLatch begun = new CountDownLatch(3);
    private final CountDownLatch end = new CountDownLatch(1);
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final List<TrialKind> kinds = Stream.of("one", "two", "three")
            .map(name -> (TrialKind) new Slow(name))
            .toList();

    private LocalJobs jobs;
    private JobLanes lanes;

    private void begin(DatabaseVendor vendor) throws InterruptedException {
        TemporaryDatabase database = TemporaryDatabase.create(vendor);
        CurrentSchema.apply(database.database());
        jobs = new LocalJobs(database.database(), Clock.systemUTC(), LEASE);
        lanes = new JobLanes(kinds.stream()
                .map(kind -> new JobLane(kind, jobs, executor, Clock.systemUTC(), System::nanoTime))
                .toList());
        for (TrialKind kind : kinds) {
            jobs.enqueue(new Job(kind.name(), "a", ""));
            jobs.enqueue(new Job(kind.name(), "b", ""));
        }
        lanes.poll();
        assertThat(begun.await(LEASE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    @AfterEach
    void close() throws InterruptedException {
        end.countDown();
        executor.shutdown();
        assertThat(executor.awaitTermination(LEASE.toSeconds(), TimeUnit.SECONDS))
                .isTrue();
        jobs.close();
    }

    @ParameterizedTest
    @EnumSource
    void however_many_kinds_are_slow_the_end_waits_for_them_together(DatabaseVendor vendor) throws Exception {
        begin(vendor);
        Instant began = Instant.now();
        assertThat(lanes.end(PATIENCE)).containsExactly("one", "two", "three");
        assertThat(Duration.between(began, Instant.now()))
                .isBetween(PATIENCE.minusMillis(10), PATIENCE.multipliedBy(2));
    }

    @ParameterizedTest
    @EnumSource
    void what_is_being_done_comes_to_its_end_and_nothing_more_is_begun(DatabaseVendor vendor) throws Exception {
        begin(vendor);
        lanes.lanes().forEach(JobLane::end);
        end.countDown();
        assertThat(lanes.end(LEASE)).isEmpty();
        assertThat(kinds).allSatisfy(kind -> {
            assertThat(kind.done).hasSize(1);
            assertThat(jobs.list(kind.name())).hasSize(1);
        });
    }

    /** One at a time, until the test lets it end. */
    private final class Slow extends TrialKind {

        private Slow(String name) {
            super(name, job -> {
                begun.countDown();
                await();
            });
        }

        @Override
        public int atOnce() {
            return 1;
        }
    }

    private void await() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
