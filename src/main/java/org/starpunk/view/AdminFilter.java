package org.starpunk.view;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.starpunk.http.RequestOrigin;
import org.starpunk.site.SiteUrl;

/** Refuses what another site makes the owner's browser send, and more than a stranger has to say. */
public class AdminFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String EXPIRED = "/admin/expired";

    /**
     * How many bytes anybody may send to these views: no field of the first two is long, and the third shows what was
     * typed when the session ended. Others are the owner's.
     */
    private static final Map<String, Long> MAX_BYTES_OF_STRANGERS =
            Map.of("/admin/sign-in", 64L << 10, "/admin/set-up", 64L << 10, EXPIRED, 2L << 20);

    @Inject
    private transient SiteUrl site;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // Browsers send forms in the page's encoding, but do not say so; the first sign-in has no session to remember
        // it.
        request.setCharacterEncoding("UTF-8");
        if (RequestOrigin.of(request).isForeign(site.origin())) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        if (isOfUnknownLength(request)) {
            response.sendError(HttpServletResponse.SC_LENGTH_REQUIRED);
            return;
        }
        Optional<FormTexts> texts = hasTextsToGiveBack(request) ? FormTexts.read(request) : Optional.empty();
        if (texts.isPresent()) {
            chain.doFilter(texts.get(), response);
            return;
        }
        Optional<Integer> refusal = refusal(request);
        if (refusal.isPresent()) {
            response.sendError(refusal.get());
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Photos make a form large that was on its way when the session ended: its texts are not. */
    private static boolean hasTextsToGiveBack(HttpServletRequest request) {
        return request.getServletPath().equals(EXPIRED)
                && FormTexts.isFormOf(request)
                && request.getContentLengthLong() <= FormTexts.MAX_BYTES;
    }

    /** For more than a stranger has to say, more bytes than server-config allows anybody, or a form that is none. */
    private static Optional<Integer> refusal(HttpServletRequest request) {
        if (request.getContentLengthLong()
                > MAX_BYTES_OF_STRANGERS.getOrDefault(request.getServletPath(), Long.MAX_VALUE)) {
            return Optional.of(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        }
        try {
            request.getParameterMap();
            return Optional.empty();
        } catch (IllegalStateException e) {
            return Optional.of(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } catch (RuntimeException e) {
            if (isOfMalformedParts(e)) {
                return Optional.of(HttpServletResponse.SC_BAD_REQUEST);
            }
            throw e;
        }
    }

    /** As the server words it: without a boundary it has only a text, and a cut in the middle is of a class of its own. */
    private static boolean isOfMalformedParts(RuntimeException e) {
        Throwable cause = e.getCause();
        return cause instanceof ServletException && cause.getCause() == null
                || cause instanceof IOException
                        && cause.getClass().getSimpleName().equals("MalformedStreamException");
    }

    /** No browser sends a form so; of a stranger's, all would be read before it is known to be too much. */
    private static boolean isOfUnknownLength(HttpServletRequest request) {
        return isForStrangers(request) && request.getHeader("Transfer-Encoding") != null;
    }

    private static boolean isForStrangers(HttpServletRequest request) {
        return MAX_BYTES_OF_STRANGERS.containsKey(request.getServletPath());
    }
}
