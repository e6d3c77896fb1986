package org.starpunk.database;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;

/** How long writers wait for their turn, and whom they wait for. */
final class TurnFigures {

    private static final Histogram WAITED = Histogram.builder()
            .name("starpunk_write_turn_wait_seconds")
            .help("Time that a writer waited for its turn, whether it came or not")
            .classicOnly()
            .classicUpperBounds(0.0001, 0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10, 30)
            .register();

    private static final Counter BUSY = Counter.builder()
            .name("starpunk_database_busy_total")
            .help(
                    "Times that somebody outside the queue of this node was writing when a writer had its turn, which then tried again")
            .register();

    static {
        GaugeWithCallback.builder()
                .name("starpunk_write_turn_waiting")
                .help("Writers of this node that wait for others of it")
                .callback(gauge -> gauge.call(WriteTurn.waiting()))
                .register();
    }

    private TurnFigures() {}

    static void waited(long nanoseconds) {
        WAITED.observe(nanoseconds / 1e9);
    }

    static void busy() {
        BUSY.inc();
    }
}
