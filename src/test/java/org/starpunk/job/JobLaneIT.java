package org.starpunk.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.migration.CurrentSchema;
import org.starpunk.testing.RecordedLog;
import org.starpunk.testing.TemporaryDatabase;

/** What becomes of jobs on nodes whose clocks and whose measure of time the test sets. */
class JobLaneIT {

    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final Map<DatabaseVendor, TemporaryDatabase> DATABASES = new EnumMap<>(DatabaseVendor.class);

    private final AdjustableClock clock = new AdjustableClock();
    private TemporaryDatabase database;
    private LocalJobs jobs;

    private void open(DatabaseVendor vendor) {
        database = DATABASES.computeIfAbsent(vendor, any -> {
            TemporaryDatabase created = TemporaryDatabase.create(any);
            CurrentSchema.apply(created.database());
            return created;
        });
        jobs = new LocalJobs(database.database(), clock, LEASE);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_asked_for_twice_is_done_once_as_it_was_asked_for_last(DatabaseVendor vendor) {
        open(vendor);
        TrialKind kind = new TrialKind("twice", job -> {});
        jobs.enqueue(new Job("twice", "a", "first"));
        jobs.enqueue(new Job("twice", "b", "other"));
        jobs.enqueue(new Job("twice", "a", "last"));
        Node node = new Node(kind);
        node.lane.poll();
        node.lane.poll();
        assertThat(kind.done).containsExactlyInAnyOrder("a last", "b other");
        assertThat(jobs.list("twice")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void what_a_node_has_nothing_to_do_about_is_left_to_another_as_it_is(DatabaseVendor vendor) {
        open(vendor);
        TrialKind here = new TrialKind("elsewhere", job -> {});
        here.isNeeded = false;
        TrialKind there = new TrialKind("elsewhere", job -> {});
        jobs.enqueue(new Job("elsewhere", "a", "first"));
        jobs.enqueue(new Job("elsewhere", "b", "second"));
        JobState before = jobs.list("elsewhere").get(0);
        new Node(here).poll();
        assertThat(here.questions).as("it is not asked for without end").isEqualTo(1);
        assertThat(here.done).isEmpty();
        assertThat(jobs.list("elsewhere")).contains(before);
        new Node(there).poll();
        assertThat(there.done).containsExactlyInAnyOrder("a first", "b second");
    }

    @ParameterizedTest
    @EnumSource
    void what_is_rolled_back_is_not_done(DatabaseVendor vendor) {
        open(vendor);
        assertThatThrownBy(() -> jobs.inTransaction(transaction -> {
                    transaction.enqueue(new Job("rolled-back", "a", ""));
                    throw new IllegalStateException("as the note could not be saved");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(jobs.list("rolled-back")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void what_is_asked_for_while_it_is_done_is_done_once_more(DatabaseVendor vendor) {
        open(vendor);
        TrialKind kind = new TrialKind("meanwhile", job -> {
            if (job.payload().equals("first")) {
                jobs.enqueue(new Job("meanwhile", "a", "second"));
                assertThat(new Node(new TrialKind("meanwhile", any -> {})).poll().kind.done)
                        .as("what another node does meanwhile")
                        .isEmpty();
            }
        });
        jobs.enqueue(new Job("meanwhile", "a", "first"));
        new Node(kind).poll();
        assertThat(kind.done).containsExactly("a first", "a second");
        assertThat(jobs.list("meanwhile")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_failure_is_tried_again_after_each_wait_and_ends_in_a_dead_end_that_can_be_seen(DatabaseVendor vendor)
            throws Exception {
        open(vendor);
        TrialKind kind = new TrialKind("failing", job -> {
            throw new IllegalStateException("The other side says no");
        });
        jobs.enqueue(new Job("failing", "a", ""));
        Node node = new Node(kind).poll();
        assertThat(kind.done).hasSize(1);
        node.passes(Duration.ofSeconds(9)).poll();
        assertThat(kind.done).hasSize(1);
        node.passes(Duration.ofSeconds(1)).poll();
        assertThat(kind.done).hasSize(2);
        node.passes(Duration.ofSeconds(59)).poll();
        assertThat(kind.done).hasSize(2);
        assertThat(column("failing", "given_up_at")).isNull();
        node.passes(Duration.ofSeconds(1)).poll();
        assertThat(kind.done).hasSize(3);
        assertThat(column("failing", "given_up_at")).isNotNull();
        assertThat(column("failing", "failure")).contains("The other side says no");
        node.passes(Duration.ofDays(1)).poll();
        assertThat(kind.done).hasSize(3);

        jobs.enqueue(new Job("failing", "a", ""));
        node.poll();
        assertThat(kind.done).as("asked for anew").hasSize(4);
        assertThat(column("failing", "given_up_at")).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void a_wait_is_over_in_time_when_the_clock_is_set_back_and_after_a_start_by_the_clock(DatabaseVendor vendor) {
        open(vendor);
        TrialKind kind = new TrialKind("set-back", job -> {
            throw new IllegalStateException("not yet");
        });
        jobs.enqueue(new Job("set-back", "a", ""));
        Node node = new Node(kind).poll();
        node.poll();
        clock.passes(Duration.ofHours(-1));
        node.passes(Duration.ofSeconds(10)).poll();
        assertThat(kind.done).hasSize(2);

        clock.passes(Duration.ofSeconds(59));
        assertThat(new Node(kind).poll().kind.done).hasSize(2);
        clock.passes(Duration.ofSeconds(1));
        assertThat(new Node(kind).poll().kind.done).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource
    void a_node_that_lives_keeps_its_job_however_clocks_are_set(DatabaseVendor vendor) {
        open(vendor);
        AtomicReference<Node> doing = new AtomicReference<>();
        TrialKind kind = new TrialKind("kept", job -> {
            Node other = new Node(new TrialKind("kept", any -> {})).poll();
            clock.passes(Duration.ofHours(2));
            other.passes(LEASE.minusSeconds(1)).poll();
            doing.get().lane.renew();
            other.passes(Duration.ofSeconds(2)).poll();
            assertThat(other.kind.done).isEmpty();
            clock.passes(Duration.ofHours(-4));
            other.passes(LEASE.minusSeconds(3)).poll();
            assertThat(other.kind.done).isEmpty();
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
        });
        jobs.enqueue(new Job("kept", "a", ""));
        doing.set(new Node(kind));
        doing.get().poll();
        assertThat(kind.done).hasSize(1);
        assertThat(jobs.list("kept")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_node_that_is_silent_loses_its_job_and_is_told(DatabaseVendor vendor) {
        open(vendor);
        AtomicReference<Node> doing = new AtomicReference<>();
        Node other = new Node(new TrialKind("lost", job -> {
            throw new IllegalStateException("It stays, for the other node to see");
        }));
        TrialKind kind = new TrialKind("lost", job -> {
            other.poll();
            other.passes(LEASE).poll();
            assertThat(other.kind.done).hasSize(1);
            doing.get().lane.renew();
            assertThat(Thread.interrupted()).as("interrupted").isTrue();
        });
        jobs.enqueue(new Job("lost", "a", ""));
        doing.set(new Node(kind));
        doing.get().poll();
        assertThat(jobs.list("lost"))
                .as("the other node's row, which the first has left alone")
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void what_ends_each_node_that_does_it_is_given_up(DatabaseVendor vendor) throws Exception {
        open(vendor);
        TrialKind kind = new TrialKind("deadly", job -> {});
        jobs.enqueue(new Job("deadly", "a", ""));
        for (int node = 1; node <= 3; node++) {
            assertThat(jobs.hold(jobs.list("deadly").get(0), "killed " + node)).isPresent();
        }
        new Node(kind).poll().passes(LEASE).poll();
        assertThat(kind.done).isEmpty();
        assertThat(column("deadly", "given_up_at")).isNotNull();
    }

    @ParameterizedTest
    @EnumSource
    void what_comes_again_is_done_at_each_start_and_then_by_one_node_after_each_pause(DatabaseVendor vendor) {
        open(vendor);
        TrialKind.Regular kind = new TrialKind.Regular("regular");
        Node one = new Node(kind).poll();
        assertThat(kind.done).as("at the first start").hasSize(1);
        Node other = new Node(kind).poll();
        assertThat(kind.done).as("at the second start").hasSize(2);
        one.poll();
        for (Node node : new Node[] {one, other}) {
            node.passes(Duration.ofMinutes(59)).poll();
        }
        clock.passes(Duration.ofHours(-1));
        assertThat(kind.done).as("before the pause is over").hasSize(2);
        for (Node node : new Node[] {one, other, one, other}) {
            node.passes(Duration.ofMinutes(1)).poll();
        }
        assertThat(kind.done).as("after the pause").hasSize(3);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_not_needed_writes_nothing_and_is_asked_for_after_the_pause(DatabaseVendor vendor) {
        open(vendor);
        TrialKind.Regular kind = new TrialKind.Regular("needless");
        kind.isNeeded = false;
        Node node = new Node(kind).poll();
        JobState before = jobs.list("needless").get(0);
        node.passes(Duration.ofMinutes(59)).poll();
        assertThat(kind.questions).isEqualTo(1);
        node.passes(Duration.ofMinutes(1)).poll();
        assertThat(kind.questions).isEqualTo(2);
        assertThat(kind.done).isEmpty();
        assertThat(jobs.list("needless")).containsExactly(before);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_a_transaction_is_nobodys_while_it_is_done(DatabaseVendor vendor) throws Exception {
        open(vendor);
        boolean[] fails = {true};
        TrialKind kind =
                new TrialKind("transaction", job -> {
                    if (fails[0]) {
                        throw new IllegalStateException("It cannot be");
                    }
                }) {
                    @Override
                    public boolean isTransaction() {
                        return true;
                    }
                };
        jobs.enqueue(new Job("transaction", "a", ""));
        Node node = new Node(kind).poll();
        assertThat(column("transaction", "holder")).isNull();
        assertThat(column("transaction", "failure")).contains("It cannot be");
        fails[0] = false;
        node.passes(Duration.ofSeconds(10)).poll();
        assertThat(kind.done).hasSize(2);
        assertThat(jobs.list("transaction")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_row_that_nobody_can_read_is_given_up_once_and_keeps_no_other_job_waiting(DatabaseVendor vendor)
            throws Exception {
        open(vendor);
        TrialKind kind = new TrialKind("unreadable", job -> {});
        jobs.enqueue(new Job("unreadable", "a", ""));
        execute("UPDATE jobs SET due_at = 'tomorrow' WHERE kind = 'unreadable'");
        jobs.enqueue(new Job("unreadable-too", "b", ""));
        execute("UPDATE jobs SET kind = 'unreadable' WHERE kind = 'unreadable-too'");
        Node node = new Node(kind).poll().poll();
        assertThat(kind.done).containsExactly("b");
        assertThat(column("unreadable", "given_up_at")).isNotNull();
        assertThat(column("unreadable", "failure"))
                .isEqualTo("Its row in the table jobs cannot be read. Text 'tomorrow' could not be parsed at index 0");
        assertThat(jobs.giveUp(new UnreadableJob(id("unreadable"), "a", "again")))
                .as("given up a second time")
                .isFalse();

        jobs.retry(id("unreadable"));
        node.poll();
        assertThat(kind.done).containsExactly("b", "a");
    }

    @ParameterizedTest
    @EnumSource
    void regular_work_whose_row_nobody_can_read_has_another_one(DatabaseVendor vendor) throws Exception {
        open(vendor);
        TrialKind.Regular kind = new TrialKind.Regular("illegible");
        Node node = new Node(kind).poll();
        execute("UPDATE jobs SET due_at = '' WHERE kind = 'illegible'");
        node.passes(Duration.ofHours(1)).poll();
        node.passes(Duration.ofHours(1)).poll();
        assertThat(kind.done).hasSizeGreaterThan(1);
        assertThat(column("illegible", "given_up_at")).isNull();
    }

    /** As when a class cannot be read for a moment: the lane has as much room afterwards as before. */
    @ParameterizedTest
    @EnumSource
    void an_error_while_it_looks_keeps_no_job_waiting_for_longer(DatabaseVendor vendor) {
        open(vendor);
        TrialKind kind = new TrialKind("erroneous", job -> {});
        jobs.enqueue(new Job("erroneous", "a", ""));
        Node node = new Node(kind);
        node.fault = new NoClassDefFoundError("org/example/Unreadable");
        for (int look = 0; look <= kind.atOnce(); look++) {
            node.poll();
        }
        assertThat(kind.done).isEmpty();
        node.fault = null;
        assertThat(node.poll().kind.done).containsExactly("a");
    }

    @ParameterizedTest
    @EnumSource
    void what_no_thread_could_be_had_for_is_begun_at_another_look(DatabaseVendor vendor) {
        open(vendor);
        TrialKind kind = new TrialKind("threadless", job -> {});
        jobs.enqueue(new Job("threadless", "a", ""));
        Node node = new Node(kind);
        try (RecordedLog log = new RecordedLog(JobLane.class)) {
            for (Throwable refusal : List.of(new RejectedExecutionException("full"), new InternalError("no thread"))) {
                node.refusal = refusal;
                for (int look = 0; look <= kind.atOnce(); look++) {
                    node.poll();
                }
            }
            assertThat(kind.done).isEmpty();
            assertThat(log.lines()).as("once, however often it is tried").hasSize(1);
            node.refusal = null;
            assertThat(node.poll().kind.done).containsExactly("a");
            assertThat(log.lines()).last().asString().contains("go on");
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_error_of_a_job_is_a_failure_with_its_reason(DatabaseVendor vendor) throws Exception {
        open(vendor);
        TrialKind kind = new TrialKind("overflowing", job -> {
            throw new StackOverflowError("nested too deeply");
        });
        jobs.enqueue(new Job("overflowing", "a", ""));
        Node node = new Node(kind).poll();
        assertThat(column("overflowing", "failure")).contains("nested too deeply");
        assertThat(column("overflowing", "holder")).isNull();
        node.passes(Duration.ofSeconds(10)).poll();
        assertThat(kind.done).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_wrong_with_one_kind_keeps_no_other_waiting(DatabaseVendor vendor) {
        open(vendor);
        Node broken = new Node(new TrialKind("broken", job -> {}));
        Node whole = new Node(new TrialKind("whole", job -> {}));
        jobs.enqueue(new Job("broken", "a", ""));
        jobs.enqueue(new Job("whole", "a", ""));
        broken.fault = new NoClassDefFoundError("org/example/Missing");
        new JobLanes(List.of(broken.lane, whole.lane)).poll();
        assertThat(whole.kind.done).containsExactly("a");
    }

    private long id(String kind) throws Exception {
        return Long.parseLong(column(kind, "id"));
    }

    private void execute(String sql) throws Exception {
        try (Connection connection = database.database().connect(LEASE);
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
    }

    private String column(String kind, String column) throws Exception {
        try (Connection connection = database.database().connect(LEASE);
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT %s FROM jobs WHERE kind = '%s'".formatted(column, kind))) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }

    /** One node, which does everything on the thread that asks it to look. */
    private final class Node {

        private final TrialKind kind;
        private final JobLane lane;
        private long nanoTime;
        private Error fault;
        private Throwable refusal;

        private Node(TrialKind kind) {
            this.kind = kind;
            this.lane = new JobLane(kind, jobs, this::execute, clock, this::nanoTime);
        }

        private void execute(Runnable work) {
            if (refusal instanceof Error error) {
                throw error;
            }
            if (refusal instanceof RuntimeException exception) {
                throw exception;
            }
            work.run();
        }

        private long nanoTime() {
            if (fault != null) {
                throw fault;
            }
            return nanoTime;
        }

        private Node poll() {
            lane.poll();
            return this;
        }

        private Node passes(Duration time) {
            nanoTime += time.toNanos();
            return this;
        }
    }

    /** A clock that the test sets. */
    private static final class AdjustableClock extends Clock {

        private Instant now = Instant.parse("2026-11-26T12:00:00Z");

        private void passes(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
