package org.starpunk.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.migration.CurrentSchema;
import org.starpunk.testing.TemporaryDatabase;
import org.starpunk.testing.Trials;

/** Several nodes do jobs, some of them are killed in the middle, and others take their place. */
class KilledNodesIT {

    private static final int NODES = Trials.number(3, 4);
    private static final int JOBS = Trials.number(100, 1000);
    private static final int KILLS = Trials.number(1, 20);
    private static final int WORDS = 5;
    private static final Duration DEADLINE = Duration.ofMinutes(5);

    private final Map<Long, Long> killed = new HashMap<>();
    private final List<Process> nodes = new ArrayList<>();

    /** From its begin to its end, or to the moment when its process was killed. */
    private record Run(String key, long pid, long begin, long end, boolean isWhole) {}

    @ParameterizedTest
    @EnumSource
    void every_job_is_done_none_twice_unless_its_node_was_killed_and_no_two_at_the_same_time(DatabaseVendor vendor)
            throws Exception {
        TemporaryDatabase database = TemporaryDatabase.create(vendor);
        CurrentSchema.apply(database.database());
        Path log = database.dataDirectory().resolveSibling("jobs.log");
        try (LocalJobs jobs = new LocalJobs(database.database(), Clock.systemUTC(), TrialNode.LEASE)) {
            for (int i = 0; i < NODES; i++) {
                nodes.add(start(database, log));
            }
            enqueue(jobs, 0, JOBS / 2);
            for (int kill = 1; kill <= KILLS; kill++) {
                awaitDone(log, JOBS / 2 * kill / (KILLS + 1));
                killOne(log);
                nodes.add(start(database, log));
            }
            enqueue(jobs, JOBS / 2, JOBS);
            Instant deadline = Instant.now().plus(DEADLINE);
            while (!jobs.list(TrialNode.KIND).isEmpty()) {
                assertThat(Instant.now()).as("jobs that are done").isBefore(deadline);
                TimeUnit.MILLISECONDS.sleep(100);
            }
        } finally {
            nodes.forEach(Process::destroyForcibly);
        }
        List<Run> runs = runs(log);
        System.out.printf(
                "%s: %d jobs, %d nodes, %d kills, %d runs, of them %d cut off%n",
                vendor,
                JOBS,
                NODES,
                KILLS,
                runs.size(),
                runs.stream().filter(run -> !run.isWhole()).count());
        assertDone(runs);
    }

    private void assertDone(List<Run> runs) {
        Map<String, List<Run>> byKey = runs.stream().collect(Collectors.groupingBy(Run::key));
        assertThat(byKey.keySet())
                .as("jobs that were begun")
                .isEqualTo(IntStream.range(0, JOBS).mapToObj(String::valueOf).collect(Collectors.toSet()));
        assertThat(byKey.values()).as("runs of each job").allSatisfy(all -> {
            assertThat(all).as("the job is done").anyMatch(Run::isWhole);
            List<Run> inOrder = all.stream()
                    .sorted((one, other) -> Long.compare(one.begin(), other.begin()))
                    .toList();
            for (int i = 1; i < inOrder.size(); i++) {
                Run before = inOrder.get(i - 1);
                assertThat(killed).as("it is done again only after a kill").containsKey(before.pid());
                assertThat(inOrder.get(i).begin())
                        .as("after the end of the run before")
                        .isGreaterThan(before.end());
            }
        });
    }

    private static void enqueue(LocalJobs jobs, int from, int to) {
        jobs.inTransaction(transaction -> {
            IntStream.range(from, to)
                    .forEach(i -> transaction.enqueue(new Job(TrialNode.KIND, String.valueOf(i), "payload-" + i)));
            return null;
        });
    }

    private static Process start(TemporaryDatabase database, Path log) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx96m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        TrialNode.class.getName(),
                        database.database().url(),
                        log.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        log.resolveSibling("nodes.log").toFile()))
                .start();
    }

    /** One that is in the middle of a job. */
    private void killOne(Path log) throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(DEADLINE);
        Optional<Process> node = Optional.empty();
        while (node.isEmpty()) {
            assertThat(Instant.now()).as("a node does a job").isBefore(deadline);
            Set<Long> busy = Files.readAllLines(log).stream()
                    .map(line -> line.split(" "))
                    // Of the last one, perhaps only half is there.
                    .filter(words -> words.length == WORDS)
                    .collect(Collectors.toMap(
                            words -> words[1] + " " + words[2],
                            words -> words[0].equals("begin") ? Long.parseLong(words[2]) : 0,
                            (begin, end) -> end))
                    .values()
                    .stream()
                    .collect(Collectors.toSet());
            node = nodes.stream().filter(one -> busy.contains(one.pid())).findFirst();
        }
        node.get().destroyForcibly().waitFor();
        nodes.remove(node.get());
        killed.put(node.get().pid(), System.nanoTime());
    }

    private static void awaitDone(Path log, int count) throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(DEADLINE);
        while (!Files.exists(log)
                || Files.readAllLines(log).stream()
                                .filter(line -> line.startsWith("end"))
                                .count()
                        < count) {
            assertThat(Instant.now()).as("%d jobs are done", count).isBefore(deadline);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private List<Run> runs(Path log) throws IOException {
        Map<String, Long> open = new HashMap<>();
        List<Run> runs = new ArrayList<>();
        for (String line : Files.readAllLines(log)) {
            String[] words = line.split(" ");
            String run = words[1] + " " + words[2];
            assertThat(words[4]).isEqualTo("payload-" + words[1]);
            if (words[0].equals("begin")) {
                open.put(run, Long.parseLong(words[3]));
            } else {
                runs.add(new Run(words[1], Long.parseLong(words[2]), open.remove(run), Long.parseLong(words[3]), true));
            }
        }
        open.forEach((run, begin) -> {
            String[] words = run.split(" ");
            long pid = Long.parseLong(words[1]);
            assertThat(killed).as("a run without an end").containsKey(pid);
            runs.add(new Run(words[0], pid, begin, killed.get(pid), false));
        });
        return runs;
    }
}
