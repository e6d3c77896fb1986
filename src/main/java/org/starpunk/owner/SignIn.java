package org.starpunk.owner;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
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
        return begin(hear(SignInWay.PASSWORD, request, () -> owners.verify(password)), request, response);
    }

    /**
     * As {@link #withPassword}, by another proof.
     *
     * @param proof whether it is the owner's; it is not asked while nobody is heard
     */
    public Optional<RefusedSignIn> with(
            SignInWay way, BooleanSupplier proof, HttpServletRequest request, HttpServletResponse response) {
        return begin(hear(way, request, () -> owners.find().filter(owner -> proof.getAsBoolean())), request, response);
    }

    private Optional<RefusedSignIn> begin(Proof proof, HttpServletRequest request, HttpServletResponse response) {
        boolean begun = proof.owner()
                .filter(owner -> sessions.begin(owner, request, response))
                .isPresent();
        return begun ? Optional.empty() : Optional.of(proof.refusal());
    }

    /**
     * Sets another password for whoever knows the one of now. All sessions end, and this browser gets a new one.
     *
     * @return why not; empty when it is done
     */
    public Optional<RefusedSignIn> changePassword(
            String current, OwnerPassword next, HttpServletRequest request, HttpServletResponse response) {
        Proof proof = hear(SignInWay.PASSWORD, request, () -> owners.verify(current));
        if (proof.owner().isEmpty()) {
            return Optional.of(proof.refusal());
        }
        owners.change(next);
        begin(request, response);
        return Optional.empty();
    }

    /** Opens a session for whoever has become the owner just now. */
    public void afterSetUp(HttpServletRequest request, HttpServletResponse response) {
        sources.succeed(SignInWay.PASSWORD, proxies.client(request).network(), clock.instant());
        begin(request, response);
    }

    private void begin(HttpServletRequest request, HttpServletResponse response) {
        owners.find().ifPresent(owner -> sessions.begin(owner, request, response));
    }

    private Proof hear(SignInWay way, HttpServletRequest request, Supplier<Optional<Owner>> verification) {
        ClientAddress client = proxies.client(request);
        String network = client.network();
        // Asked twice: who is not heard takes no turn to write.
        Optional<Duration> wait =
                sources.findWait(way, network, clock.instant()).or(() -> sources.enter(way, network, clock.instant()));
        if (wait.isPresent()) {
            return new Proof(Optional.empty(), RefusedSignIn.tooMany(wait.get()));
        }
        Optional<Owner> owner = verification.get();
        if (owner.isPresent()) {
            sources.succeed(way, network, clock.instant());
        } else {
            LOGGER.warning("Sign-in failed: wrong " + way + " from " + client
                    + sources.findWait(way, network, clock.instant())
                            .map(next -> ". Nobody there is heard for %d s"
                                    .formatted(next.plusMillis(999).toSeconds()))
                            .orElse(""));
        }
        return new Proof(owner, RefusedSignIn.wrong(way));
    }

    /**
     * What became of a try.
     *
     * @param owner empty when it failed
     * @param refusal what to say then
     */
    private record Proof(Optional<Owner> owner, RefusedSignIn refusal) {}
}
