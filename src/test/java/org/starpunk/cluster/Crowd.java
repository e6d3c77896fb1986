package org.starpunk.cluster;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.starpunk.testing.FormClient;
import org.starpunk.testing.MicropubClient;
import org.starpunk.testing.MultipartBody;
import org.starpunk.testing.Pause;
import org.starpunk.testing.SampleFiles;
import org.starpunk.testing.Trials;

/**
 * Clients, visitors and the owner of a site, who go on until they are asked to stop; without a pause in the full form
 * alone, as they would take the processor from the nodes that start.
 */
final class Crowd {

    private static final int UPDATED = 5;
    private static final boolean IS_RESTLESS = Trials.number(0, 1) == 1;
    private static final Duration BETWEEN_SCHEDULED = Duration.ofSeconds(2);
    private static final Duration UNTIL_DUE = Duration.ofSeconds(5);

    private final URI site;
    private final MicropubClient client;
    private final FormClient owner;
    private final Ledger ledger;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Future<?>> people = new ArrayList<>();
    private volatile boolean isOver;

    Crowd(URI site, String token, FormClient owner, Ledger ledger) {
        this.site = site;
        this.client = MicropubClient.withToken(site, token);
        this.owner = owner;
        this.ledger = ledger;
    }

    void begin(int authors) {
        for (int i = 0; i < authors; i++) {
            String name = "author" + i + "post";
            again(number -> post(name + number + "."));
        }
        List<String> notes = new ArrayList<>();
        for (int i = 0; i < UPDATED; i++) {
            String text = "updated" + i + ".";
            String path = path(client.create("h=entry&content=" + text));
            notes.add(path);
            ledger.updated.put(path, texts(text));
        }
        again(number -> update(notes.get(number % UPDATED), "update" + number + "."));
        again(this::upload);
        again(this::schedule);
        again(this::administrate);
    }

    /** Has the owner ask for one backup after the other, whose number somebody knows. */
    void beginBackups(IntSupplier made) {
        again(number -> backUp(made));
    }

    void end() throws Exception {
        isOver = true;
        threads.shutdown();
        for (Future<?> person : people) {
            person.get(5, TimeUnit.MINUTES);
        }
    }

    private void again(IntConsumer act) {
        people.add(threads.submit(() -> {
            for (int number = 0; !isOver; number++) {
                act.accept(number);
                if (!IS_RESTLESS) {
                    Pause.shortly();
                }
            }
        }));
    }

    private void post(String text) {
        Ledger.Outcome outcome = ledger.ask(
                "posts",
                () -> client.form("h=entry&category[]=trial&content=" + text),
                response -> ledger.notes.put(text, path(response)));
        keep(outcome, text);
        if (outcome == Ledger.Outcome.DONE) {
            String path = ledger.notes.get(text);
            ledger.ask("pages", () -> client.visit(site.resolve(path)), page -> {
                if (!page.body().contains(text)) {
                    ledger.unexplained.add(path + " does not say " + text);
                }
            });
        }
    }

    private void keep(Ledger.Outcome outcome, String text) {
        if (outcome == Ledger.Outcome.REFUSED) {
            ledger.refused.add(text);
        }
    }

    private void update(String note, String text) {
        Ledger.Outcome outcome = ledger.ask(
                "updates",
                () -> client.json("{\"action\":\"update\",\"url\":\"" + site.resolve(note)
                        + "\",\"replace\":{\"content\":[\"" + text + "\"]}}"),
                response -> ledger.updated.put(note, texts(text)));
        keep(outcome, text);
        if (outcome == Ledger.Outcome.UNKNOWN) {
            ledger.updated.get(note).add(text);
        }
    }

    private void upload(int number) {
        int width = 20 + number;
        byte[] picture = SampleFiles.painted(width, 10, "png");
        Ledger.Outcome outcome = ledger.ask(
                "uploads",
                () -> client.media().multipart(new MultipartBody().file("file", picture)),
                response -> ledger.uploads.put(path(response), width));
        keep(outcome, "picture" + number);
    }

    private void schedule(int number) {
        String text = "scheduled" + number + ".";
        Instant begin = Instant.now();
        keep(
                ledger.ask(
                        "scheduled",
                        () -> client.form("h=entry&content=" + text + "&published=" + begin.plus(UNTIL_DUE)),
                        response -> ledger.scheduled.put(text, path(response))),
                text);
        while (!isOver && Instant.now().isBefore(begin.plus(BETWEEN_SCHEDULED))) {
            Pause.shortly();
        }
    }

    /** Looks at the notes, and writes one in the form of a page. */
    private void administrate(int number) {
        String text = "form" + number + ".";
        ledger.ask("owner's pages", () -> owner.answer("/admin/notes"), this::requireSignedIn);
        ledger.ask("owner's pages", () -> owner.answer("/admin/notes/new"), response -> {
            if (requireSignedIn(response)) {
                Document page = Jsoup.parse(response.body(), response.uri().toString());
                page.selectFirst("#content").text(text);
                Element button = FormClient.formWith(page, "#content").selectFirst("button[type=submit]");
                keep(
                        ledger.ask("owner's forms", () -> owner.firstAnswerTo(button), answer -> saved(text, answer)),
                        text);
            }
        });
    }

    private void saved(String text, HttpResponse<String> answer) {
        String location = answer.headers().firstValue("Location").orElse("");
        if (location.contains("saved=")) {
            ledger.notes.put(text, "/notes/" + location.replaceFirst(".*saved=", ""));
        } else {
            ledger.unexplained.add("The form leads to " + answer + " " + location);
        }
    }

    private boolean requireSignedIn(HttpResponse<String> response) {
        if (response.statusCode() != 200) {
            ledger.unexplained.add("The owner is signed out: " + response + " " + response.headers());
        }
        return response.statusCode() == 200;
    }

    private void backUp(IntSupplier made) {
        int before = made.getAsInt();
        ledger.ask("owner's pages", () -> owner.answer("/admin/system"), response -> {
            Element button =
                    Jsoup.parse(response.body(), response.uri().toString()).selectFirst("button[name=backup]");
            Ledger.Outcome outcome = ledger.ask(
                    "backups ordered", () -> owner.firstAnswerTo(button), answer -> ledger.backups.increment());
            if (outcome == Ledger.Outcome.UNKNOWN) {
                ledger.uncertainBackups.increment();
            }
            Instant deadline = Instant.now().plusSeconds(180);
            while (outcome == Ledger.Outcome.DONE && made.getAsInt() == before) {
                if (Instant.now().isAfter(deadline)) {
                    ledger.unexplained.add("No backup is made");
                    return;
                }
                Pause.shortly();
            }
        });
    }

    private static Set<String> texts(String one) {
        Set<String> texts = ConcurrentHashMap.newKeySet();
        texts.add(one);
        return texts;
    }

    private static String path(HttpResponse<String> response) {
        return path(URI.create(response.headers().firstValue("Location").orElseThrow()));
    }

    private static String path(URI address) {
        return address.getPath();
    }
}
