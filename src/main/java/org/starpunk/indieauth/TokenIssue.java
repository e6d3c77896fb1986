package org.starpunk.indieauth;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.starpunk.http.OAuthError;
import org.starpunk.owner.Secret;
import org.starpunk.sentence.Sentence;

/**
 * Makes the tokens of a grant, one of each kind at a time. Many clients know nothing of refresh tokens, so the first
 * access token lives as long as the grant; who says that it refreshes, or has done it once, gets tokens for an hour.
 */
@Dependent
class TokenIssue {

    private static final Duration SHORT_LIFE = Duration.ofHours(1);

    @Inject
    private GrantRepository grants;

    @Inject
    private AccessTokenRepository accessTokens;

    @Inject
    private RefreshTokenRepository refreshTokens;

    @Inject
    private SecureRandom random;

    @Inject
    private Clock clock;

    /** Those of a code that is redeemed. */
    IssuedTokens first(AuthorizationCode code) {
        Instant now = clock.instant();
        Grant grant = code.newGrant(now);
        grants.add(grant);
        Secret text = Secret.random(random);
        refreshTokens.add(new RefreshToken(text, grant, now));
        Optional<Instant> end =
                code.refreshes() ? Optional.of(grant.untilItsEnd(now.plus(SHORT_LIFE))) : grant.expiresAt();
        return issue(grant, grant.scopes(), end, text, now);
    }

    /** Those that come in place of all that the grant had until now. */
    IssuedTokens next(RefreshToken used, Optional<String> wanted) {
        Instant now = clock.instant();
        Grant grant = used.grant();
        Set<Scope> scopes = wanted.map(words -> narrowed(grant, words)).orElseGet(grant::scopes);
        accessTokens.revokeAll(grant, now);
        Secret text = Secret.random(random);
        RefreshToken next = new RefreshToken(text, grant, now);
        refreshTokens.add(next);
        used.replaceBy(next);
        return issue(grant, scopes, Optional.of(grant.untilItsEnd(now.plus(SHORT_LIFE))), text, now);
    }

    private IssuedTokens issue(
            Grant grant, Set<Scope> scopes, Optional<Instant> end, Secret refreshToken, Instant now) {
        Secret text = Secret.random(random);
        accessTokens.add(new AccessToken(text, grant, scopes, end, now));
        return new IssuedTokens(text.value(), end, refreshToken.value(), scopes);
    }

    /** RFC 6749 6: nothing that was not granted. */
    private static Set<Scope> narrowed(Grant grant, String words) {
        Set<Scope> scopes = Scope.parse(words);
        if (scopes.size() < Scope.words(words).size() || !grant.scopes().containsAll(scopes)) {
            throw OAuthError.of(400, "invalid_scope", Sentence.of("indieauth.scopeNotGranted"));
        }
        return scopes;
    }
}
