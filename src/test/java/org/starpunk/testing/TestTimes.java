package org.starpunk.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What of the last run of the tests took how long: {@code mvn exec:exec@test-times} prints it as a table. */
final class TestTimes {

    private static final Pattern SUITE = Pattern.compile("<testsuite [^>]*?\\bname=\"([^\"]+)\" time=\"([\\d.,]+)\"");

    private static final Pattern CASE = Pattern.compile("<testcase ");

    /** Shorter ones are told together. */
    private static final int LONG = 10;

    private TestTimes() {}

    public static void main(String[] arguments) {
        System.out.println("| tests | classes | in all | seconds |\n|---|---|---|---|");
        List<Suite> servers = suites("failsafe-reports");
        print("without a server", suites("surefire-reports"));
        print("with servers", servers);
        System.out.println("\n| with servers | tests | seconds |\n|---|---|---|");
        servers.stream()
                .filter(suite -> suite.seconds >= LONG)
                .sorted(Comparator.comparingDouble(Suite::seconds).reversed())
                .forEach(suite -> System.out.printf("| `%s` | %d | %.0f |%n", suite.name, suite.tests, suite.seconds));
        List<Suite> others =
                servers.stream().filter(suite -> suite.seconds < LONG).toList();
        System.out.printf("| %d others | %d | %.0f |%n", others.size(), tests(others), seconds(others));
    }

    private static void print(String name, List<Suite> suites) {
        System.out.printf("| %s | %d | %d | %.0f |%n", name, suites.size(), tests(suites), seconds(suites));
    }

    private static int tests(List<Suite> suites) {
        return suites.stream().mapToInt(Suite::tests).sum();
    }

    private static double seconds(List<Suite> suites) {
        return suites.stream().mapToDouble(Suite::seconds).sum();
    }

    /** None of a kind that the last run left out. */
    private static List<Suite> suites(String reports) {
        Path directory = Path.of("target", reports);
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".xml"))
                    .filter(file -> file.getFileName().toString().startsWith("TEST-"))
                    .map(TestTimes::suite)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Suite suite(Path report) {
        try {
            String xml = Files.readString(report);
            Matcher suite = SUITE.matcher(xml);
            if (!suite.find()) {
                throw new IllegalStateException("Not a report: " + report);
            }
            return new Suite(
                    suite.group(1).replaceFirst(".*\\.", ""),
                    Double.parseDouble(suite.group(2).replace(",", "")),
                    // Its own count leaves out what is nested, or has a class for each parameter.
                    (int) CASE.matcher(xml).results().count());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Suite(String name, double seconds, int tests) {}
}
