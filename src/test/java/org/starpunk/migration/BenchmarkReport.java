package org.starpunk.migration;

import static org.starpunk.migration.MigrationBenchmark.Contestant.FLYWAY_TUNED;
import static org.starpunk.migration.MigrationBenchmark.Contestant.LIMIT;
import static org.starpunk.migration.MigrationBenchmark.Contestant.LIMIT_IN_C;
import static org.starpunk.migration.MigrationBenchmark.Contestant.ORIGINAL;
import static org.starpunk.migration.MigrationBenchmark.Contestant.STARPUNK;
import static org.starpunk.migration.MigrationBenchmark.Contestant.STARPUNK_WITHOUT_LOCK_FILE;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.starpunk.migration.MigrationBenchmark.Case;
import org.starpunk.migration.MigrationBenchmark.Contestant;

/** The figures of a benchmark as two Markdown tables: what was measured, and what of it was a goal. */
record BenchmarkReport(Map<Case, List<Race>> races) {

    String format() {
        StringBuilder text = new StringBuilder(
                """
                | contestant | workers | database | median ms | least | most | failed workers | appliers |
                |---|---|---|---|---|---|---|---|
                """);
        races.forEach((key, list) -> text.append(line(
                "| %s | %d | %s | %.1f | %.1f | %.1f | %d of %d | %s |%n",
                key.contestant().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                key.workers(),
                key.fresh() ? "fresh" : "current",
                median(key),
                sorted(key)[0],
                sorted(key)[list.size() - 1],
                sum(list, race -> race.failed().size()),
                (long) key.workers() * list.size(),
                list.stream().mapToLong(Race::appliers).distinct().boxed().toList())));
        return text.append('\n').append(goals()).toString();
    }

    private String goals() {
        double one = median(STARPUNK, 1, true);
        boolean inC = races.containsKey(new Case(LIMIT_IN_C, 1, true));
        return """
                | goal | measured | at most | |
                |---|---|---|---|
                """
                + goal(
                        "fresh, 1 worker, against the limit" + (inC ? " in C" : ""),
                        one / median(inC ? LIMIT_IN_C : LIMIT, 1, true),
                        1.5)
                + goal("fresh, 10 workers, ms", median(STARPUNK, 10, true), 1.3 * one + 15)
                + goal("fresh, 32 workers, ms", median(STARPUNK, 32, true), 1.3 * one + 40)
                + goal("fresh, 32 workers, against the original", ratio(ORIGINAL, 32, true), 0.3)
                + goal("fresh, 10 workers, against Flyway tuned", ratio(FLYWAY_TUNED, 10, true), 0.1)
                + goal("fresh, 32 workers, against Flyway tuned", ratio(FLYWAY_TUNED, 32, true), 0.1)
                + goal("current, 1 worker, ms", median(STARPUNK, 1, false), 2)
                + goal("current, 32 workers, against the original", ratio(ORIGINAL, 32, false), 0.4)
                + goal(
                        "fresh, 32 workers without a lock file, against the original",
                        median(STARPUNK_WITHOUT_LOCK_FILE, 32, true) / median(ORIGINAL, 32, true),
                        1)
                + goal("failed workers of StarPunk", failed(STARPUNK) + failed(STARPUNK_WITHOUT_LOCK_FILE), 0);
    }

    private double ratio(Contestant other, int workers, boolean fresh) {
        return median(STARPUNK, workers, fresh) / median(other, workers, fresh);
    }

    private long failed(Contestant contestant) {
        return races.entrySet().stream()
                .filter(entry -> entry.getKey().contestant() == contestant)
                .mapToLong(entry -> sum(entry.getValue(), race -> race.failed().size()))
                .sum();
    }

    private static String goal(String name, double measured, double most) {
        return line("| %s | %.2f | %.2f | %s |%n", name, measured, most, measured <= most ? "met" : "missed");
    }

    private static long sum(List<Race> list, ToLongFunction<Race> number) {
        return list.stream().mapToLong(number).sum();
    }

    private double median(Contestant contestant, int workers, boolean fresh) {
        return median(new Case(contestant, workers, fresh));
    }

    private double median(Case key) {
        double[] sorted = sorted(key);
        return sorted[sorted.length / 2];
    }

    private double[] sorted(Case key) {
        return races.get(key).stream()
                .mapToDouble(race -> race.duration().toNanos() / 1e6)
                .sorted()
                .toArray();
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
