package org.starpunk.indieauth;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.starpunk.owner.Secret;

/**
 * What clients do with the secrets that they hold. Whoever holds none is a stranger, and takes no turn to write: each is
 * looked at before the turn, and again in it, as others may have come first.
 */
@Dependent
class ClientSecrets {

    @Inject
    private IndieAuthService tokens;

    @Inject
    private AuthorizationCodeRepository codes;

    @Inject
    private AccessTokenRepository accessTokens;

    @Inject
    private RefreshTokenRepository refreshTokens;

    @Inject
    private Clock clock;

    /** As {@link IndieAuthService#identify}. */
    Optional<Set<Scope>> identify(Redemption redemption) {
        return isOfUse(redemption) ? tokens.identify(redemption) : Optional.empty();
    }

    /** As {@link IndieAuthService#exchange}. */
    Optional<IssuedTokens> exchange(Redemption redemption) {
        return isOfUse(redemption) ? tokens.exchange(redemption) : Optional.empty();
    }

    /** As {@link IndieAuthService#refresh}. */
    Optional<IssuedTokens> refresh(String text, String clientId, Optional<String> wanted) {
        boolean isOfUse = refreshTokens
                .findByHash(new Secret(text).hash())
                .filter(token -> token.isFor(clientId, clock.instant()))
                .isPresent();
        return isOfUse ? tokens.refresh(text, clientId, wanted) : Optional.empty();
    }

    /** As {@link IndieAuthService#revoke(String)}. */
    void revoke(String text) {
        String hash = new Secret(text).hash();
        Instant now = clock.instant();
        if (accessTokens
                        .findByHash(hash)
                        .filter(token -> token.isToBeRevoked(now))
                        .isPresent()
                || refreshTokens
                        .findByHash(hash)
                        .filter(token -> token.grant().isLive(now))
                        .isPresent()) {
            tokens.revoke(text);
        }
    }

    private boolean isOfUse(Redemption redemption) {
        return codes.findByHash(new Secret(redemption.code()).hash())
                .filter(code -> code.isFor(redemption) && code.isOfUse(clock.instant()))
                .isPresent();
    }
}
