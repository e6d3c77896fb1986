package org.starpunk.metrics;

import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import org.starpunk.cache.CacheFigures;
import org.starpunk.cache.KeptPages;
import org.starpunk.database.ConnectionPool;
import org.starpunk.database.PoolFigures;
import org.starpunk.job.JobCounts;
import org.starpunk.job.JobService;

/** What the other rooms know of this node, asked for when somebody wants to see it. */
@Singleton
class NodeFigures {

    @Inject
    private KeptPages pages;

    @Inject
    private JobService jobs;

    private boolean registered;

    /** Once; what nobody may see is not gathered. */
    synchronized void register() {
        if (!registered) {
            registered = true;
            JvmMetrics.builder().register();
            registerCache();
            registerPool();
            registerJobs();
        }
    }

    private void registerCache() {
        counter("starpunk_page_cache_hits", "Requests that got a page which was kept", CacheFigures::hits);
        counter("starpunk_page_cache_misses", "Pages that had to be made", CacheFigures::made);
        gauge("starpunk_page_cache_bytes", "Room that kept pages take", CacheFigures::bytes);
        gauge("starpunk_page_cache_pages", "Pages that are kept", CacheFigures::kept);
    }

    private void counter(String name, String help, ToDoubleFunction<CacheFigures> figure) {
        CounterWithCallback.builder()
                .name(name)
                .help(help)
                .callback(counter -> counter.call(figure.applyAsDouble(pages.figures())))
                .register();
    }

    private void gauge(String name, String help, ToDoubleFunction<CacheFigures> figure) {
        GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .callback(gauge -> gauge.call(figure.applyAsDouble(pages.figures())))
                .register();
    }

    private void registerPool() {
        GaugeWithCallback.builder()
                .name("starpunk_pool_connections")
                .help("Connections to the database that this node has open")
                .labelNames("state")
                .callback(gauge -> ConnectionPool.figures().ifPresent(pool -> {
                    gauge.call(pool.active(), "active");
                    gauge.call(pool.idle(), "idle");
                }))
                .register();
        pool("starpunk_pool_waiting", "Threads that wait for a connection", PoolFigures::waiting);
    }

    private static void pool(String name, String help, ToIntFunction<PoolFigures> figure) {
        GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .callback(gauge -> ConnectionPool.figures().ifPresent(pool -> gauge.call(figure.applyAsInt(pool))))
                .register();
    }

    /** Without a database there are none of these, and all others are there. */
    private void registerJobs() {
        GaugeWithCallback.builder()
                .name("starpunk_jobs")
                .help("Jobs of all nodes; overdue ones are among those that wait")
                .labelNames("state")
                .callback(gauge -> {
                    try {
                        JobCounts counts = jobs.counts();
                        gauge.call(counts.waiting(), "waiting");
                        gauge.call(counts.running(), "running");
                        gauge.call(counts.failed(), "failed");
                        gauge.call(counts.overdue(), "overdue");
                    } catch (RuntimeException e) {
                        // The database is asked by others, too, and they say what is wrong.
                    }
                })
                .register();
    }
}
