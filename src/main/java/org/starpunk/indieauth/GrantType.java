package org.starpunk.indieauth;

import org.starpunk.http.OAuthError;
import org.starpunk.sentence.Sentence;

/** What a client gives for tokens (RFC 6749 1.3). */
final class GrantType {

    static final String CODE = "authorization_code";

    static final String REFRESH = "refresh_token";

    private GrantType() {}

    static OAuthError unsupported() {
        return OAuthError.of(400, "unsupported_grant_type", Sentence.of("indieauth.grantType", CODE, REFRESH));
    }
}
