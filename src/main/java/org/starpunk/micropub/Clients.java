package org.starpunk.micropub;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import org.starpunk.indieauth.AccessToken;
import org.starpunk.indieauth.IndieAuthService;
import org.starpunk.indieauth.Scope;

/** Who sends a request: the client that an access token was issued to. */
@Dependent
class Clients {

    private final IndieAuthService tokens;

    @Inject
    Clients(IndieAuthService tokens) {
        this.tokens = tokens;
    }

    /**
     * The token of a request.
     *
     * @param form the parameters of the form; none when the body is no form
     */
    AccessToken authenticate(HttpServletRequest request, FormParameters form) {
        return find(request, form).orElseThrow(MicropubError::unauthorized);
    }

    /**
     * What a client asks in the query of the URL; a token with any scope of Micropub may ask.
     *
     * @param usual the scope that a token without any of them is told of
     */
    FormParameters query(HttpServletRequest request, Scope usual) {
        AccessToken token = authenticate(request, FormParameters.NONE);
        if (Collections.disjoint(token.scopes(), MicropubAction.SCOPES)) {
            throw MicropubError.insufficientScope(usual);
        }
        return FormParameters.parse(Objects.requireNonNullElse(request.getQueryString(), ""));
    }

    /** As {@link #authenticate}, for a form that is not yet read to its end: empty while there is no token in it. */
    Optional<AccessToken> find(HttpServletRequest request, FormParameters form) {
        return BearerToken.find(Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION)), form)
                .map(token -> tokens.authenticate(token).orElseThrow(MicropubError::invalidToken));
    }
}
