package org.starpunk.micropub;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.FormClient;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.StarPunkServer;
import org.starpunk.testing.TemporaryDatabase;

/**
 * Lets sixteen clients post notes to two builds of StarPunk, in turns, and prints what the later one makes of the
 * earlier one's throughput and of its slowest answers.
 */
final class PublishBenchmark {

    private static final int CLIENTS = 16;
    private static final int TURN = 1_000;
    private static final int WARM_UP_TURNS = 2;

    /** A build on a database of its own, and how long each answer took. */
    private static final class Contestant {

        private final String name;
        private final StarPunkServer server;
        private final MicropubClient client;
        private final List<Double> millis = new ArrayList<>();
        private double seconds;
        private int posted;

        Contestant(String name, Path jar, DatabaseVendor vendor) {
            this.name = name;
            server = StarPunkServer.startJar(
                            jar,
                            TemporaryDatabase.create(vendor),
                            Map.of("STARPUNK_OWNER_PASSWORD", StarPunkServer.PASSWORD))
                    .awaitReady();
            String token =
                    new FormClient(server.url()).signIn(StarPunkServer.PASSWORD).newToken("benchmark", "create");
            client = MicropubClient.withToken(server.url(), token);
        }

        /** As many notes as one turn has, each of two tags out of a hundred. */
        void takeTurn(ExecutorService clients) throws Exception {
            int first = posted;
            List<Callable<List<Double>>> work = IntStream.range(0, CLIENTS)
                    .mapToObj(number -> (Callable<List<Double>>) () -> post(first + number))
                    .toList();
            long begin = System.nanoTime();
            for (Future<List<Double>> done : clients.invokeAll(work)) {
                millis.addAll(done.get());
            }
            seconds += (System.nanoTime() - begin) / 1e9;
            posted += TURN;
        }

        private List<Double> post(int first) {
            List<Double> took = new ArrayList<>();
            for (int i = first; i < first - first % CLIENTS + TURN; i += CLIENTS) {
                long begin = System.nanoTime();
                client.create("h=entry&content=Note+" + i + "+says+what+notes+say&category[]=t" + i % 100
                        + "&category[]=u" + i % 7);
                took.add((System.nanoTime() - begin) / 1e6);
            }
            return took;
        }

        void forgetWarmUp() {
            millis.clear();
            seconds = 0;
        }

        double throughput() {
            return millis.size() / seconds;
        }

        double percentile(int percent) {
            double[] sorted =
                    millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
        }
    }

    private PublishBenchmark() {}

    /** @param arguments the jar of the earlier build, and how many notes each build gets on each database */
    public static void main(String[] arguments) throws Exception {
        Path before = Path.of(arguments[0]);
        int turns = Integer.parseInt(arguments[1]) / TURN;
        System.out.println(
                "| database | build | notes | notes a second | median ms | p99 ms |\n|---|---|---|---|---|---|");
        for (DatabaseVendor vendor : DatabaseVendor.values()) {
            List<Contestant> contestants = List.of(
                    new Contestant("before", before, vendor),
                    new Contestant("after", Path.of("target", "starpunk.jar"), vendor));
            ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
            try {
                run(contestants, clients, WARM_UP_TURNS);
                contestants.forEach(Contestant::forgetWarmUp);
                run(contestants, clients, turns);
                System.out.print(report(vendor, contestants.get(0), contestants.get(1)));
            } finally {
                clients.shutdown();
                contestants.forEach(contestant -> contestant.server.close());
            }
        }
    }

    /** Who begins changes with each turn. */
    private static void run(List<Contestant> contestants, ExecutorService clients, int turns) throws Exception {
        for (int turn = 0; turn < turns; turn++) {
            contestants.get(turn % 2).takeTurn(clients);
            contestants.get(1 - turn % 2).takeTurn(clients);
        }
    }

    private static String report(DatabaseVendor vendor, Contestant before, Contestant after) {
        StringBuilder rows = new StringBuilder();
        for (Contestant each : Arrays.asList(before, after)) {
            rows.append(row(
                    vendor,
                    each.name,
                    String.valueOf(each.millis.size()),
                    each.throughput(),
                    each.percentile(50),
                    each.percentile(99)));
        }
        return rows.append(row(
                        vendor,
                        "ratio",
                        "",
                        after.throughput() / before.throughput(),
                        after.percentile(50) / before.percentile(50),
                        after.percentile(99) / before.percentile(99)))
                .toString();
    }

    private static String row(DatabaseVendor vendor, String build, String notes, double... figures) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %.2f | %.2f | %.2f |%n",
                vendor.name().toLowerCase(Locale.ROOT),
                build,
                notes,
                figures[0],
                figures[1],
                figures[2]);
    }
}
