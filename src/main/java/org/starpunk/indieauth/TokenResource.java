package org.starpunk.indieauth;

import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import org.starpunk.http.FormParameters;
import org.starpunk.http.OAuthError;
import org.starpunk.sentence.Sentence;

/** The token endpoint (IndieAuth 5.3, 5.5), and what it was in earlier versions of IndieAuth. */
@Path("auth/token")
@Produces(MediaType.APPLICATION_JSON)
public class TokenResource {

    @Inject
    private ClientSecrets secrets;

    @Inject
    private Callers callers;

    @Inject
    private Identity identity;

    @Inject
    private Clock clock;

    @POST
    public Response issue(@Context HttpServletRequest request, InputStream body) {
        OAuthParameters parameters = OAuthParameters.read(request, body);
        if (parameters.find("action").filter("revoke"::equals).isPresent()) {
            // Before RFC 7009 had its own endpoint.
            secrets.revoke(parameters.get("token"));
            return Response.ok().build();
        }
        return switch (parameters.get("grant_type")) {
            case GrantType.CODE -> answer(exchange(parameters));
            case GrantType.REFRESH -> answer(refresh(parameters));
            default -> throw GrantType.unsupported();
        };
    }

    /** Whether a token works, before there was introspection. */
    @GET
    public String verify(@Context HttpServletRequest request) {
        AccessToken token = callers.authenticate(request, FormParameters.NONE);
        JsonObjectBuilder answer = identity.me().add("scope", Scope.format(token.scopes()));
        token.clientId().ifPresent(client -> answer.add("client_id", client));
        return answer.build().toString();
    }

    private IssuedTokens exchange(OAuthParameters parameters) {
        return secrets.exchange(Redemption.of(parameters))
                .orElseThrow(() -> OAuthError.of(400, "invalid_grant", Sentence.of("indieauth.codeInvalid")));
    }

    private IssuedTokens refresh(OAuthParameters parameters) {
        return secrets.refresh(
                        parameters.get("refresh_token"),
                        ClientId.normalized(parameters.get("client_id")),
                        parameters.find("scope"))
                .orElseThrow(() -> OAuthError.of(400, "invalid_grant", Sentence.of("indieauth.refreshTokenInvalid")));
    }

    private Response answer(IssuedTokens issued) {
        JsonObjectBuilder answer = identity.me(issued.scopes())
                .add("access_token", issued.accessToken())
                .add("token_type", "Bearer")
                .add("scope", Scope.format(issued.scopes()))
                .add("refresh_token", issued.refreshToken());
        issued.expiresAt()
                .ifPresent(end -> answer.add(
                        "expires_in", Duration.between(clock.instant(), end).toSeconds()));
        return Response.ok(answer.build().toString())
                .header("Pragma", "no-cache")
                .build();
    }
}
