package org.starpunk.owner;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Where somebody tries to sign in from, with what became of it. After some failures nobody there is heard for a while,
 * and after each further one for twice as long.
 */
@Entity
@Table(name = "sign_in_sources")
class SignInSource {

    /** After this time without a failure they are forgotten. */
    static final Duration MEMORY = Duration.ofDays(1);

    /** For how long the owner is known where a sign-in succeeded. */
    static final Duration ACQUAINTANCE = Duration.ofDays(90);

    static final Duration FIRST_WAIT = Duration.ofMinutes(1);

    @Id
    private String source;

    private int failures;

    @Column(name = "failed_at")
    private Instant failedAt;

    @Column(name = "signed_in_at")
    private Instant signedInAt;

    protected SignInSource() {}

    SignInSource(String source) {
        this.source = source;
    }

    /** For how long nobody there is heard; empty when the next try is. */
    Optional<Duration> waitAt(Instant now, SignInLimit limit) {
        int beyond = failuresAt(now) - limit.failures();
        if (beyond < 0) {
            return Optional.empty();
        }
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(beyond, 16));
        Duration longest = wait.compareTo(limit.longestWait()) < 0 ? wait : limit.longestWait();
        Duration left = Duration.between(now, failedAt.plus(longest));
        // A clock that was set back ends a wait, as its end may be years away; those of two nodes may differ by less.
        if (left.isNegative() || left.isZero() || left.compareTo(longest.multipliedBy(2)) > 0) {
            return Optional.empty();
        }
        return Optional.of(left.compareTo(longest) < 0 ? left : longest);
    }

    /** A try counts as a failure until it has succeeded. */
    void enter(Instant now) {
        failures = failuresAt(now) + 1;
        failedAt = now;
    }

    void succeed(Instant now) {
        failures = 0;
        signedInAt = now;
    }

    /** The try that was counted here did not fail, whatever others do. */
    void takeBack() {
        failures = Math.max(0, failures - 1);
    }

    /** Whether the owner has signed in from there not long ago. */
    boolean isKnown(Instant now) {
        return signedInAt != null && now.isBefore(signedInAt.plus(ACQUAINTANCE));
    }

    /** Whether nothing follows from it any more. */
    boolean isForgotten(Instant now) {
        return failuresAt(now) == 0 && !isKnown(now);
    }

    private int failuresAt(Instant now) {
        return failedAt == null || !now.isBefore(failedAt.plus(MEMORY)) ? 0 : failures;
    }
}
