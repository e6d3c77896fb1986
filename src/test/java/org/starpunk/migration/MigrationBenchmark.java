package org.starpunk.migration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.migration.WorkerTask.Strategy;
import org.starpunk.testing.TemporaryDatabase;

/** Lets warm worker processes race for one SQLite file, contestant after contestant, and prints what each took. */
final class MigrationBenchmark {

    private static final int ROUNDS = Integer.getInteger("starpunk.rounds", 30);
    private static final int WARM_UPS = Integer.getInteger("starpunk.warm-ups", 40);
    private static final List<Integer> CROWDS = List.of(1, 4, 10, 32);

    enum Contestant {
        STARPUNK(Strategy.STARPUNK, true),
        STARPUNK_WITHOUT_LOCK_FILE(Strategy.STARPUNK, false),
        ORIGINAL(Strategy.ORIGINAL, true),
        FLYWAY_TUNED(Strategy.FLYWAY, true),
        LIMIT(Strategy.LIMIT, true),
        LIMIT_IN_C(Strategy.LIMIT, true);

        private final Strategy strategy;
        private final boolean lockFile;

        Contestant(Strategy strategy, boolean lockFile) {
            this.strategy = strategy;
            this.lockFile = lockFile;
        }
    }

    record Case(Contestant contestant, int workers, boolean fresh) {}

    private final List<WorkerProcess> workers;
    private final Optional<WorkerProcess> nativeLimit;
    private final Map<Case, List<Race>> races = new LinkedHashMap<>();

    private MigrationBenchmark(List<WorkerProcess> workers, Optional<WorkerProcess> nativeLimit) {
        this.workers = workers;
        this.nativeLimit = nativeLimit;
    }

    public static void main(String[] arguments) throws IOException {
        Logger.getLogger("org.starpunk").setLevel(Level.OFF);
        List<WorkerProcess> workers = WorkerProcess.start(Collections.max(CROWDS));
        Optional<WorkerProcess> nativeLimit = NativeLimit.start();
        try {
            MigrationBenchmark benchmark = new MigrationBenchmark(workers, nativeLimit);
            benchmark.warmUp();
            for (int i = 0; i < ROUNDS; i++) {
                benchmark.round(i);
            }
            System.out.println(new BenchmarkReport(benchmark.races).format());
        } finally {
            workers.forEach(WorkerProcess::close);
            nativeLimit.ifPresent(WorkerProcess::close);
        }
    }

    /**
     * Every worker runs every contestant's code so often that its JVM has compiled it: on a database of its own, where
     * all of it is run, then on one with all the others.
     */
    private void warmUp() throws IOException {
        for (int i = 0; i < WARM_UPS; i++) {
            for (Strategy strategy : Strategy.values()) {
                List<WorkerTask> tasks = new ArrayList<>();
                for (int worker = 0; worker < workers.size(); worker++) {
                    tasks.add(new WorkerTask(
                            strategy,
                            MigrationSet.EIGHT,
                            newDatabase().database().url()));
                }
                // Fresh, then current.
                WorkerProcess.race(workers, tasks);
                WorkerProcess.race(workers, tasks);
                if (strategy != Strategy.LIMIT) {
                    race(workers, strategy, newDatabase());
                }
            }
        }
        round(0);
        races.clear();
    }

    /** Every contestant once with every crowd; the order turns, so that none always follows the same one. */
    private void round(int number) throws IOException {
        for (int count : CROWDS) {
            List<Contestant> contestants = new ArrayList<>(List.of(Contestant.values()));
            Collections.rotate(contestants, number);
            for (Contestant contestant : contestants) {
                List<WorkerProcess> crowd = crowd(contestant, count);
                if (!crowd.isEmpty()) {
                    race(contestant, crowd);
                }
            }
        }
    }

    /** A limit is measured with one worker only; the one in C, where it compiles. */
    private List<WorkerProcess> crowd(Contestant contestant, int count) {
        return switch (contestant) {
            case LIMIT -> count == 1 ? workers.subList(0, 1) : List.of();
            case LIMIT_IN_C -> count == 1 ? nativeLimit.stream().toList() : List.of();
            default -> workers.subList(0, count);
        };
    }

    private void race(Contestant contestant, List<WorkerProcess> crowd) throws IOException {
        TemporaryDatabase database = newDatabase();
        if (!contestant.lockFile) {
            Files.createDirectory(Path.of(database.database().file().orElseThrow() + ".migrate-lock"));
        }
        for (boolean fresh : new boolean[] {true, false}) {
            if (fresh || contestant.strategy != Strategy.LIMIT) {
                races.computeIfAbsent(new Case(contestant, crowd.size(), fresh), any -> new ArrayList<>())
                        .add(race(crowd, contestant.strategy, database));
            }
        }
    }

    private static Race race(List<WorkerProcess> crowd, Strategy strategy, TemporaryDatabase database) {
        return WorkerProcess.race(
                crowd, strategy, MigrationSet.EIGHT, database.database().url());
    }

    private static TemporaryDatabase newDatabase() throws IOException {
        TemporaryDatabase database = TemporaryDatabase.create(DatabaseVendor.SQLITE);
        Files.createDirectories(database.dataDirectory());
        return database;
    }
}
