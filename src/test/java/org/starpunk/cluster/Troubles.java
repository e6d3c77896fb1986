package org.starpunk.cluster;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What was done to a site, and when: whether it explains that a request has failed. */
final class Troubles {

    private final List<Trouble> troubles = new CopyOnWriteArrayList<>();

    /** What may fail, and until how long after it is over. */
    enum Kind {
        /** Requests that are under way on that node; the balancer has to hear of it, too. */
        KILL(Duration.ofMillis(500)),
        /** All requests, until the nodes are connected again. */
        DATABASE(Duration.ofSeconds(10));

        private final Duration aftermath;

        Kind(Duration aftermath) {
            this.aftermath = aftermath;
        }
    }

    private record Trouble(Kind kind, Instant from, Instant to) {

        boolean isDuring(Instant begin, Instant end) {
            return begin.isBefore(to.plus(kind.aftermath)) && end.isAfter(from);
        }
    }

    void during(Kind kind, Runnable trouble) {
        Instant from = Instant.now();
        Trouble lasting = new Trouble(kind, from, Instant.MAX.minus(kind.aftermath));
        troubles.add(lasting);
        trouble.run();
        troubles.add(new Trouble(kind, from, Instant.now()));
        troubles.remove(lasting);
    }

    boolean explain(Kind kind, Instant begin, Instant end) {
        return troubles.stream().anyMatch(trouble -> trouble.kind() == kind && trouble.isDuring(begin, end));
    }

    long count(Kind kind) {
        return troubles.stream().filter(trouble -> trouble.kind() == kind).count();
    }
}
