package org.starpunk.benchmark;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.starpunk.testing.Pause;

/**
 * Asks StarPunk with few and with many notes, nginx and a minimal Flask program for the same pages, and for new notes,
 * in turns within one run, and prints what each makes of it.
 */
final class SiteBenchmark {

    static final int FEW = 500;
    static final int MANY = 100_000;

    static final List<Integer> CONCURRENCY = List.of(1, 8, 32);
    private static final int WARM_UP_ROUNDS = 1;

    /** Of what costs most, until the just-in-time compiler is done: a server runs for months. */
    private static final int WARM_UP_SECONDS = 60;

    private static final int WARM_UP_CONCURRENCY = 8;

    /** Every page that must not take longer for the notes that it does not show. */
    private static final List<String> PAGES = List.of(
            "/",
            "/tags/coffee",
            "/tags",
            "/feed.xml",
            "/feed.atom",
            "/feed.json",
            "/tags/coffee/feed.xml",
            "/search?q=marmalade",
            "/archive",
            "/notes?type=photo");

    private static final int TIMES = 40;

    private final int seconds;
    private final int rounds;
    private final Figures figures = new Figures();
    private int asked;
    private int created;

    private SiteBenchmark(int seconds, int rounds) {
        this.seconds = seconds;
        this.rounds = rounds;
    }

    /** @param arguments how many seconds each contestant is asked at a time, and how many rounds count */
    public static void main(String[] arguments) throws Exception {
        new SiteBenchmark(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1])).run();
    }

    private void run() throws Exception {
        Path files = Files.createTempDirectory(Files.createDirectories(Path.of("target", "trials")), "benchmark-")
                .toAbsolutePath();
        try (SeededSite few = SeededSite.start(FEW);
                SeededSite many = SeededSite.start(MANY);
                PlainClient client = new PlainClient(many.server().url())) {
            Path notes = many.server().database().database().file().orElseThrow();
            Files.write(files.resolve("home.html"), client.get("/").body());
            try (Neighbour nginx = Neighbour.nginx(files);
                    Neighbour flask = Neighbour.flask(notes, files)) {
                warmUp(few);
                warmUp(many);
                for (int round = -WARM_UP_ROUNDS; round < rounds; round++) {
                    figures.count(round >= 0);
                    round(few, many, nginx.url(), flask.url());
                }
                System.out.println(figures.loads());
                compare(few, many);
            }
        }
        System.out.println(figures.made());
        System.out.println(figures.goals());
    }

    private void warmUp(SeededSite site) throws Exception {
        site.outdate();
        asked += warmUp(site, "each", site.list().toString(), String.valueOf(asked));
        created += warmUp(site, "create", site.token(), String.valueOf(created)) + WARM_UP_CONCURRENCY;
    }

    private static int warmUp(SeededSite site, String... asked) {
        return Load.run(site.server().url(), WARM_UP_CONCURRENCY, WARM_UP_SECONDS, asked)
                .requests();
    }

    private void round(SeededSite few, SeededSite many, URI nginx, URI flask) throws Exception {
        for (int concurrency : CONCURRENCY) {
            same("home", "nginx", 0, nginx, concurrency, "/home.html");
            same("home", "Flask", MANY, flask, concurrency, "/");
            for (SeededSite site : List.of(few, many)) {
                URI url = site.server().url();
                same("home", "StarPunk", site.notes(), url, concurrency, "/");
                same(
                        "permalink",
                        "StarPunk",
                        site.notes(),
                        url,
                        concurrency,
                        site.permalinks().get(0));
                same("tag", "StarPunk", site.notes(), url, concurrency, "/tags/coffee");
                same("feed", "StarPunk", site.notes(), url, concurrency, "/feed.xml");
                same("search", "StarPunk", site.notes(), url, concurrency, "/search?q=marmalade");
            }
            each(many, flask, concurrency);
            create("Flask", MANY, flask, concurrency, "benchmark");
            for (SeededSite site : List.of(few, many)) {
                create("StarPunk", site.notes(), site.server().url(), concurrency, site.token());
            }
        }
    }

    private void same(String request, String name, int notes, URI server, int concurrency, String path) {
        figures.add(request, name, notes, concurrency, Load.run(server, concurrency, seconds, "same", path));
    }

    /** Permalinks that nobody has asked for before, so that none is ready. */
    private void each(SeededSite site, URI flask, int concurrency) throws Exception {
        site.outdate();
        Load load = Load.run(
                site.server().url(), concurrency, seconds, "each", site.list().toString(), String.valueOf(asked));
        figures.add("each permalink once", "StarPunk", site.notes(), concurrency, load);
        figures.add(
                "each permalink once",
                "Flask",
                site.notes(),
                concurrency,
                Load.run(flask, concurrency, seconds, "each", site.list().toString(), String.valueOf(asked)));
        asked += load.requests();
    }

    private void create(String name, int notes, URI server, int concurrency, String token) {
        Load load = Load.run(server, concurrency, seconds, "create", token, String.valueOf(created));
        figures.add("create", name, notes, concurrency, load);
        created += load.requests() + concurrency;
    }

    /** How long a page takes that has to be made, with few notes and with many. */
    private void compare(SeededSite few, SeededSite many) throws Exception {
        try (PlainClient ofFew = new PlainClient(few.server().url());
                PlainClient ofMany = new PlainClient(many.server().url())) {
            for (int time = -TIMES / 2; time < TIMES; time++) {
                figures.count(time >= 0);
                for (String page : PAGES) {
                    figures.compare(page, made(few, ofFew, page), made(many, ofMany, page));
                }
                int place = TIMES + time;
                figures.compare(
                        "/notes/…",
                        made(few, ofFew, few.permalinks().get(place)),
                        // From the end: the beginning has been asked for.
                        made(
                                many,
                                ofMany,
                                many.permalinks().get(many.permalinks().size() - 1 - place)));
            }
        }
    }

    private static double made(SeededSite site, PlainClient client, String path) throws Exception {
        site.outdate();
        // For as long as a server may go without looking whether something has changed.
        Pause.shortly();
        PlainClient.Answer answer = client.get(path);
        if (answer.status() != 200) {
            throw new IllegalStateException(path + " was answered " + answer.status());
        }
        return answer.millis();
    }
}
