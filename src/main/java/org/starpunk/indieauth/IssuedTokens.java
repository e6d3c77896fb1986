package org.starpunk.indieauth;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Tokens that a client gets, with their texts, which are told this once only. */
record IssuedTokens(String accessToken, Optional<Instant> expiresAt, String refreshToken, Set<Scope> scopes) {

    /** Never the tokens: they must not show in a log. */
    @Override
    public String toString() {
        return "IssuedTokens[***]";
    }
}
