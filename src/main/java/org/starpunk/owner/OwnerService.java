package org.starpunk.owner;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.starpunk.database.Writes;

/** What becomes of the owner. A password is hashed before the database is asked: no lock is held meanwhile. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class OwnerService {

    private static final Map<String, String> HASH_PARAMETERS = Map.of(
            "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
            "Pbkdf2PasswordHash.Iterations", "210000",
            "Pbkdf2PasswordHash.SaltSizeBytes", "32",
            "Pbkdf2PasswordHash.KeySizeBytes", "64");

    private static final Duration CODE_LIFE = Duration.ofHours(1);

    @Inject
    private OwnerRepository owners;

    @Inject
    private Pbkdf2PasswordHash hash;

    @Inject
    private SecureRandom random;

    @Inject
    private Clock clock;

    @PostConstruct
    void strengthen() {
        hash.initialize(HASH_PARAMETERS);
    }

    public boolean exists() {
        return owners.find().isPresent();
    }

    /** Makes the owner; false when there is one already. Of all who try at once exactly one succeeds. */
    public boolean create(OwnerPassword password) {
        return owners.create(hash.generate(password.normalized()), clock.instant());
    }

    /** A new code with which {@link #setUp} makes the owner, on any node; those before it work no longer. */
    @Writes(visible = false)
    public Secret newSetUpCode() {
        Secret code = Secret.random(random);
        owners.removeCodes();
        owners.addCode(code, clock.instant());
        return code;
    }

    public boolean accepts(Secret code) {
        return !exists() && owners.isNewestCode(code, oldest());
    }

    /** Makes the owner as {@link #create} does; false when the code is wrong, used or old. */
    public boolean setUp(Secret code, OwnerPassword password) {
        String passwordHash = hash.generate(password.normalized());
        return owners.create(code, oldest(), passwordHash, clock.instant());
    }

    /** When a code that works was made at the earliest. */
    private Instant oldest() {
        return clock.instant().minus(CODE_LIFE);
    }

    /** Whether this is the owner's password. A wrong one takes as long as the right one. */
    public boolean verify(char[] typed) {
        return OwnerPassword.attempt(typed)
                .filter(password -> owners.find()
                        .filter(owner -> hash.verify(password.normalized(), owner.passwordHash()))
                        .isPresent())
                .isPresent();
    }
}
