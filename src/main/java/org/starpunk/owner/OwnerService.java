package org.starpunk.owner;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.starpunk.database.Writes;

/** What becomes of the owner. A password is hashed before the database is asked: no lock is held meanwhile. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class OwnerService {

    private static final Duration CODE_LIFE = Duration.ofHours(1);

    @Inject
    private OwnerRepository owners;

    @Inject
    private SecureRandom random;

    @Inject
    private Clock clock;

    public Optional<Owner> find() {
        return owners.find();
    }

    public boolean exists() {
        return owners.find().isPresent();
    }

    /** Makes the owner; false when there is one already. Of all who try at once exactly one succeeds. */
    public boolean create(OwnerPassword password) {
        return owners.create(hash(password), clock.instant());
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
        String passwordHash = hash(password);
        return owners.create(code, oldest(), passwordHash, clock.instant());
    }

    /** When a code that works was made at the earliest. */
    private Instant oldest() {
        return clock.instant().minus(CODE_LIFE);
    }

    /** The owner, if this is the password. A wrong one takes as long as the right one. */
    public Optional<Owner> verify(String typed) {
        return OwnerPassword.attempt(typed).flatMap(password -> owners.find()
                .filter(owner -> owner.passwordHash().isOf(password)));
    }

    /** Sets another password, and ends all sessions. */
    public void change(OwnerPassword password) {
        owners.change(hash(password));
    }

    /** Sets in which language the owner's screens are; empty: as the browser wants it. */
    @Writes(visible = false)
    public void speak(Optional<Locale> language) {
        owners.speak(language.map(Locale::toLanguageTag).orElse(null));
    }

    private String hash(OwnerPassword password) {
        return PasswordHash.of(password, random).text();
    }
}
