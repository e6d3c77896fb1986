package org.starpunk.cache;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.starpunk.database.ContentVersion;
import org.starpunk.database.ObstacleException;
import org.starpunk.http.Deliveries;
import org.starpunk.http.HeaderFields;
import org.starpunk.http.RequestPath;
import org.starpunk.listener.IncomingRequest;
import org.starpunk.listener.ReadyAnswer;
import org.starpunk.owner.OwnerSessions;

/**
 * Gives visitors the pages that have been made already. The content version is read after the request has begun, so that
 * nobody gets a page that is older than a change of which somebody may know, from whichever node.
 */
public class PageCacheFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** The owner's, the operator's, those for programs, and files. */
    private static final List<String> NEVER = List.of(
            "/admin",
            "/faces",
            "/health",
            "/metrics",
            "/openapi",
            "/micropub",
            "/auth",
            "/webmention",
            "/media",
            "/.well-known");

    @Inject
    private transient ContentVersion versions;

    @Inject
    private transient PageCache pages;

    @Inject
    private transient OwnerSessions sessions;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        IncomingRequest head = new ServletRequestHead(request);
        if (!isForEverybody(head, request)) {
            chain.doFilter(request, response);
            return;
        }
        LongSupplier found = found(request);
        versions.hold(found);
        try {
            answer(head, found, request, response, chain);
        } finally {
            versions.release();
        }
    }

    private void answer(
            IncomingRequest head,
            LongSupplier found,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws IOException, ServletException {
        long version;
        try {
            version = found.getAsLong();
        } catch (ObstacleException e) {
            // Who needs the database says so; to all others it does not matter.
            chain.doFilter(request, response);
            return;
        }
        Optional<KeptPage> page =
                pages.get(PageAddress.of(head), version, () -> make(version, request, response, chain));
        if (page.isPresent()) {
            write(page.get().answer(head), response);
        }
    }

    private boolean isForEverybody(IncomingRequest head, HttpServletRequest request) {
        return PublicRequest.isOne(head)
                && !RequestPath.isBelow(NEVER, request.getRequestURI())
                && !sessions.isNamed(request);
    }

    /** As the request has found it already, if a listener has looked. */
    private LongSupplier found(HttpServletRequest request) {
        return request.getAttribute(KeptPages.VERSION) instanceof LongSupplier found ? found : versions.look();
    }

    private Optional<KeptPage> make(
            long version, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        CapturedResponse captured = new CapturedResponse(response, pages.longest());
        chain.doFilter(new PlainRequest(request), captured);
        if (captured.isPassed()) {
            return Optional.empty();
        }
        KeptPage page = new KeptPage(version, captured.getStatus(), HeaderFields.of(captured), captured.body());
        // This client may get another form of it.
        response.reset();
        return Optional.of(page);
    }

    private static void write(ReadyAnswer answer, HttpServletResponse response) throws IOException {
        if (answer.body().length <= Deliveries.LONG) {
            writeWhole(answer, response);
        } else if (!Deliveries.deliver(() -> writeWhole(answer, response))) {
            response.setIntHeader("Retry-After", Deliveries.RETRY_AFTER);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    private static void writeWhole(ReadyAnswer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        answer.fields().write(response);
        if (answer.length() >= 0) {
            response.setContentLength(answer.length());
            response.getOutputStream().write(answer.body());
        }
    }
}
