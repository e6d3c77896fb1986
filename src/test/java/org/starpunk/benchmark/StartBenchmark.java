package org.starpunk.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.starpunk.testing.Archive;

/**
 * How long servers take from their start to the first request that they answer, in turns: the jar alone, and the archive's
 * start script, on each of some JDKs; and how much memory they have.
 */
final class StartBenchmark {

    private record Contestant(Path jdk, String name, List<String> command) {}

    private StartBenchmark() {}

    /** @param arguments JDKs, with commas between, and how often each is started */
    public static void main(String[] arguments) throws Exception {
        Path directory = Files.createTempDirectory(Files.createDirectories(Path.of("target", "trials")), "start-")
                .toAbsolutePath();
        Path archive = Archive.unpack(directory);
        int rounds = Integer.parseInt(arguments[1]);
        System.out.println("| JDK | start | wall s | CPU s | MiB | MiB after 20,000 requests |");
        System.out.println("|---|---|---|---|---|---|");
        for (String jdk : arguments[0].split(",")) {
            compare(Path.of(jdk), archive, rounds);
        }
    }

    private static void compare(Path jdk, Path archive, int rounds) throws IOException, InterruptedException {
        Contestant plain = new Contestant(
                jdk,
                "`java -jar`",
                List.of(
                        jdk.resolve("bin/java").toString(),
                        "@" + archive.resolve("lib/jvm.options"),
                        "-jar",
                        archive.resolve("lib/starpunk.jar").toString()));
        String script = archive.resolve("bin/starpunk").toString();
        Contestant prepared = new Contestant(jdk, "`bin/starpunk`", List.of(script));
        ProcessBuilder preparation = new ProcessBuilder(script, "--prepare").inheritIO();
        preparation.environment().put("JAVA_HOME", jdk.toString());
        preparation.start().waitFor();
        Map<Contestant, List<MeasuredStart>> starts = new LinkedHashMap<>();
        // The first one reads files that are not in memory yet.
        for (int round = 0; round <= rounds; round++) {
            for (Contestant contestant : List.of(plain, prepared)) {
                MeasuredStart start = MeasuredStart.of(jdk, contestant.command(), round == rounds);
                if (round > 0) {
                    starts.computeIfAbsent(contestant, any -> new ArrayList<>()).add(start);
                }
            }
        }
        starts.forEach(StartBenchmark::print);
        System.out.printf(
                Locale.ROOT,
                "| | ratio | %.2f | %.2f | %.2f | %.2f |%n",
                ratio(starts.get(prepared), starts.get(plain), MeasuredStart::wall),
                ratio(starts.get(prepared), starts.get(plain), MeasuredStart::processor),
                ratio(starts.get(prepared), starts.get(plain), MeasuredStart::idle),
                ratio(starts.get(prepared), starts.get(plain), MeasuredStart::used));
    }

    private static void print(Contestant contestant, List<MeasuredStart> starts) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %.1f | %.1f | %.0f | %.0f |%n",
                contestant.jdk().getFileName(),
                contestant.name(),
                median(starts, MeasuredStart::wall),
                median(starts, MeasuredStart::processor),
                last(starts, MeasuredStart::idle),
                last(starts, MeasuredStart::used));
    }

    private static double ratio(
            List<MeasuredStart> prepared, List<MeasuredStart> plain, ToDoubleFunction<MeasuredStart> figure) {
        return of(prepared, figure) / of(plain, figure);
    }

    /** Memory is measured in the last round alone. */
    private static double of(List<MeasuredStart> starts, ToDoubleFunction<MeasuredStart> figure) {
        return figure.applyAsDouble(starts.get(0)) == 0 ? last(starts, figure) : median(starts, figure);
    }

    private static double last(List<MeasuredStart> starts, ToDoubleFunction<MeasuredStart> figure) {
        return figure.applyAsDouble(starts.get(starts.size() - 1));
    }

    private static double median(List<MeasuredStart> starts, ToDoubleFunction<MeasuredStart> figure) {
        double[] sorted = starts.stream().mapToDouble(figure).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
