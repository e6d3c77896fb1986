package org.starpunk.metrics;

import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.starpunk.configuration.Keys;

/** Shows what the server measures to whoever has the operator's token; for all others there is nothing. */
public class MetricsFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final PrometheusTextFormatWriter WRITER =
            PrometheusTextFormatWriter.builder().build();

    @Inject
    private transient Keys keys;

    @Inject
    private transient NodeFigures node;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String sent = request.getHeader("Authorization");
        boolean metrics = request.getRequestURI().equals("/metrics");
        boolean known = MetricsSettings.from(keys)
                .token()
                .filter(token -> isSame("Bearer " + token, sent))
                .isPresent();
        if (metrics && known) {
            node.register();
            response.setContentType(PrometheusTextFormatWriter.CONTENT_TYPE);
            WRITER.write(response.getOutputStream(), PrometheusRegistry.defaultRegistry.scrape());
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** Takes the same time for every wrong one. */
    private static boolean isSame(String right, String sent) {
        return sent != null
                && MessageDigest.isEqual(right.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }
}
