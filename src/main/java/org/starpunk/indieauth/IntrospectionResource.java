package org.starpunk.indieauth;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.starpunk.http.FormParameters;

/**
 * Tells whoever has a token of this site what a token allows (RFC 7662). A refresh token allows nothing: who was told
 * that it is active would take it for an access token.
 */
@Path("auth/introspect")
@Produces(MediaType.APPLICATION_JSON)
public class IntrospectionResource {

    @Inject
    private IndieAuthService tokens;

    @Inject
    private Callers callers;

    @Inject
    private Identity identity;

    @POST
    public String introspect(@Context HttpServletRequest request, InputStream body) {
        callers.authenticate(request, FormParameters.NONE);
        String text = OAuthParameters.read(request, body).get("token");
        return tokens.find(text)
                .map(this::describe)
                .orElseGet(() -> Json.createObjectBuilder().add("active", false))
                .build()
                .toString();
    }

    private JsonObjectBuilder describe(AccessToken token) {
        JsonObjectBuilder answer = identity.me()
                .add("active", true)
                .add("scope", Scope.format(token.scopes()))
                .add("token_type", "Bearer")
                .add("iat", token.createdAt().getEpochSecond());
        token.clientId().ifPresent(client -> answer.add("client_id", client));
        token.expiresAt().ifPresent(end -> answer.add("exp", end.getEpochSecond()));
        return answer;
    }
}
