package org.starpunk.search;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.seed.Seed;
import org.starpunk.testing.StarPunkServer;
import org.starpunk.testing.TemporaryDatabase;

/**
 * Searches a small site and a large one in turns, on both databases, and prints how much longer the large one takes; and
 * before that, how long the large one takes to index itself.
 */
final class SearchBenchmark {

    private static final int ROUNDS = Integer.getInteger("starpunk.rounds", 60);
    private static final int WARM_UP = Integer.getInteger("starpunk.warm-up", 60);
    private static final int FEW = 500;
    private static final int MANY = Integer.getInteger("starpunk.notes", 100_000);
    private static final double GOAL = 1.5;

    private static final List<String> QUERIES = List.of(
            "the",
            "harmonium",
            "the+harmonium",
            "%22pot+of+tea%22",
            "the+-fog",
            "-fog",
            "h*",
            "harm*",
            "%E4%BA%AC",
            "%E4%BA%AC%E9%83%BD",
            "zzzz",
            "the+zzzz",
            "a*+b*+c*",
            "%22the+of%22",
            "the&type=photo",
            "the&year=2018",
            "the&tag=photography",
            "the&tag=haiku",
            "the&order=best");

    private record Case(DatabaseVendor vendor, String query, int notes) {}

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<DatabaseVendor, Map<Integer, StarPunkServer>> servers = new LinkedHashMap<>();
    private final Map<Case, List<Double>> millis = new LinkedHashMap<>();

    private SearchBenchmark() {}

    public static void main(String[] arguments) throws SQLException, IOException {
        SearchBenchmark benchmark = new SearchBenchmark();
        try {
            for (DatabaseVendor vendor : DatabaseVendor.values()) {
                benchmark.servers.put(vendor, new LinkedHashMap<>());
                for (int notes : new int[] {FEW, MANY}) {
                    benchmark.servers.get(vendor).put(notes, filled(vendor, notes));
                }
            }
            for (int i = 0; i < WARM_UP; i++) {
                benchmark.round();
            }
            benchmark.millis.clear();
            for (int i = 0; i < ROUNDS; i++) {
                benchmark.round();
            }
            System.out.println(benchmark.report());
        } finally {
            benchmark.servers.values().stream()
                    .flatMap(sizes -> sizes.values().stream())
                    .forEach(StarPunkServer::close);
        }
    }

    private static StarPunkServer filled(DatabaseVendor vendor, int notes) throws SQLException, IOException {
        TemporaryDatabase site = TemporaryDatabase.create(vendor);
        Seed.fill(site, notes);
        StarPunkServer server = StarPunkServer.start(site, Map.of()).awaitReady();
        Instant begin = Instant.now();
        server.awaitLog("Indexed the words of");
        System.out.printf(
                "%s indexes %,d notes in %d s%n",
                vendor, notes, Duration.between(begin, Instant.now()).toSeconds());
        return server;
    }

    private void round() {
        servers.forEach((vendor, sizes) -> QUERIES.forEach(query -> sizes.forEach(
                (notes, server) -> millis.computeIfAbsent(new Case(vendor, query, notes), any -> new ArrayList<>())
                        .add(ask(server.url("/search?q=" + query))))));
    }

    private double ask(URI url) {
        long begin = System.nanoTime();
        try {
            HttpResponse<Void> answer = client.send(HttpRequest.newBuilder(url).build(), BodyHandlers.discarding());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.toString());
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return (System.nanoTime() - begin) / 1e6;
    }

    private String report() {
        StringBuilder text = new StringBuilder(
                """
                | database | `/search?q=` | %,d notes, ms | %,d notes, ms | ratio | |
                |---|---|---|---|---|---|
                """
                        .formatted(FEW, MANY));
        for (DatabaseVendor vendor : DatabaseVendor.values()) {
            for (String query : QUERIES) {
                double few = median(new Case(vendor, query, FEW));
                double many = median(new Case(vendor, query, MANY));
                text.append(String.format(
                        Locale.ROOT,
                        "| %s | `%s` | %.2f | %.2f | %.2f | %s |%n",
                        vendor.name().toLowerCase(Locale.ROOT),
                        query,
                        few,
                        many,
                        many / few,
                        many / few <= GOAL ? "met" : "missed"));
            }
        }
        return text.toString();
    }

    private double median(Case key) {
        List<Double> sorted = millis.get(key).stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
