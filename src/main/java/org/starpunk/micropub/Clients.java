package org.starpunk.micropub;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Collections;
import java.util.List;
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
     * What a client asks in the query of the URL.
     *
     * @param scopes any of them will do; the first is the one that other tokens are told of
     */
    ClientQuery query(HttpServletRequest request, List<Scope> scopes) {
        AccessToken token = authenticate(request, FormParameters.NONE);
        if (Collections.disjoint(token.scopes(), scopes)) {
            throw MicropubError.insufficientScope(scopes.get(0));
        }
        FormParameters asked = FormParameters.parse(Objects.requireNonNullElse(request.getQueryString(), ""));
        return new ClientQuery(asked, token.scopes());
    }

    /** As {@link #authenticate}, for a form that is not yet read to its end: empty while there is no token in it. */
    Optional<AccessToken> find(HttpServletRequest request, FormParameters form) {
        return BearerToken.find(Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION)), form)
                .map(token -> tokens.authenticate(token).orElseThrow(MicropubError::invalidToken));
    }
}
