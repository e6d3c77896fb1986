package org.starpunk.job;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Writes down what it is asked to do, and then does what the test wants. */
class TrialKind implements JobKind {

    private final String name;
    private final Consumer<Job> work;
    final List<String> done = new ArrayList<>();
    boolean isNeeded = true;
    int questions;

    TrialKind(String name, Consumer<Job> work) {
        this.name = name;
        this.work = work;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void perform(Job job) {
        done.add((job.key() + " " + job.payload()).strip());
        work.accept(job);
    }

    @Override
    public List<Duration> waits() {
        return List.of(Duration.ofSeconds(10), Duration.ofMinutes(1));
    }

    @Override
    public boolean isNeeded() {
        questions++;
        return isNeeded;
    }

    /** Comes again every hour. */
    static final class Regular extends TrialKind implements RegularJob {

        Regular(String name) {
            super(name, job -> {});
        }

        @Override
        public Duration pause() {
            return Duration.ofHours(1);
        }

        @Override
        public void perform() {
            perform(new Job(name(), "", ""));
        }

        @Override
        public void perform(Job job) {
            super.perform(job);
        }

        @Override
        public int atOnce() {
            return 1;
        }
    }
}
