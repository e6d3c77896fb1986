package org.starpunk.cluster;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.starpunk.testing.Pause;

/** What clients were answered: what has to be there in the end, what must not, and what nothing explains. */
final class Ledger {

    private static final String UNCERTAIN = "Look whether it was stored";

    /** The paths of notes, by their text. */
    final Map<String, String> notes = new ConcurrentHashMap<>();

    /** Of notes with a date to come. */
    final Map<String, String> scheduled = new ConcurrentHashMap<>();

    /** The texts of which each note that is updated must have one, by its path. */
    final Map<String, Set<String>> updated = new ConcurrentHashMap<>();

    /** How wide the pictures are, by their paths. */
    final Map<String, Integer> uploads = new ConcurrentHashMap<>();

    /** The texts of what was refused. */
    final Set<String> refused = ConcurrentHashMap.newKeySet();

    final LongAdder backups = new LongAdder();
    final LongAdder uncertainBackups = new LongAdder();

    /** Failures for which nobody has done anything. */
    final Queue<String> unexplained = new ConcurrentLinkedQueue<>();

    private final Map<String, LongAdder> figures = new ConcurrentHashMap<>();
    private final Troubles troubles;

    private Instant lastAnswer = Instant.MAX;
    private Duration longestPause = Duration.ZERO;
    private Duration longestPauseWithDatabase = Duration.ZERO;

    Ledger(Troubles troubles) {
        this.troubles = troubles;
    }

    /** What became of a request. */
    enum Outcome {
        DONE,
        /** It says that nothing is stored. */
        REFUSED,
        /** Nobody knows. */
        UNKNOWN
    }

    /** @param done is told of an answer below 400 */
    Outcome ask(String what, Supplier<HttpResponse<String>> request, Consumer<HttpResponse<String>> done) {
        Instant begin = Instant.now();
        try {
            HttpResponse<String> response = request.get();
            if (response.statusCode() < 400) {
                count(what);
                answered();
                done.accept(response);
                return Outcome.DONE;
            }
            return failed(what, response, begin);
        } catch (UncheckedIOException e) {
            count("no answer");
            if (!troubles.explain(Troubles.Kind.KILL, begin, Instant.now())) {
                unexplained.add(Instant.now() + " " + what + " begun " + begin + ": " + e.getCause());
            }
            return Outcome.UNKNOWN;
        }
    }

    private Outcome failed(String what, HttpResponse<String> response, Instant begin) {
        count("answered " + response.statusCode());
        if (response.statusCode() != 503 || !troubles.explain(Troubles.Kind.DATABASE, begin, Instant.now())) {
            unexplained.add(Instant.now() + " " + what + " begun " + begin + ": " + response + " " + response.body());
        }
        Pause.shortly();
        return response.body().contains(UNCERTAIN) ? Outcome.UNKNOWN : Outcome.REFUSED;
    }

    private synchronized void answered() {
        Instant now = Instant.now();
        Duration pause = lastAnswer.equals(Instant.MAX) ? Duration.ZERO : Duration.between(lastAnswer, now);
        if (troubles.explain(Troubles.Kind.DATABASE, lastAnswer, now)) {
            longestPause = longer(longestPause, pause);
        } else {
            longestPauseWithDatabase = longer(longestPauseWithDatabase, pause);
        }
        lastAnswer = now;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private void count(String what) {
        figures.computeIfAbsent(what, any -> new LongAdder()).increment();
    }

    long answers() {
        return figures.values().stream().mapToLong(LongAdder::sum).sum();
    }

    @Override
    public synchronized String toString() {
        return "answers " + new TreeMap<>(figures) + "; " + refused.size() + " refused; longest pause "
                + longestPauseWithDatabase.toMillis() + " ms, " + longestPause.toMillis()
                + " ms while the database was away; unexplained " + unexplained.size();
    }
}
