package org.starpunk.owner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.CredentialValidationResult.Status;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Set;
import java.util.logging.Logger;
import org.starpunk.http.ClientAddress;

/**
 * Lets the owner's session into protected pages, and sends everybody else to the sign-in. The session counts on
 * protected pages only: a Micropub request can never act by the owner's cookie.
 */
@ApplicationScoped
public class OwnerAuthentication implements HttpAuthenticationMechanism {

    private static final Logger LOGGER = Logger.getLogger(OwnerAuthentication.class.getName());

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD");

    @Inject
    private IdentityStoreHandler identityStores;

    @Inject
    private FailedSignIns failures;

    @Inject
    private Clock clock;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (context.isAuthenticationRequest()) {
            return signIn(request, context);
        }
        if (!context.isProtected()) {
            return context.doNothing();
        }
        return OwnerSession.isOpen(request, clock.instant())
                ? context.notifyContainerAboutLogin(OwnerSession.CALLER, Set.of(OwnerSession.CALLER))
                : turnAway(request, response, context);
    }

    private AuthenticationStatus signIn(HttpServletRequest request, HttpMessageContext context) {
        CredentialValidationResult result =
                identityStores.validate(context.getAuthParameters().getCredential());
        if (result.getStatus() != Status.VALID) {
            failures.record(ClientAddress.of(request), clock.instant()).forEach(LOGGER::warning);
            return AuthenticationStatus.SEND_FAILURE;
        }
        OwnerSession.begin(request, clock.instant());
        return context.notifyContainerAboutLogin(result);
    }

    private static AuthenticationStatus turnAway(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (!SAFE_METHODS.contains(request.getMethod())) {
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
