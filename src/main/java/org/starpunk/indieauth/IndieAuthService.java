package org.starpunk.indieauth;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.starpunk.database.Writes;
import org.starpunk.owner.Secret;

/**
 * What becomes of codes, grants and tokens. Whatever may be done once is done by one statement that says so, and the
 * number of its rows tells whether it was this time.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class IndieAuthService {

    private static final Logger LOGGER = Logger.getLogger(IndieAuthService.class.getName());

    /** For so long the owner, or somebody who looks into a theft, may still ask what there was. */
    private static final Duration MEMORY = Duration.ofDays(30);

    @Inject
    private GrantRepository grants;

    @Inject
    private AuthorizationCodeRepository codes;

    @Inject
    private AccessTokenRepository tokens;

    @Inject
    private RefreshTokenRepository refreshTokens;

    @Inject
    private TokenIssue issue;

    @Inject
    private TokenUses uses;

    @Inject
    private SecureRandom random;

    @Inject
    private Clock clock;

    /**
     * Makes a token by hand.
     *
     * @return its text, which can be shown this once only
     */
    @Writes(visible = false)
    public String issue(String name, Set<Scope> scopes, GrantLife life) {
        Secret text = Secret.random(random);
        Instant now = clock.instant();
        tokens.add(new AccessToken(text, name, scopes, life.end(now), now));
        return text.value();
    }

    /** Every token that the owner made by hand and that works, the newest first. */
    public List<AccessToken> listMadeByHand() {
        return tokens.listMadeByHand(clock.instant());
    }

    /** Every grant that opens something, the newest first. */
    public List<Grant> listGrants() {
        return grants.listLive(clock.instant());
    }

    /** A token that is kept, be it revoked. */
    public Optional<AccessToken> find(long id) {
        return tokens.find(id);
    }

    /** A grant that is kept, be it revoked. */
    public Optional<Grant> findGrant(long id) {
        return grants.find(id);
    }

    /** Ends a token, and the grant that it came of, from the next request on; what is not there changes nothing. */
    @Writes(visible = false)
    public void revoke(long id) {
        tokens.find(id).ifPresent(token -> token.revoke(clock.instant()));
    }

    /** As {@link #revoke(long)}, of whatever token has this text. */
    @Writes(visible = false)
    public void revoke(String text) {
        String hash = new Secret(text).hash();
        tokens.findByHash(hash).ifPresent(token -> token.revoke(clock.instant()));
        refreshTokens.findByHash(hash).ifPresent(token -> token.grant().revoke(clock.instant()));
    }

    @Writes(visible = false)
    public void revokeGrant(long id) {
        grants.find(id).ifPresent(grant -> grant.revoke(clock.instant()));
    }

    /** Ends all that a client was ever granted. */
    @Writes(visible = false)
    public void revokeClient(String clientId) {
        grants.revokeAll(clientId, clock.instant());
    }

    /** Ends all grants, and all tokens that the owner made by hand. */
    @Writes(visible = false)
    public void revokeAll() {
        grants.revokeAll(clock.instant());
        tokens.revokeAll(clock.instant());
    }

    /** The token with this text; empty when it is unknown, expired or revoked. */
    public Optional<AccessToken> authenticate(String token) {
        Optional<AccessToken> found = find(token);
        found.ifPresent(used -> uses.add(used, clock.instant()));
        return found;
    }

    /** As {@link #authenticate}, without using it. */
    public Optional<AccessToken> find(String token) {
        return tokens.findByHash(new Secret(token).hash()).filter(found -> found.isValid(clock.instant()));
    }

    /** @param moments by the id of the token */
    @Writes(visible = false)
    public void recordUses(Map<Long, Instant> moments) {
        moments.forEach((id, moment) -> tokens.find(id).ifPresent(token -> token.use(moment)));
    }

    /** The code for a consent, whose text is known to the client alone. */
    @Writes(visible = false)
    public Secret consent(Consent consent) {
        Secret text = Secret.random(random);
        codes.add(new AuthorizationCode(text, consent, clock.instant()));
        return text;
    }

    /** What the owner has agreed to, for a client that wants to know who that is; empty when the code is none for it. */
    @Writes(visible = false)
    public Optional<Set<Scope>> identify(Redemption redemption) {
        return redeem(redemption).map(AuthorizationCode::scopes);
    }

    /** Empty when the code is none for this client, or allows nothing that would need a token: then it is still good. */
    @Writes(visible = false)
    public Optional<IssuedTokens> exchange(Redemption redemption) {
        boolean allowsNothing = codes.findByHash(new Secret(redemption.code()).hash())
                .filter(code -> code.scopes().isEmpty())
                .isPresent();
        return allowsNothing ? Optional.empty() : redeem(redemption).map(issue::first);
    }

    /** The code, if this was its one time. A second time ends what came of the first. */
    private Optional<AuthorizationCode> redeem(Redemption redemption) {
        Instant now = clock.instant();
        Optional<AuthorizationCode> code =
                codes.findByHash(new Secret(redemption.code()).hash()).filter(found -> found.isFor(redemption));
        if (code.isPresent() && !codes.redeem(code.get(), now)) {
            code.get().grant().ifPresent(grant -> end(grant, now));
            return Optional.empty();
        }
        return code;
    }

    /**
     * The next tokens; empty when the refresh token is none for this client.
     *
     * @param wanted fewer scopes, for the access token alone
     */
    @Writes(visible = false)
    public Optional<IssuedTokens> refresh(String text, String clientId, Optional<String> wanted) {
        Instant now = clock.instant();
        Optional<RefreshToken> token =
                refreshTokens.findByHash(new Secret(text).hash()).filter(found -> found.isFor(clientId, now));
        if (token.filter(found -> found.isStale(now)).isPresent()) {
            end(token.get().grant(), now);
            return Optional.empty();
        }
        return token.filter(found -> refreshTokens.use(found, now) || found.isUnanswered())
                .map(found -> issue.next(found, wanted));
    }

    /** One of the two who came with the same secret has stolen it. */
    private static void end(Grant grant, Instant now) {
        LOGGER.log(Level.WARNING, "What {0} was granted is ended: a secret of it was used twice", grant.clientId());
        grant.revoke(now);
    }

    /** Removes what ended long ago. */
    @Writes(visible = false)
    public void sweep() {
        Instant before = clock.instant().minus(MEMORY);
        codes.removeEnded(before);
        grants.removeEnded(before);
        refreshTokens.removeEnded(before);
        // A client that refreshes leaves one every hour.
        tokens.removeEnded(clock.instant().minus(Duration.ofDays(1)));
    }
}
