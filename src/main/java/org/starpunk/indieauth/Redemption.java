package org.starpunk.indieauth;

/** What a client shows for the authorization code that it brings: that it is the one which asked for it. */
record Redemption(String code, String clientId, String redirectUri, String codeVerifier) {

    static Redemption of(OAuthParameters parameters) {
        return new Redemption(
                parameters.get("code"),
                ClientId.normalized(parameters.get("client_id")),
                parameters.get("redirect_uri"),
                parameters.get("code_verifier"));
    }
}
