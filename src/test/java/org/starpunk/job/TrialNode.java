package org.starpunk.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.starpunk.database.Database;

/** One of the processes of {@link KilledNodesIT}: does jobs until it is killed, and says when each begins and ends. */
final class TrialNode implements JobKind {

    static final String KIND = "trial";
    static final Duration LEASE = Duration.ofSeconds(10);

    private static final long LONGEST_MILLIS = 50;

    private final Path log;

    private TrialNode(Path log) {
        this.log = log;
    }

    /** @param arguments the URL of the database, and the file that all of them write to */
    public static void main(String[] arguments) throws InterruptedException {
        TrialNode kind = new TrialNode(Path.of(arguments[1]));
        ExecutorService executor = Executors.newCachedThreadPool();
        LocalJobs jobs = new LocalJobs(new Database(arguments[0], "", ""), Clock.systemUTC(), LEASE);
        JobLane lane = new JobLane(kind, jobs, executor, Clock.systemUTC(), System::nanoTime);
        while (true) {
            lane.poll();
            lane.renew();
            TimeUnit.MILLISECONDS.sleep(LEASE.toMillis() / 50);
        }
    }

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public void perform(Job job) {
        say("begin", job);
        try {
            TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextLong(LONGEST_MILLIS));
        } catch (InterruptedException e) {
            throw new IllegalStateException("Somebody else has it", e);
        }
        say("end", job);
    }

    /** One write to the end of the file: lines of several processes do not mix. */
    private void say(String what, Job job) {
        String line = "%s %s %d %d %s%n"
                .formatted(what, job.key(), ProcessHandle.current().pid(), System.nanoTime(), job.payload());
        try {
            Files.write(
                    log, line.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
