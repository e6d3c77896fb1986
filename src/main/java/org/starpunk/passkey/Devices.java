package org.starpunk.passkey;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestationObjectConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.Base64UrlUtil;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.starpunk.site.SiteUrl;

/** What devices answer, and whether it is true (Web Authentication 7.1 and 7.2). */
@ApplicationScoped
class Devices {

    private static final Logger LOGGER = Logger.getLogger(Devices.class.getName());

    private static final boolean USER_VERIFIED = true;

    private static final boolean USER_PRESENT = true;

    private static final List<PublicKeyCredentialParameters> KEYS = List.of(
            key(COSEAlgorithmIdentifier.ES256), key(COSEAlgorithmIdentifier.EdDSA), key(COSEAlgorithmIdentifier.RS256));

    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final AttestationObjectConverter attestations = new AttestationObjectConverter(converter);

    private SiteUrl site;

    /** For the container. */
    protected Devices() {}

    @Inject
    Devices(SiteUrl site) {
        this.site = site;
    }

    /** An answer that says which key it is of, and to what. */
    record Answer(String credentialId, Challenge challenge, AuthenticationData data) {}

    /** The key that a device has made, when the answer is to this challenge and all is in order; otherwise empty. */
    Optional<Attestation> register(String answer, Challenge challenge) {
        return attempt(() -> {
            RegistrationData data = manager.verifyRegistrationResponseJSON(
                    answer, new RegistrationParameters(server(challenge), KEYS, USER_VERIFIED, USER_PRESENT));
            var authenticator = data.getAttestationObject().getAuthenticatorData();
            return new Attestation(
                    Base64UrlUtil.encodeToString(
                            authenticator.getAttestedCredentialData().getCredentialId()),
                    Base64UrlUtil.encodeToString(data.getAttestationObjectBytes()),
                    authenticator.getSignCount());
        });
    }

    /** What a new key is asked with; empty when the answer cannot be read. */
    Optional<Challenge> challengeOf(String answer) {
        return attempt(() -> Challenge.of(manager.parseRegistrationResponseJSON(answer)
                .getCollectedClientData()
                .getChallenge()
                .getValue()));
    }

    /** Empty for what cannot be read. */
    Optional<Answer> read(String answer) {
        return attempt(() -> {
            AuthenticationData data = manager.parseAuthenticationResponseJSON(answer);
            return new Answer(
                    Base64UrlUtil.encodeToString(data.getCredentialId()),
                    Challenge.of(data.getCollectedClientData().getChallenge().getValue()),
                    data);
        });
    }

    /** How often the device has signed, when the answer is that of the key; otherwise empty. */
    Optional<Long> verify(Answer answer, Attestation key) {
        return attempt(() -> {
            CredentialRecordImpl known = new CredentialRecordImpl(
                    attestations.convert(Base64UrlUtil.decode(key.object())), null, null, null);
            known.setCounter(key.signCount());
            AuthenticationData data = manager.verify(
                    answer.data(),
                    new AuthenticationParameters(server(answer.challenge()), known, null, USER_VERIFIED, USER_PRESENT));
            return data.getAuthenticatorData().getSignCount();
        });
    }

    /** The library fails in many ways on what no device would send, on a missing member with a null pointer. */
    private static <T> Optional<T> attempt(Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (RuntimeException e) {
            LOGGER.log(Level.FINE, "An answer was refused", e);
            return Optional.empty();
        }
    }

    private ServerProperty server(Challenge challenge) {
        return ServerProperty.builder()
                .origin(new Origin(site.origin()))
                .rpId(site.host())
                .challenge(new DefaultChallenge(challenge.bytes()))
                .build();
    }

    private static PublicKeyCredentialParameters key(COSEAlgorithmIdentifier algorithm) {
        return new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm);
    }
}
