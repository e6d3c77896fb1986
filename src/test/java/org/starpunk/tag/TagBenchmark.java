package org.starpunk.tag;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.testing.FormClient;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.StarPunkServer;
import org.starpunk.testing.TemporaryDatabase;

/**
 * Asks servers with few and with many notes for the same pages, in turns, and prints how much longer the many take.
 * Every server has the same tags.
 */
final class TagBenchmark {

    private static final int ROUNDS = Integer.getInteger("starpunk.rounds", 60);
    private static final int WARM_UP = Integer.getInteger("starpunk.warm-up", 100);
    private static final int FEW = 1_000;
    private static final int MANY = 100_000;
    private static final double GOAL = 1.5;

    /** A request, by the number of notes that the server has. */
    private enum Question {
        INDEX("/tags"),
        FIRST_PAGE("/tags/" + ManyNotes.SLUG_ON_ALL),
        FIFTIETH_PAGE("/tags/" + ManyNotes.SLUG_ON_ALL + "?before=%s"),
        CATEGORY("/micropub?q=category&filter=tag+19&limit=20"),
        CATEGORY_ALL("/micropub?q=category");

        private final String path;

        Question(String path) {
            this.path = path;
        }

        String name(int notes) {
            return path.formatted(ManyNotes.cursor(notes, 49 * 20));
        }
    }

    private record Case(DatabaseVendor vendor, Question question, int notes) {}

    private record Contestant(StarPunkServer server, MicropubClient client, ManyNotes stored) {}

    private final Map<DatabaseVendor, Map<Integer, Contestant>> contestants = new LinkedHashMap<>();
    private final Map<Case, List<Double>> millis = new LinkedHashMap<>();

    private TagBenchmark() {}

    public static void main(String[] arguments) {
        TagBenchmark benchmark = new TagBenchmark();
        try {
            benchmark.start();
            for (int i = 0; i < WARM_UP; i++) {
                benchmark.round();
            }
            benchmark.millis.clear();
            benchmark.all().forEach(contestant -> contestant.stored().rememberScans());
            for (int i = 0; i < ROUNDS; i++) {
                benchmark.round();
            }
            System.out.println(benchmark.report());
        } finally {
            benchmark.all().forEach(contestant -> contestant.server().close());
        }
    }

    private void start() {
        for (DatabaseVendor vendor : DatabaseVendor.values()) {
            for (int notes : new int[] {FEW, MANY}) {
                StarPunkServer server = StarPunkServer.start(
                                TemporaryDatabase.create(vendor),
                                Map.of("STARPUNK_OWNER_PASSWORD", StarPunkServer.PASSWORD))
                        .awaitReady();
                ManyNotes stored = new ManyNotes(server.database().database(), notes);
                String token = new FormClient(server.url())
                        .signIn(StarPunkServer.PASSWORD)
                        .newToken("benchmark", "create");
                contestants
                        .computeIfAbsent(vendor, any -> new LinkedHashMap<>())
                        .put(notes, new Contestant(server, MicropubClient.withToken(server.url(), token), stored));
                stored.store();
            }
        }
    }

    private List<Contestant> all() {
        return contestants.values().stream()
                .flatMap(sizes -> sizes.values().stream())
                .toList();
    }

    private void round() {
        contestants.forEach((vendor, sizes) -> sizes.forEach((notes, contestant) -> {
            for (Question question : Question.values()) {
                URI url = contestant.server().url(question.name(notes));
                long begin = System.nanoTime();
                HttpResponse<String> answer = MicropubClient.send(
                        contestant.client().request("").uri(url).GET());
                double took = (System.nanoTime() - begin) / 1e6;
                if (answer.statusCode() != 200) {
                    throw new IllegalStateException(answer + " " + answer.body());
                }
                millis.computeIfAbsent(new Case(vendor, question, notes), any -> new ArrayList<>())
                        .add(took);
            }
        }));
    }

    private String report() {
        StringBuilder text = new StringBuilder(
                """
                | database | request | %,d notes, ms | %,d notes, ms | ratio | at most | |
                |---|---|---|---|---|---|---|
                """
                        .formatted(FEW, MANY));
        for (DatabaseVendor vendor : DatabaseVendor.values()) {
            for (Question question : Question.values()) {
                double few = median(new Case(vendor, question, FEW));
                double many = median(new Case(vendor, question, MANY));
                double ratio = many / few;
                text.append(String.format(
                        Locale.ROOT,
                        "| %s | `%s` | %.2f | %.2f | %.2f | %.1f | %s |%n",
                        vendor.name().toLowerCase(Locale.ROOT),
                        question.path.formatted("…"),
                        few,
                        many,
                        ratio,
                        GOAL,
                        ratio <= GOAL ? "met" : "missed"));
            }
        }
        contestants
                .get(DatabaseVendor.POSTGRESQL)
                .forEach((notes, contestant) -> text.append("%nPostgreSQL, %,d notes: %s"
                        .formatted(notes, contestant.stored().scansSince())));
        return text.toString();
    }

    private double median(Case key) {
        double[] sorted = millis.get(key).stream()
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        return Arrays.stream(sorted).skip(sorted.length / 2).findFirst().orElseThrow();
    }
}
