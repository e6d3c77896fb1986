package org.starpunk.indieauth;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a client asks the owner for, once everything about it is known to be right (IndieAuth 5.2).
 *
 * @param state what the client wants to have back, a character for a byte
 * @param scopes none when it only wants to know who the owner is
 */
public record AuthorizationRequest(
        ClientId clientId, RedirectUri redirectUri, String state, CodeChallenge codeChallenge, Set<Scope> scopes) {

    /** The same request anew: it is nowhere else, so that every node can answer it. */
    public String query() {
        return Stream.of(
                        AuthorizationQuery.encode("response_type", "code"),
                        AuthorizationQuery.encode("client_id", clientId.toString()),
                        AuthorizationQuery.encode("redirect_uri", redirectUri.toString()),
                        AuthorizationQuery.encode("state", state),
                        AuthorizationQuery.encode("code_challenge", codeChallenge.toString()),
                        AuthorizationQuery.encode("code_challenge_method", CodeChallenge.METHOD),
                        AuthorizationQuery.encode("scope", Scope.format(scopes)))
                .collect(Collectors.joining("&"));
    }
}
