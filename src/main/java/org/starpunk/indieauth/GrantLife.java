package org.starpunk.indieauth;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;

/** How long the owner lets a client act, or a token made by hand live. */
public enum GrantLife {
    DAY(Period.ofDays(1)),
    MONTH(Period.ofMonths(1)),
    YEAR(Period.ofYears(1)),
    UNTIL_REVOKED(Period.ZERO);

    private final Period period;

    GrantLife(Period period) {
        this.period = period;
    }

    /** When what begins now ends; empty when the owner has to end it. */
    Optional<Instant> end(Instant now) {
        return period.isZero()
                ? Optional.empty()
                : Optional.of(now.atOffset(ZoneOffset.UTC).plus(period).toInstant());
    }
}
