package org.starpunk.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** What was measured in all rounds, and what it means for the goals. Of several figures the median counts. */
final class Figures {

    private record Case(String request, String server, int notes, int concurrency) {}

    private record Made(double few, double many) {}

    private final Map<Case, List<Load>> loads = new LinkedHashMap<>();
    private final Map<String, List<Made>> made = new LinkedHashMap<>();
    private boolean counts;

    /** Whether what comes now counts, or warms up. */
    void count(boolean on) {
        counts = on;
    }

    void add(String request, String server, int notes, int concurrency, Load load) {
        if (counts) {
            loads.computeIfAbsent(new Case(request, server, notes, concurrency), any -> new ArrayList<>())
                    .add(load);
        }
    }

    void compare(String page, double few, double many) {
        if (counts) {
            made.computeIfAbsent(page, any -> new ArrayList<>()).add(new Made(few, many));
        }
    }

    /** What each request came to. */
    String loads() {
        StringBuilder text = new StringBuilder(
                """
                | request | server | notes | at once | requests a second | p50 ms | p99 ms |
                |---|---|---|---|---|---|---|
                """);
        loads.forEach((key, rounds) -> text.append(row(
                "| %s | %s | %s | %d | %.0f | %.2f | %.2f |",
                key.request(),
                key.server(),
                key.notes() == 0 ? "" : "%,d".formatted(key.notes()),
                key.concurrency(),
                median(rounds, Load::perSecond),
                median(rounds, Load::p50),
                median(rounds, Load::p99))));
        return text.toString();
    }

    /** How long pages take that are made anew, with few notes and with many. */
    String made() {
        StringBuilder text = new StringBuilder(
                "| a page that has to be made | %,d notes, ms | %,d notes, ms | ratio | at most | |\n|---|---|---|---|---|---|\n"
                        .formatted(SiteBenchmark.FEW, SiteBenchmark.MANY));
        made.forEach((page, times) -> {
            double few = median(times, Made::few);
            double many = median(times, Made::many);
            text.append(row(
                    "| `%s` | %.2f | %.2f | %.2f | 1.50 | %s |",
                    page, few, many, many / few, verdict(many / few <= 1.5)));
        });
        return text.toString();
    }

    /** StarPunk against the others. */
    String goals() {
        StringBuilder text = new StringBuilder("| goal | at once | measured | wanted | |\n|---|---|---|---|---|\n");
        for (int concurrency : SiteBenchmark.CONCURRENCY) {
            Load home = load("home", "StarPunk", SiteBenchmark.MANY, concurrency);
            Load nginx = load("home", "nginx", 0, concurrency);
            Load flask = load("home", "Flask", SiteBenchmark.MANY, concurrency);
            text.append(atLeast("home, against nginx", concurrency, home.perSecond() / nginx.perSecond(), 0.5));
            text.append(atLeast("home, against Flask", concurrency, home.perSecond() / flask.perSecond(), 20));
            String each = "each permalink once";
            text.append(atLeast(
                    "permalink that has to be made, against Flask",
                    concurrency,
                    load(each, "StarPunk", SiteBenchmark.MANY, concurrency).perSecond()
                            / load(each, "Flask", SiteBenchmark.MANY, concurrency)
                                    .perSecond(),
                    3));
        }
        Load create = load("create", "StarPunk", SiteBenchmark.MANY, 8);
        Load flask = load("create", "Flask", SiteBenchmark.MANY, 8);
        text.append(atLeast("create, against Flask", 8, create.perSecond() / flask.perSecond(), 2));
        double slowest = create.p99() / flask.p99();
        return text.append(row(
                        "| create, p99 against Flask | 8 | %.2f | at most 0.20 | %s |",
                        slowest, verdict(slowest <= 0.2)))
                .toString();
    }

    private Load load(String request, String server, int notes, int concurrency) {
        List<Load> rounds = loads.get(new Case(request, server, notes, concurrency));
        return new Load(
                rounds.size(), median(rounds, Load::perSecond), median(rounds, Load::p50), median(rounds, Load::p99));
    }

    private static String atLeast(String goal, int concurrency, double measured, double wanted) {
        return row(
                "| %s | %d | %.2f | at least %.1f | %s |",
                goal, concurrency, measured, wanted, verdict(measured >= wanted));
    }

    private static String verdict(boolean met) {
        return met ? "met" : "missed";
    }

    private static String row(String format, Object... values) {
        return String.format(Locale.ROOT, format + "%n", values);
    }

    private static <T> double median(List<T> rounds, ToDoubleFunction<T> figure) {
        double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
