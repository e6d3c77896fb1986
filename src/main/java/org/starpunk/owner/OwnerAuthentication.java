package org.starpunk.owner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.starpunk.database.Obstacle;

/**
 * Lets the owner's session into protected pages, and sends everybody else to the sign-in. The session counts on
 * protected pages only: a Micropub request can never act by the owner's cookie.
 */
@ApplicationScoped
public class OwnerAuthentication implements HttpAuthenticationMechanism {

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD");

    /** What these ask stands in their addresses, and nobody types anything: after the sign-in they ask again. */
    private static final Set<String> ASKED_AGAIN = Set.of("/admin/consent");

    @Inject
    private OwnerSessions sessions;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        if (!context.isProtected()) {
            return context.doNothing();
        }
        Obstacle.forget();
        try {
            return sessions.find(request).isPresent()
                    ? context.notifyContainerAboutLogin(OwnerSession.CALLER, Set.of(OwnerSession.CALLER))
                    : turnAway(request, response, context);
        } catch (RuntimeException e) {
            return tell(Obstacle.of(e).orElseThrow(() -> e), e, request, response);
        }
    }

    /** No filter has seen the request yet, which would do this. */
    private static AuthenticationStatus tell(
            Obstacle obstacle, RuntimeException failure, HttpServletRequest request, HttpServletResponse response)
            throws AuthenticationException {
        obstacle.report(failure);
        request.setAttribute(Obstacle.class.getName(), obstacle);
        try {
            request.setCharacterEncoding("UTF-8");
            response.setHeader("Retry-After", obstacle.retryAfter());
            response.sendError(obstacle.status());
            return AuthenticationStatus.SEND_FAILURE;
        } catch (IOException e) {
            throw new AuthenticationException(e);
        }
    }

    private static AuthenticationStatus turnAway(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (!SAFE_METHODS.contains(request.getMethod()) && !ASKED_AGAIN.contains(request.getRequestURI())) {
            // What was typed comes along: a session that ended must not cost the owner a note.
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return context.forward("/admin/expired");
        }
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        String target = URLEncoder.encode(request.getRequestURI() + query, StandardCharsets.UTF_8);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", "/admin/sign-in?to=" + target);
        // No filter has seen the request yet.
        response.setHeader("Cache-Control", "no-store");
        return AuthenticationStatus.SEND_CONTINUE;
    }
}
