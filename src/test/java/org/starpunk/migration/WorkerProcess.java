package org.starpunk.migration;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A JVM of its own that runs {@link MigrationWorker}. */
final class WorkerProcess implements AutoCloseable {

    private static final Duration HEAD_START = Duration.ofMillis(15);

    private final Process process;
    private final BufferedWriter in;
    private final BufferedReader out;

    private WorkerProcess(Process process) {
        this.process = process;
        this.in = process.outputWriter(StandardCharsets.UTF_8);
        this.out = process.inputReader(StandardCharsets.UTF_8);
    }

    static WorkerProcess start() throws IOException {
        return start(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                // What has run twenty times is compiled: "warm" is reached sooner.
                "-XX:CompileThresholdScaling=0.1",
                "-XX:+UseSerialGC",
                "-Xmx96m",
                "-Djava.io.tmpdir=" + trials(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                MigrationWorker.class.getName()));
    }

    /** Any program that speaks as a {@link MigrationWorker} does. */
    static WorkerProcess start(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.redirectError(
                ProcessBuilder.Redirect.appendTo(trials().resolve("errors.log").toFile()));
        return new WorkerProcess(builder.start());
    }

    private static Path trials() throws IOException {
        return Files.createDirectories(Path.of("target", "trials", "workers")).toAbsolutePath();
    }

    /** So many workers that are up. */
    static List<WorkerProcess> start(int count) throws IOException {
        List<WorkerProcess> workers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            workers.add(start());
        }
        workers.forEach(WorkerProcess::awaitUp);
        return workers;
    }

    WorkerProcess awaitUp() {
        awaitLine("up");
        return this;
    }

    /** Has all of them migrate one database at the same moment; the moment, and what each says at its end. */
    static Race race(List<WorkerProcess> workers, WorkerTask.Strategy strategy, MigrationSet migrations, String url) {
        WorkerTask task = new WorkerTask(strategy, migrations, url);
        return race(workers, workers.stream().map(any -> task).toList());
    }

    /** Each has its own task, and all begin at the same moment: when the last is ready, and a little later. */
    static Race race(List<WorkerProcess> workers, List<WorkerTask> tasks) {
        for (int i = 0; i < tasks.size(); i++) {
            workers.get(i).writeLine(tasks.get(i).format());
        }
        workers.forEach(worker -> worker.awaitLine("ready"));
        Instant begin =
                Instant.now().plus(HEAD_START).plusMillis(workers.size()).truncatedTo(ChronoUnit.MICROS);
        workers.forEach(worker -> worker.writeLine(begin.toString()));
        workers.forEach(worker -> worker.awaitLine("done"));
        return new Race(begin, workers.stream().map(WorkerProcess::result).toList());
    }

    /** Begins at once. */
    void begin(WorkerTask task) {
        writeLine(task.format());
        writeLine(Instant.EPOCH.toString());
    }

    private void writeLine(String line) {
        try {
            in.write(line + "\n");
            in.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void awaitLine(String expected) {
        String line = readLine();
        while (!line.equals(expected)) {
            line = readLine();
        }
    }

    private WorkerResult result() {
        writeLine("result");
        return WorkerResult.parse(readLine());
    }

    /** kill -9, and what it had still said. */
    List<String> kill() throws InterruptedException, IOException {
        // Not through the Process, which would close the stream that is read next.
        process.toHandle().destroyForcibly();
        process.waitFor();
        return out.lines().toList();
    }

    private String readLine() {
        try {
            String line = out.readLine();
            if (line == null) {
                throw new IllegalStateException("A worker ended; see target/trials/workers/errors.log");
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            in.close();
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
