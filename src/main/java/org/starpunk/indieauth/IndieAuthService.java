package org.starpunk.indieauth;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.starpunk.database.Writes;
import org.starpunk.owner.Secret;

/** The transactions of access tokens. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class IndieAuthService {

    @Inject
    private AccessTokenRepository tokens;

    @Inject
    private SecureRandom random;

    @Inject
    private Clock clock;

    /**
     * Makes a token that lives until it is revoked.
     *
     * @return its text, which can be shown this once only
     */
    @Writes(visible = false)
    public String issue(String name, Set<Scope> scopes) {
        Secret text = Secret.random(random);
        tokens.add(new AccessToken(text, name, scopes, clock.instant()));
        return text.value();
    }

    /** Every token, the newest first; revoked ones too. */
    public List<AccessToken> list() {
        return tokens.listNewest();
    }

    /** Ends a token, from the next request on; revoking twice, or what is not there, changes nothing. */
    @Writes(visible = false)
    public void revoke(long id) {
        tokens.find(id).ifPresent(token -> token.revoke(clock.instant()));
    }

    /** The token with this text; empty when it is unknown, expired or revoked. */
    public Optional<AccessToken> authenticate(String token) {
        return tokens.findByHash(new Secret(token).hash()).filter(found -> found.isValid(clock.instant()));
    }
}
