package org.starpunk.owner;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.logging.Logger;
import org.starpunk.http.ClientAddress;
import org.starpunk.http.TrustedProxies;

/**
 * The door: who proves to be the owner gets a session, and where many have failed nobody is heard for a while, the owner
 * neither. Whoever has a session needs no door.
 */
@Dependent
public class SignIn {

    private static final Logger LOGGER = Logger.getLogger(SignIn.class.getName());

    @Inject
    private OwnerService owners;

    @Inject
    private OwnerSessions sessions;

    @Inject
    private SignInSourceRepository sources;

    @Inject
    private TrustedProxies proxies;

    @Inject
    private Clock clock;

    /** Opens a session; what it gives says why not. */
    public Optional<RefusedSignIn> withPassword(
            String password, HttpServletRequest request, HttpServletResponse response) {
        Optional<RefusedSignIn> refused = confirm(password, request);
        if (refused.isEmpty()) {
            sessions.begin(request, response);
        }
        return refused;
    }

    /** Whether it is the owner who asks: empty when it is. */
    public Optional<RefusedSignIn> confirm(String password, HttpServletRequest request) {
        return hear(SignInWay.PASSWORD, request, () -> owners.verify(password.toCharArray()));
    }

    /** Opens a session for whoever has become the owner just now. */
    public void afterSetUp(HttpServletRequest request, HttpServletResponse response) {
        sources.succeed(SignInWay.PASSWORD, proxies.client(request).network(), clock.instant());
        sessions.begin(request, response);
    }

    private Optional<RefusedSignIn> hear(SignInWay way, HttpServletRequest request, BooleanSupplier proof) {
        ClientAddress client = proxies.client(request);
        String network = client.network();
        // Asked twice: who is not heard takes no turn to write.
        Optional<Duration> wait =
                sources.findWait(way, network, clock.instant()).or(() -> sources.enter(way, network, clock.instant()));
        if (wait.isPresent()) {
            return wait.map(RefusedSignIn::tooMany);
        }
        if (!proof.getAsBoolean()) {
            LOGGER.warning("Sign-in failed: wrong password from " + client
                    + sources.findWait(way, network, clock.instant())
                            .map(next -> ". Nobody there is heard for %d s"
                                    .formatted(next.plusMillis(999).toSeconds()))
                            .orElse(""));
            return Optional.of(RefusedSignIn.WRONG_PASSWORD);
        }
        sources.succeed(way, network, clock.instant());
        return Optional.empty();
    }
}
