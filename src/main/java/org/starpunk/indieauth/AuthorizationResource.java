package org.starpunk.indieauth;

import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.io.InputStream;
import java.util.Set;
import org.starpunk.http.ErrorNotices;
import org.starpunk.http.OAuthError;
import org.starpunk.indieauth.Authorization.Answered;
import org.starpunk.indieauth.Authorization.Asked;
import org.starpunk.indieauth.Authorization.Unverified;
import org.starpunk.owner.OwnerSessions;
import org.starpunk.sentence.Sentence;

/** The authorization endpoint: where clients send the owner, and ask who that was (IndieAuth 5.2, 5.3). */
@Path("auth")
public class AuthorizationResource {

    private static final int BUSY = Status.SERVICE_UNAVAILABLE.getStatusCode();

    @Inject
    private AuthorizationRequests requests;

    @Inject
    private OwnerSessions sessions;

    @Inject
    private ClientSecrets secrets;

    @Inject
    private Identity identity;

    @Inject
    private ErrorNotices notices;

    /** Leads to the page that asks the owner, who may have to sign in first: the request goes along in its address. */
    @GET
    public Response authorize(@Context HttpServletRequest request, @Context HttpHeaders headers) {
        Asker asker = sessions.find(request).isPresent() ? Asker.OWNER : Asker.ANYBODY;
        Authorization authorization = requests.read(request.getQueryString(), asker);
        if (authorization instanceof Unverified unverified) {
            if (asker == Asker.ANYBODY && unverified.status() == BUSY) {
                // After the sign-in it is the owner who asks.
                return seeOther(ConsentPage.address(request.getQueryString()));
            }
            return notices.of(unverified.status(), unverified.reason())
                    .answer(Status.fromStatusCode(unverified.status()), headers)
                    .build();
        }
        return seeOther(
                authorization instanceof Answered answered
                        ? answered.location()
                        : ConsentPage.address(((Asked) authorization).request()));
    }

    /** Tells who the owner is, and nothing that would need a token; older clients do not say the type of their code. */
    @POST
    public Response identify(@Context HttpServletRequest request, InputStream body) {
        OAuthParameters parameters = OAuthParameters.read(request, body);
        if (!parameters.find("grant_type").orElse(GrantType.CODE).equals(GrantType.CODE)) {
            throw GrantType.unsupported();
        }
        Set<Scope> scopes = secrets.identify(Redemption.of(parameters))
                .orElseThrow(() -> OAuthError.of(400, "invalid_grant", Sentence.of("indieauth.codeInvalid")));
        JsonObjectBuilder answer = identity.me(scopes);
        return Response.ok(answer.build().toString(), "application/json")
                .header("Pragma", "no-cache")
                .build();
    }

    private static Response seeOther(String location) {
        return Response.status(Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, location)
                .build();
    }
}
