package org.starpunk.passkey;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.starpunk.owner.OwnerSessions;
import org.starpunk.owner.RefusedSignIn;
import org.starpunk.owner.Secret;
import org.starpunk.owner.SignIn;
import org.starpunk.owner.SignInWay;

/** The owner's passkeys: made in a session, and good for a new one. */
@Dependent
public class Passkeys {

    @Inject
    private PasskeyRepository passkeys;

    @Inject
    private Devices devices;

    @Inject
    private OwnerSessions sessions;

    @Inject
    private SignIn signIn;

    @Inject
    private SecureRandom random;

    @Inject
    private Clock clock;

    public List<Passkey> list() {
        return passkeys.list();
    }

    public Optional<Passkey> find(long id) {
        return passkeys.find(id);
    }

    /** What a device is asked with that shall make a key: only the session that asks can use it. */
    public String registrationChallenge(HttpServletRequest request) {
        return Challenge.create(sessionKey(request), random, clock.instant()).text();
    }

    /** Keeps the key that a device has made; false when its answer is wrong, late or a second one. */
    public boolean register(String name, String answer, HttpServletRequest request) {
        Optional<Challenge> challenge =
                devices.challengeOf(answer).filter(asked -> asked.isValid(sessionKey(request), clock.instant()));
        return challenge
                .flatMap(asked -> devices.register(answer, asked))
                .filter(made -> passkeys.add(
                        new Passkey(made, name, clock.instant()),
                        challenge.get(),
                        Secret.random(random),
                        clock.instant()))
                .isPresent();
    }

    /** One that is not there is removed. */
    public void remove(long id) {
        passkeys.remove(id);
    }

    /** What a device is asked with at the sign-in; empty while there is no passkey. */
    public Optional<String> signInChallenge() {
        return passkeys.findChallengeKey()
                .map(key -> Challenge.create(key, random, clock.instant()).text());
    }

    /** Opens a session; what it gives says why not. */
    public Optional<RefusedSignIn> signIn(String answer, HttpServletRequest request, HttpServletResponse response) {
        return signIn.with(SignInWay.PASSKEY, () -> isOfOwner(answer), request, response);
    }

    private boolean isOfOwner(String answer) {
        return devices.read(answer)
                .filter(read -> passkeys.findChallengeKey()
                        .filter(key -> read.challenge().isValid(key, clock.instant()))
                        .isPresent())
                .filter(this::isTrue)
                .isPresent();
    }

    private boolean isTrue(Devices.Answer answer) {
        return passkeys.find(answer.credentialId())
                .flatMap(passkey -> devices.verify(answer, passkey.attestation()))
                .filter(signCount ->
                        passkeys.use(answer.credentialId(), answer.challenge(), signCount, clock.instant()))
                .isPresent();
    }

    private Secret sessionKey(HttpServletRequest request) {
        return new Secret(sessions.proof(request, "passkey"));
    }
}
