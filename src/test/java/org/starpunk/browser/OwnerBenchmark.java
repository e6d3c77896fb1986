package org.starpunk.browser;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebDriver;
import org.starpunk.browser.pages.EntranceScreen;
import org.starpunk.database.DatabaseVendor;
import org.starpunk.seed.Seed;
import org.starpunk.testing.FormClient;
import org.starpunk.testing.StarPunkServer;
import org.starpunk.testing.TemporaryDatabase;

/**
 * Opens the owner's lists of a small site and of a large one in turns, on both databases, and prints how much longer the
 * large one takes; and opens the editor of the large one in Chromium, and prints when somebody can type.
 */
final class OwnerBenchmark {

    private static final int ROUNDS = Integer.getInteger("starpunk.rounds", 30);
    private static final int WARM_UP = Integer.getInteger("starpunk.warm-up", 30);
    private static final int FEW = 1000;
    private static final int MANY = Integer.getInteger("starpunk.notes", 100_000);
    private static final double GOAL = 1.5;
    private static final double EDITOR_GOAL = 300;

    /** The list as a whole and by each of its filters, and what stands beside it. */
    private static final List<String> PAGES = List.of(
            "/admin/notes",
            "/admin/notes?status=draft",
            "/admin/notes?status=scheduled",
            "/admin/notes?status=published",
            "/admin/notes?visibility=unlisted",
            "/admin/notes?visibility=private",
            "/admin/notes?type=photo",
            "/admin/notes?type=reply&status=published",
            "/admin/notes?tag=coffee",
            "/admin/notes?tag=coffee&type=photo",
            "/admin/notes?month=2018-05",
            "/admin/notes?q=marmalade",
            "/admin/notes?q=the&type=photo",
            "/admin/notes/bin",
            "/admin/notes/new");

    /** The scripts are modules: they have run when the document is loaded. */
    private static final String READY = "return performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd";

    private record Case(DatabaseVendor vendor, String page, int notes) {}

    private final Map<Case, List<Double>> millis = new LinkedHashMap<>();

    private OwnerBenchmark() {}

    public static void main(String[] arguments) throws SQLException, IOException {
        OwnerBenchmark benchmark = new OwnerBenchmark();
        StringBuilder editor = new StringBuilder();
        for (DatabaseVendor vendor : DatabaseVendor.values()) {
            try (StarPunkServer few = filled(vendor, FEW);
                    StarPunkServer many = filled(vendor, MANY)) {
                benchmark.ask(vendor, Map.of(FEW, few, MANY, many));
                editor.append(editor(vendor, many));
            }
        }
        System.out.println(benchmark.report());
        System.out.println("| database | the editor is ready to type, ms | at most | |\n|---|---|---|---|\n" + editor);
    }

    private static StarPunkServer filled(DatabaseVendor vendor, int notes) throws SQLException, IOException {
        TemporaryDatabase site = TemporaryDatabase.create(vendor);
        Seed.fill(site, notes);
        StarPunkServer server = StarPunkServer.startAsOperated(
                        site, Map.of("STARPUNK_OWNER_PASSWORD", StarPunkServer.PASSWORD))
                .awaitReady();
        // Search finds what was stored past it once the server has read it.
        server.awaitLog("Indexed the words of", Duration.ofMinutes(30));
        return server;
    }

    private void ask(DatabaseVendor vendor, Map<Integer, StarPunkServer> servers) {
        Map<Integer, FormClient> owners = new LinkedHashMap<>();
        servers.forEach(
                (notes, server) -> owners.put(notes, new FormClient(server.url()).signIn(StarPunkServer.PASSWORD)));
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            for (String page : PAGES) {
                for (Map.Entry<Integer, FormClient> owner : owners.entrySet()) {
                    double took = ask(owner.getValue(), page);
                    if (round >= 0) {
                        millis.computeIfAbsent(new Case(vendor, page, owner.getKey()), any -> new ArrayList<>())
                                .add(took);
                    }
                }
            }
        }
    }

    private static double ask(FormClient owner, String page) {
        long begin = System.nanoTime();
        HttpResponse<String> answer = owner.answer(page);
        double took = (System.nanoTime() - begin) / 1e6;
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.toString());
        }
        return took;
    }

    private static String editor(DatabaseVendor vendor, StarPunkServer server) {
        WebDriver browser = Chromium.start();
        List<Double> ready = new ArrayList<>();
        try {
            browser.get(server.url("/admin/notes/new").toString());
            new EntranceScreen(browser).signIn(StarPunkServer.PASSWORD);
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                browser.get(server.url("/admin/notes/new?kind=article").toString());
                double at = ((Number) ((JavascriptExecutor) browser).executeScript(READY)).doubleValue();
                if (round >= 0) {
                    ready.add(at);
                }
            }
        } finally {
            browser.quit();
        }
        return row("| %s | %.0f | %.0f | %s |", name(vendor), median(ready), EDITOR_GOAL, median(ready) <= EDITOR_GOAL);
    }

    private String report() {
        StringBuilder text = new StringBuilder(
                "| database | page | %,d notes, ms | %,d notes, ms | ratio | at most %.1f |\n|---|---|---|---|---|---|\n"
                        .formatted(FEW, MANY, GOAL));
        for (DatabaseVendor vendor : DatabaseVendor.values()) {
            for (String page : PAGES) {
                double few = median(millis.get(new Case(vendor, page, FEW)));
                double many = median(millis.get(new Case(vendor, page, MANY)));
                text.append(row(
                        "| %s | `%s` | %.2f | %.2f | %.2f | %s |",
                        name(vendor), page, few, many, many / few, many / few <= GOAL));
            }
        }
        return text.toString();
    }

    private static String name(DatabaseVendor vendor) {
        return vendor.name().toLowerCase(Locale.ROOT);
    }

    /** @param values the last of which is whether the goal is met */
    private static String row(String format, Object... values) {
        Object[] said = values.clone();
        said[said.length - 1] = values[values.length - 1].equals(true) ? "met" : "missed";
        return String.format(Locale.ROOT, format + "%n", said);
    }

    private static double median(List<Double> figures) {
        return figures.stream().sorted().skip(figures.size() / 2).findFirst().orElseThrow();
    }
}
