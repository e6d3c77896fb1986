package org.starpunk.metrics;

import io.prometheus.metrics.core.metrics.Histogram;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.starpunk.configuration.Keys;
import org.starpunk.database.Statements;
import org.starpunk.listener.AnsweredRequest;
import org.starpunk.listener.Witness;

/** Counts what was asked for, what the answer was, how long it took, and what that cost the database. */
@Singleton
public class RequestFigures implements Witness {

    private static final Histogram REQUESTS = Histogram.builder()
            .name("starpunk_http_request_seconds")
            .help("Time from the end of a request's head until its answer was whole")
            .labelNames("route", "method", "status")
            .classicOnly()
            .classicUpperBounds(
                    0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10)
            .register();

    private static final Histogram STATEMENTS = Histogram.builder()
            .name("starpunk_http_request_statements")
            .help("Statements of SQL that a request took, of those that the application answered")
            .labelNames("route")
            .classicOnly()
            .classicUpperBounds(0, 1, 2, 3, 5, 8, 13, 21, 34, 55, 100)
            .register();

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "OPTIONS");

    private final boolean wanted;
    private final Collection<String> templates;
    private volatile Routes routes;

    @Inject
    RequestFigures(Keys keys, RouteTemplates templates) {
        this.wanted = MetricsSettings.from(keys).token().isPresent();
        this.templates = templates.list();
        this.routes = new Routes(this.templates);
    }

    /** From here on the views of the application are routes, too; before that it answers nobody. */
    void know(Collection<String> views) {
        List<String> all = new ArrayList<>(templates);
        all.addAll(views);
        routes = new Routes(all);
    }

    @Override
    public boolean isPresent() {
        return wanted;
    }

    @Override
    public boolean takesTime() {
        return false;
    }

    @Override
    public void see(AnsweredRequest request) {
        String method = METHODS.contains(request.method()) ? request.method() : "other";
        REQUESTS.labelValues(routes.of(request.path()), method, String.valueOf(request.status()))
                .observe(request.took().toNanos() / 1e9);
    }

    /** @param before how many the thread had asked for when the request began */
    void answered(String path, long before) {
        STATEMENTS.labelValues(routes.of(path)).observe(Statements.ofThread() - before);
    }
}
