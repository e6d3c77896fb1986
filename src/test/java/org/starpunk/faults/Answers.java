package org.starpunk.faults;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.LongAdder;

/** What the server has answered: whether each thing that was wanted is done, is not done, or nobody can tell. */
final class Answers {

    private static final String UNCERTAIN = "Look whether it was stored";

    private final Map<String, LongAdder> byStatus = new ConcurrentHashMap<>();

    final Set<String> done = new ConcurrentSkipListSet<>();
    final Set<String> notDone = new ConcurrentSkipListSet<>();
    final Set<String> uncertain = new ConcurrentSkipListSet<>();

    /** Answers that no trouble of a disk or a database explains. */
    final Queue<String> wrong = new ConcurrentLinkedQueue<>();

    boolean note(String what, HttpResponse<String> response) {
        int status = response.statusCode();
        if (status < 300) {
            done(what, status);
        } else if (response.body().contains(UNCERTAIN)) {
            uncertain(what, status + " uncertain");
        } else {
            notDone(what, status);
            requireReason(what, response);
        }
        return status < 300;
    }

    /** What a form has led to: the page that says that it is done, the form itself with a complaint, or a failure. */
    void noteForm(String what, HttpResponse<String> response) {
        if (response.uri().toString().contains("done=")) {
            done(what, "form done");
            if (response.statusCode() >= 300) {
                requireReason(what, response);
            }
        } else if (response.statusCode() < 300) {
            notDone(what, "form refused");
        } else {
            note(what, response);
        }
    }

    private void requireReason(String what, HttpResponse<String> response) {
        if (response.statusCode() != 503 && response.statusCode() != 507) {
            wrong.add(what + ": " + response + " " + response.body());
        } else if (response.headers().firstValue("Retry-After").isEmpty()) {
            wrong.add(what + ": no Retry-After: " + response.body());
        }
    }

    void done(String what, Object status) {
        count(status);
        done.add(what);
    }

    void notDone(String what, Object status) {
        count(status);
        notDone.add(what);
    }

    void uncertain(String what, Object status) {
        count(status);
        uncertain.add(what);
    }

    private void count(Object status) {
        byStatus.computeIfAbsent(String.valueOf(status), any -> new LongAdder()).increment();
    }

    int number() {
        return byStatus.values().stream().mapToInt(LongAdder::intValue).sum();
    }

    Map<String, LongAdder> byStatus() {
        return new TreeMap<>(byStatus);
    }
}
