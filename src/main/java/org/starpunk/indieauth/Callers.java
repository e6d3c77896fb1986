package org.starpunk.indieauth;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.starpunk.http.FormParameters;
import org.starpunk.http.OAuthError;

/** Who sends a request: the client that an access token was issued to. */
@Dependent
public class Callers {

    private final IndieAuthService tokens;
    private final CurrentClient client;

    @Inject
    Callers(IndieAuthService tokens, CurrentClient client) {
        this.tokens = tokens;
        this.client = client;
    }

    /**
     * The token of a request.
     *
     * @param form the parameters of the form; none when the body is no form
     */
    public AccessToken authenticate(HttpServletRequest request, FormParameters form) {
        return find(request, form).orElseThrow(OAuthError::unauthorized);
    }

    /**
     * The token in the header of a request.
     *
     * @param scopes any of them will do; the first is the one that other tokens are told of
     */
    public AccessToken authenticate(HttpServletRequest request, List<Scope> scopes) {
        AccessToken token = authenticate(request, FormParameters.NONE);
        if (Collections.disjoint(token.scopes(), scopes)) {
            throw scopes.get(0).missing();
        }
        return token;
    }

    /**
     * As {@link #authenticate(HttpServletRequest, FormParameters)}, for a form that is not yet read to its end: empty
     * while there is no token in it.
     */
    public Optional<AccessToken> find(HttpServletRequest request, FormParameters form) {
        return BearerToken.find(Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION)), form)
                .map(text -> token(request, text));
    }

    /** Looked up once for a request, although some ask before its body is read, and after it. */
    private AccessToken token(HttpServletRequest request, String text) {
        if (request.getAttribute(Known.class.getName()) instanceof Known known
                && known.text().equals(text)) {
            return known.token();
        }
        AccessToken token = tokens.authenticate(text).orElseThrow(OAuthError::invalidToken);
        request.setAttribute(Known.class.getName(), new Known(text, token));
        client.is(token);
        return token;
    }

    private record Known(String text, AccessToken token) {}
}
